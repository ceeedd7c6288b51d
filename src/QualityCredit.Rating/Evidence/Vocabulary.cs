using System.Collections.Frozen;
using System.Reflection;
using System.Text;

namespace QualityCredit.Rating.Evidence;

/// <summary>One word of a closed vocabulary.</summary>
/// <param name="Value">The number by which it is stored, 1–63; 0 is "not stated".</param>
/// <param name="Code">The stable code in files and interfaces, such as <c>failed-sold-as-good</c>.</param>
/// <param name="Zh">Chinese label.</param>
/// <param name="En">English label.</param>
public sealed record Term(byte Value, string Code, string Zh, string En);

/// <summary>A closed list of terms. Two vocabularies are equal when they are the same object; there is one per enum.</summary>
public sealed class Vocabulary
{
    private static readonly Dictionary<Type, Vocabulary> _known = [];

    private readonly FrozenDictionary<string, Term> _byWord;
    private readonly Term?[] _byValue;

    private Vocabulary(Type type)
    {
        Type = type;
        Name = Kebab(type.Name);
        Terms = [.. type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (field, label: field.GetCustomAttribute<LabelAttribute>()
                ?? throw new InvalidOperationException($"{type.Name}.{field.Name} has no label")))
            .Select(x => new Term(Convert.ToByte(x.field.GetRawConstantValue(), null), x.label.Code ?? Kebab(x.field.Name), x.label.Zh, x.label.En))];
        _byWord = Words(Terms).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _byValue = new Term?[Terms.Max(term => term.Value) + 1];
        foreach (var term in Terms)
        {
            _byValue[term.Value] = term;
        }
    }

    /// <summary>The enum behind the vocabulary.</summary>
    public Type Type { get; }

    /// <summary>Its stable name, such as <c>administrative-level</c>.</summary>
    public string Name { get; }

    /// <summary>All terms in their order; where a vocabulary has an order (levels, degrees) it ascends.</summary>
    public IReadOnlyList<Term> Terms { get; }

    /// <summary>The vocabulary of an enum.</summary>
    public static Vocabulary Of<T>() where T : struct, Enum => Of(typeof(T));

    /// <summary>The vocabulary of an enum type.</summary>
    public static Vocabulary Of(Type type)
    {
        lock (_known)
        {
            return _known.TryGetValue(type, out var known) ? known : _known[type] = new Vocabulary(type);
        }
    }

    /// <summary>The term with this code or Chinese label in any case, or null.</summary>
    public Term? Find(ReadOnlySpan<char> word) =>
        _byWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word.Trim(), out var term) ? term : null;

    /// <summary>The term stored as this number, or null where there is none: an unknown stored value is the caller's error to report.</summary>
    public Term? At(byte value) => value < _byValue.Length ? _byValue[value] : null;

    /// <summary>The term of an enum value.</summary>
    public static Term TermOf<T>(T value) where T : struct, Enum =>
        Of<T>().At(Convert.ToByte(value, null)) ?? throw new ArgumentOutOfRangeException(nameof(value), value, "not a term of the vocabulary");

    /// <summary>The stable code of a name: <c>FailedSoldAsGood</c> is <c>failed-sold-as-good</c>.</summary>
    internal static string Kebab(string name)
    {
        var text = new StringBuilder(name.Length + 6);
        for (var i = 0; i < name.Length; i++)
        {
            var starts = char.IsUpper(name[i]) || (char.IsDigit(name[i]) && !char.IsDigit(name[Math.Max(i - 1, 0)]));
            if (i > 0 && starts && !(char.IsUpper(name[i]) && char.IsUpper(name[i - 1])))
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    private static Dictionary<string, Term> Words(IEnumerable<Term> terms)
    {
        var words = new Dictionary<string, Term>(StringComparer.OrdinalIgnoreCase);
        foreach (var term in terms)
        {
            words.Add(term.Code, term);
            words.TryAdd(term.Zh, term);
        }

        return words;
    }
}
