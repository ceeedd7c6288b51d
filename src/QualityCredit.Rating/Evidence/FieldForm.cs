using System.Reflection;
using System.Runtime.CompilerServices;

namespace QualityCredit.Rating.Evidence;

/// <summary>What a field holds.</summary>
public enum FieldType
{
    /// <summary>A term of a closed vocabulary.</summary>
    Term,

    /// <summary>A date.</summary>
    Date,

    /// <summary>A whole number, never negative.</summary>
    Count,

    /// <summary>Free text; never read by a rule.</summary>
    Text,
}

/// <summary>One field of one kind of evidence: its words, its type and its place in the packed item.</summary>
public sealed class FieldForm
{
    private readonly PropertyInfo _property;

    internal FieldForm(PropertyInfo property)
    {
        _property = property;
        var label = property.GetCustomAttribute<LabelAttribute>()!;
        (Zh, En, Code) = (label.Zh, label.En, Vocabulary.Kebab(property.Name));
        Required = property.IsDefined(typeof(RequiredMemberAttribute));
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (property.GetCustomAttribute<TermFieldAttribute>() is { } term)
        {
            (Type, Place) = (FieldType.Term, term.Index);
            Vocabulary = Vocabulary.Of(type == typeof(bool) ? typeof(Affirmation) : type);
        }
        else if (property.GetCustomAttribute<DateFieldAttribute>() is { } date)
        {
            (Type, Place) = (FieldType.Date, (int)date.Place);
        }
        else if (property.GetCustomAttribute<CountFieldAttribute>() is { } count)
        {
            (Type, Place) = (FieldType.Count, count.Index);
        }
        else
        {
            (Type, Place) = (FieldType.Text, -1);
        }
    }

    /// <summary>The stable code in files, rules and interfaces, such as <c>valid-until</c>.</summary>
    public string Code { get; }

    /// <summary>Chinese words; also accepted as a column header.</summary>
    public string Zh { get; }

    /// <summary>English words.</summary>
    public string En { get; }

    /// <summary>What the field holds.</summary>
    public FieldType Type { get; }

    /// <summary>Whether an item without it is refused.</summary>
    public bool Required { get; }

    /// <summary>The place in the packed item: byte of the terms, date place or count; −1 for texts.</summary>
    public int Place { get; }

    /// <summary>The closed vocabulary of a term field, otherwise null.</summary>
    public Vocabulary? Vocabulary { get; }

    internal object? Get(EvidenceItem item) => _property.GetValue(item);

    internal void Set(EvidenceItem item, object value) => _property.SetValue(item, value);

    internal byte TermOf(EvidenceItem item) => Get(item) switch
    {
        null => 0,
        bool flag => flag ? (byte)Affirmation.True : (byte)Affirmation.False,
        var value => Convert.ToByte(value, null),
    };

    /// <summary>The value as it stands in a file: a code, an ISO date, a number, a text; null where not stated.</summary>
    public string? TextOf(EvidenceItem item) => Get(item) switch
    {
        null => null,
        DateOnly date => LegalDate.Text(date),
        string text => text,
        int number => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => Vocabulary!.At(TermOf(item))!.Code,
    };

    internal object ValueOf(byte term) => Vocabulary!.Type == typeof(Affirmation)
        ? term == (byte)Affirmation.True
        : Enum.ToObject(Vocabulary.Type, term);
}
