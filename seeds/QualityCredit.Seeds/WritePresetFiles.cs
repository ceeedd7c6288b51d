using System.Globalization;
using System.Text;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Evidence;
using QualityCredit.Seeds.Enterprises;
using QualityCredit.Seeds.Presets;

namespace QualityCredit.Seeds;

/// <summary>Writes a preset as the three files that the import reads: UTF-8 with a byte order mark, one header, one row each.</summary>
public sealed class WritePresetFiles : IDisposable
{
    private const string EnterpriseHeader = "code,credit-code,name,region,industry,size,opened-on,registered-on,legal-representative,address,former-names";
    private const string ProductHeader = "code,number,kind,name,gtin,safety,health,energy,environment,probability-per-billion,sensitive-users";
    private const string EvidenceHeader = "code,kind,occurred-on,product,department,document,line,objection";

    private static readonly string[] _fields = [.. EvidenceForm.All
        .SelectMany(form => form.Fields.Select(field => ColumnOf(form.Kind, field)))
        .Distinct()
        .Order(StringComparer.Ordinal)];

    private static readonly Dictionary<EvidenceKind, (FieldForm Field, int Column)[]> _places = EvidenceForm.All.ToDictionary(
        form => form.Kind, form => form.Fields.Select(field => (field, Array.IndexOf(_fields, ColumnOf(form.Kind, field)))).ToArray());

    private readonly StreamWriter _enterprises;
    private readonly StreamWriter _products;
    private readonly StreamWriter _evidence;
    private readonly string?[] _cells = new string?[_fields.Length];

    private WritePresetFiles(string folder)
    {
        _enterprises = Create(folder, "enterprises.csv", EnterpriseHeader);
        _products = Create(folder, "products.csv", ProductHeader);
        _evidence = Create(folder, "evidence.csv", $"{EvidenceHeader},{string.Join(',', _fields)}");
    }

    /// <summary>Writes all files into a folder, which is made if there is none; files of the same names are overwritten.</summary>
    public static LoadProgress To(string folder, Preset preset, IProgress<LoadProgress>? progress, CancellationToken ct)
    {
        const int EnterprisesBetweenReports = 2000;
        Directory.CreateDirectory(folder);
        using var files = new WritePresetFiles(folder);
        var written = new LoadProgress(0, preset.Count, 0);
        foreach (var enterprise in GenerateEnterprises.Of(preset))
        {
            ct.ThrowIfCancellationRequested();
            files.Write(enterprise);
            written = written with { Enterprises = written.Enterprises + 1, Items = written.Items + enterprise.File.Evidence.Count };
            if (written.Enterprises % EnterprisesBetweenReports == 0 || written.Enterprises == preset.Count)
            {
                progress?.Report(written);
            }
        }

        return written;
    }

    public void Dispose()
    {
        _enterprises.Dispose();
        _products.Dispose();
        _evidence.Dispose();
    }

    // A field whose name is taken by a column of every item is written with its kind.
    private static string ColumnOf(EvidenceKind kind, FieldForm field) =>
        EvidenceHeader.Split(',').Contains(field.Code) ? $"{Vocabulary.TermOf(kind).Code}.{field.Code}" : field.Code;

    private static StreamWriter Create(string folder, string name, string header)
    {
        var writer = new StreamWriter(Path.Combine(folder, name), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\n" };
        writer.WriteLine(header);
        return writer;
    }

    private void Write(SyntheticEnterprise enterprise)
    {
        var file = enterprise.File;
        var code = file.Code.ToString();
        Row(_enterprises,
        [
            code, file.CreditCode?.ToString(), file.Name, file.Region.ToString(), file.Industry.ToString(), Vocabulary.TermOf(file.Size).Code,
            LegalDate.Text(file.OpenedOn), LegalDate.Text(enterprise.RegisteredOn), enterprise.LegalRepresentative, enterprise.Address,
            string.Join(';', enterprise.FormerNames.Select(former => former.Name)),
        ]);
        foreach (var product in file.Products)
        {
            Row(_products, [code, product.Number, product.Kind.ToString(), product.Name, product.Gtin?.ToString(), .. Assessment(product.Assessment)]);
        }

        foreach (var item in file.Evidence)
        {
            Write(code, file, item);
        }
    }

    private void Write(string code, EnterpriseFile file, EvidenceItem item)
    {
        Array.Clear(_cells);
        foreach (var (field, column) in _places[item.Kind])
        {
            _cells[column] = field.TextOf(item);
        }

        Row(_evidence,
        [
            code, Vocabulary.TermOf(item.Kind).Code, LegalDate.Text(item.OccurredOn), item.Product is { } serial ? file.Products[serial - 1].Number : null,
            item.Provenance.Department, item.Provenance.Document, Number(item.Provenance.Line),
            item.Objection is { } objection ? Vocabulary.TermOf(objection).Code : null, .. _cells,
        ]);
    }

    private static string?[] Assessment(ProductAssessment? assessment) => assessment is { } stated
        ? [
            Number(stated.Safety), Number(stated.Health), Number(stated.Energy), Number(stated.Environment), Number(stated.ProbabilityPerBillion),
            Vocabulary.TermOf(stated.SensitiveUsers ? Affirmation.True : Affirmation.False).Code,
        ]
        : new string?[6];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Row(StreamWriter writer, ReadOnlySpan<string?> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
            {
                writer.Write(',');
            }

            var cell = cells[i] ?? "";
            writer.Write(cell.AsSpan().ContainsAny("\",\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell);
        }

        writer.WriteLine();
    }
}
