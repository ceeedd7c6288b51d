using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;

namespace QualityCredit.Rating.Evidence;

/// <summary>Why a field of an item cannot be accepted.</summary>
/// <param name="Field">Code of the field.</param>
/// <param name="Value">What stood there; empty where nothing did.</param>
/// <param name="Reason">What is wrong and what to do.</param>
/// <param name="Chinese">The same in Chinese.</param>
public sealed record FieldProblem(string Field, string Value, string Reason, string Chinese);

/// <summary>What every item has beside the fields of its kind.</summary>
/// <param name="Serial">Number within the enterprise.</param>
/// <param name="OccurredOn">Day on which it happened.</param>
/// <param name="Product">Serial of the product, or null.</param>
/// <param name="Objection">State of the objection, or null.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record EvidenceHead(int Serial, DateOnly OccurredOn, int? Product, ObjectionState? Objection, Provenance Provenance);

/// <summary>
/// The form of one kind of evidence: its fields, how an item is read from text, packed for the engine and the
/// database, and unpacked. Files, database, interfaces and pages all go through it, so that a new field is written once.
/// </summary>
public sealed class EvidenceForm
{
    private static readonly FrozenDictionary<EvidenceKind, EvidenceForm> _forms = typeof(EvidenceItem).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(EvidenceItem)))
        .Select(type => new EvidenceForm(type))
        .ToFrozenDictionary(form => form.Kind);

    private readonly Type _record;

    private EvidenceForm(Type record)
    {
        _record = record;
        var blank = Blank();
        (Kind, Group) = (blank.Kind, blank.Group);
        Fields = [.. record.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(property => property.IsDefined(typeof(LabelAttribute)))
            .Select(property => new FieldForm(property))];
    }

    /// <summary>All forms, in the order of the kinds.</summary>
    public static IEnumerable<EvidenceForm> All => _forms.Values.OrderBy(form => form.Kind);

    /// <summary>The kind.</summary>
    public EvidenceKind Kind { get; }

    /// <summary>The archive group of the kind.</summary>
    public ArchiveGroup Group { get; }

    /// <summary>The fields in the order of the record.</summary>
    public IReadOnlyList<FieldForm> Fields { get; }

    /// <summary>The form of a kind.</summary>
    public static EvidenceForm Of(EvidenceKind kind) => _forms[kind];

    /// <summary>The field with this code or Chinese name, or null.</summary>
    public FieldForm? Field(string word) =>
        Fields.FirstOrDefault(field => field.Code.Equals(word, StringComparison.OrdinalIgnoreCase) || field.Zh == word);

    /// <summary>Reads an item from texts by field code.</summary>
    /// <param name="head">What is common to all kinds.</param>
    /// <param name="text">The text of a field by its form, null or blank where not stated.</param>
    /// <param name="problems">Receives every problem found.</param>
    /// <returns>The item, or null where there was a problem.</returns>
    public EvidenceItem? Read(EvidenceHead head, Func<FieldForm, string?> text, ICollection<FieldProblem> problems)
    {
        var before = problems.Count;
        var item = Blank(head);
        foreach (var field in Fields)
        {
            var word = text(field);
            if (string.IsNullOrWhiteSpace(word))
            {
                if (field.Required)
                {
                    problems.Add(new(field.Code, "", $"{field.Zh} ({field.Code}) is missing; a {Vocabulary.TermOf(Kind).Code} needs it", $"缺少{field.Zh}（{field.Code}）：{Vocabulary.TermOf(Kind).Zh}须填写此项"));
                }
            }
            else if (Value(field, word, problems) is { } value)
            {
                field.Set(item, value);
            }
        }

        if (problems.Count == before)
        {
            Contradictions.Find(item, problems);
        }

        return problems.Count == before ? item : null;
    }

    /// <summary>Packs an item for the engine; the texts are left out.</summary>
    public EvidenceFact Pack(EvidenceItem item)
    {
        ulong terms = 0;
        Span<int> days = stackalloc int[3];
        Span<int> counts = stackalloc int[2];
        foreach (var field in Fields)
        {
            switch (field.Type)
            {
                case FieldType.Term:
                    terms |= (ulong)field.TermOf(item) << (field.Place * 8);
                    break;
                case FieldType.Date:
                    days[field.Place] = field.Get(item) is DateOnly day ? day.DayNumber : 0;
                    break;
                case FieldType.Count:
                    counts[field.Place] = field.Get(item) as int? ?? -1;
                    break;
                case FieldType.Text:
                    break;
            }
        }

        return new()
        {
            Serial = item.Serial,
            Kind = Kind,
            OccurredOn = item.OccurredOn.DayNumber,
            Product = item.Product ?? 0,
            Objection = item.Objection ?? 0,
            Terms = terms,
            From = days[0],
            Until = days[1],
            Done = days[2],
            Count0 = counts[0],
            Count1 = counts[1],
        };
    }

    /// <summary>Makes the item of a packed one again.</summary>
    /// <param name="fact">The packed item.</param>
    /// <param name="provenance">Where it comes from.</param>
    /// <param name="text">The text of a text field by code, or null.</param>
    /// <exception cref="InvalidDataException">A stored term is not in the vocabulary.</exception>
    public EvidenceItem Unpack(in EvidenceFact fact, Provenance provenance, Func<string, string?> text)
    {
        ObjectionState? objection = fact.Objection == 0 ? null : fact.Objection;
        var item = Blank(new(fact.Serial, DateOnly.FromDayNumber(fact.OccurredOn), fact.Product == 0 ? null : fact.Product, objection, provenance));
        foreach (var field in Fields)
        {
            object? value = field.Type switch
            {
                FieldType.Term when fact.TermAt(field.Place) is > 0 and var term => Known(field, term),
                FieldType.Date when fact.DayAt((DatePlace)field.Place) is > 0 and var day => DateOnly.FromDayNumber(day),
                FieldType.Count when (field.Place == 0 ? fact.Count0 : fact.Count1) is >= 0 and var count => count,
                FieldType.Text => text(field.Code),
                _ => null,
            };
            if (value is not null)
            {
                field.Set(item, value);
            }
        }

        return item;
    }

    private static object Known(FieldForm field, byte term) => field.Vocabulary!.At(term) is null
        ? throw new InvalidDataException($"Stored value {term} is no term of {field.Vocabulary.Name}; the data is newer than this program or damaged.")
        : field.ValueOf(term);

    private static object? Value(FieldForm field, string word, ICollection<FieldProblem> problems)
    {
        switch (field.Type)
        {
            case FieldType.Term when field.Vocabulary!.Find(word) is { } term:
                return field.ValueOf(term.Value);
            case FieldType.Term:
                var words = string.Join(", ", field.Vocabulary!.Terms.Select(term => $"{term.Zh} ({term.Code})"));
                problems.Add(new(field.Code, word, $"\"{word}\" is not a {field.Zh} ({field.Code}); write one of {words}", $"“{word}”不是{field.Zh}（{field.Code}）的取值，须为：{words}"));
                return null;
            case FieldType.Date when LegalDate.TryParse(word, out var date):
                return date;
            case FieldType.Date:
                problems.Add(new(field.Code, word, $"\"{word}\" is not a date; write {field.Zh} ({field.Code}) as 2016-05-08", $"“{word}”不是日期，{field.Zh}（{field.Code}）须写作 2016-05-08"));
                return null;
            case FieldType.Count when int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var count):
                return count;
            case FieldType.Count:
                problems.Add(new(field.Code, word, $"\"{word}\" is not a whole number of 0 or more; correct {field.Zh} ({field.Code})", $"“{word}”不是不小于 0 的整数，请更正{field.Zh}（{field.Code}）"));
                return null;
            case FieldType.Text:
                return word.Trim();
        }

        throw new System.Diagnostics.UnreachableException();
    }

    private EvidenceItem Blank(EvidenceHead? head = null)
    {
        var blank = (EvidenceItem)Activator.CreateInstance(_record)!;
        return head is null
            ? blank
            : blank with { Serial = head.Serial, OccurredOn = head.OccurredOn, Product = head.Product, Objection = head.Objection, Provenance = head.Provenance };
    }
}
