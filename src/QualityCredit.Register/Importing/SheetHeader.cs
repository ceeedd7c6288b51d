using QualityCredit.Rating.Evidence;

namespace QualityCredit.Register.Importing;

/// <summary>The columns of one file and what each of them means.</summary>
internal sealed class SheetHeader
{
    private readonly Dictionary<Column, int> _columns = [];
    private readonly Dictionary<(EvidenceKind, FieldForm), int> _fields = [];

    private SheetHeader(SheetKind kind, string[] names) => (Kind, Names) = (kind, names);

    public SheetKind Kind { get; }

    /// <summary>As they stand in the file.</summary>
    public string[] Names { get; }

    public bool IsChinese => Names.Any(name => !System.Text.Ascii.IsValid(name));

    public static string NameOf(SheetKind kind) => kind switch
    {
        SheetKind.Enterprises => "enterprises",
        SheetKind.Products => "products",
        SheetKind.Evidence => "evidence",
    };

    /// <summary>The columns by name; the kind of the file is the one whose columns fit best.</summary>
    public static ImportRefusal? Read(string[] names, out SheetHeader header)
    {
        header = Enum.GetValues<SheetKind>().Select(kind => new SheetHeader(kind, names)).MaxBy(candidate => candidate.Fit())!;
        return header.Resolve();
    }

    /// <summary>Where a column stands, −1 where the file does not have it.</summary>
    public int IndexOf(Column column) => _columns.GetValueOrDefault(column, -1);

    /// <summary>Where a field of a kind stands, −1 where the file does not have it.</summary>
    public int IndexOf(EvidenceKind kind, FieldForm field) => _fields.GetValueOrDefault((kind, field), -1);

    /// <summary>A column as this file calls it.</summary>
    public string NameOf(string column) =>
        ColumnsOf(Kind).FirstOrDefault(known => known.Name == column) is { } found && _columns.TryGetValue(found, out var index) ? Names[index] : column;

    public IEnumerable<int> FieldIndexes => _fields.Values.Distinct();

    /// <summary>Whether a word is a column of any kind of file: a test of whether a header was decoded rightly.</summary>
    public static bool IsKnown(string name) => Enum.GetValues<SheetKind>().Any(kind => new SheetHeader(kind, [name]).Knows(Column.Word(name)));

    private static Column[] ColumnsOf(SheetKind kind) => kind switch
    {
        SheetKind.Enterprises => EnterpriseColumns.All,
        SheetKind.Products => ProductColumns.All,
        SheetKind.Evidence => EvidenceColumns.All,
    };

    private int Fit()
    {
        var words = Names.Select(Column.Word).ToArray();
        var known = words.Count(Knows);
        var missing = ColumnsOf(Kind).Count(column => column.Required && !words.Any(column.IsNamed));
        return known * 2 - words.Length - missing;
    }

    private bool Knows(string word) =>
        ColumnsOf(Kind).Concat(RejectColumns.All).Any(column => column.IsNamed(word))
        || (Kind == SheetKind.Evidence && EvidenceColumns.FieldsNamed(word).Any());

    private ImportRefusal? Resolve()
    {
        List<UnknownColumn> unknown = [];
        for (var i = 0; i < Names.Length; i++)
        {
            var word = Column.Word(Names[i]);
            if (ColumnsOf(Kind).Concat(RejectColumns.All).FirstOrDefault(column => column.IsNamed(word)) is { } column)
            {
                if (!_columns.TryAdd(column, i))
                {
                    return new RepeatedColumns(Names[_columns[column]], Names[i]);
                }

                continue;
            }

            var fields = Kind == SheetKind.Evidence ? EvidenceColumns.FieldsNamed(word).ToArray() : [];
            foreach (var field in fields)
            {
                if (!_fields.TryAdd(field, i))
                {
                    return new RepeatedColumns(Names[_fields[field]], Names[i]);
                }
            }

            if (fields.Length == 0)
            {
                unknown.Add(new(Names[i], NearestName.Of(word, KnownWords())));
            }
        }

        var missing = ColumnsOf(Kind)
            .Where(column => column.Required && !_columns.ContainsKey(column) && !(column.Instead is { } other && _columns.ContainsKey(other)))
            .Select(column => column.ToString())
            .ToArray();
        return unknown.Count > 0 ? new UnknownColumns(Kind, unknown) : missing.Length > 0 ? new MissingColumns(Kind, missing) : null;
    }

    private IEnumerable<string> KnownWords() => ColumnsOf(Kind)
        .SelectMany(column => (string[])[column.Name, column.Zh, .. column.Aliases])
        .Concat(Kind == SheetKind.Evidence ? EvidenceColumns.Words() : []);
}
