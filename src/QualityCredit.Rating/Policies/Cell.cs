using System.Globalization;
using QualityCredit.Rating.Evidence;

namespace QualityCredit.Rating.Policies;

/// <summary>What an indicator counts in; a cell must fit it.</summary>
/// <param name="Name"><c>count</c>, <c>points</c>, <c>share</c>, <c>true-or-false</c> or the name of a vocabulary.</param>
/// <param name="Vocabulary">The vocabulary of a term unit, otherwise null.</param>
public sealed record Unit(string Name, Vocabulary? Vocabulary = null)
{
    /// <summary>Number of items.</summary>
    public static readonly Unit Count = new("count");

    /// <summary>Whole points.</summary>
    public static readonly Unit Points = new("points");

    /// <summary>A share from 0 to 1, kept as the exact fraction.</summary>
    public static readonly Unit Share = new("share");

    /// <summary>True or false.</summary>
    public static readonly Unit TrueOrFalse = new("true-or-false", Vocabulary.Of<Affirmation>());

    /// <summary>Whether values are numbers.</summary>
    public bool IsNumber => Vocabulary is null;
}

/// <summary>
/// One S-FEEL unary test of a condition, such as <c>&gt;= 2</c>, <c>[0.90..0.95)</c>, <c>"a","b"</c>, <c>true</c>,
/// <c>not(…)</c>, <c>unknown</c>. Bounds are exact decimals.
/// </summary>
public abstract record Cell
{
    private protected Cell()
    {
    }

    /// <summary>A number within bounds; a bound that is null is open.</summary>
    /// <param name="Low">Lower bound.</param>
    /// <param name="IncludesLow">Whether the lower bound itself fits.</param>
    /// <param name="High">Upper bound.</param>
    /// <param name="IncludesHigh">Whether the upper bound itself fits.</param>
    public sealed record Range(decimal? Low, bool IncludesLow, decimal? High, bool IncludesHigh) : Cell
    {
        /// <summary>Whether a number fits.</summary>
        /// <param name="value">The number.</param>
        public bool Contains(decimal value) =>
            !(value < Low || (value == Low && !IncludesLow) || value > High || (value == High && !IncludesHigh));

        /// <inheritdoc/>
        public override string ToString() => (Low, High) switch
        {
            ({ } low, { } high) when low == high => Text(low),
            ({ } low, { } high) => $"{(IncludesLow ? '[' : '(')}{Text(low)}..{Text(high)}{(IncludesHigh ? ']' : ')')}",
            ({ } low, null) => $"{(IncludesLow ? ">=" : ">")} {Text(low)}",
            (null, { } high) => $"{(IncludesHigh ? "<=" : "<")} {Text(high)}",
            _ => "-",
        };

        private static string Text(decimal number) => number.ToString("0.#########", CultureInfo.InvariantCulture);
    }

    /// <summary>One of several terms.</summary>
    /// <param name="Values">The stored numbers of the terms.</param>
    /// <param name="Codes">Their codes.</param>
    public sealed record OneOf(ulong Values, string Codes) : Cell
    {
        /// <inheritdoc/>
        public override string ToString() => Codes;
    }

    /// <summary>The opposite of another cell; unknown stays unknown.</summary>
    /// <param name="Inner">The other cell.</param>
    public sealed record Not(Cell Inner) : Cell
    {
        /// <inheritdoc/>
        public override string ToString() => $"not({Inner})";
    }

    /// <summary>True where the indicator is unknown; itself never unknown.</summary>
    public sealed record Unknown : Cell
    {
        /// <inheritdoc/>
        public override string ToString() => "unknown";
    }

    /// <summary>Reads a cell for a unit.</summary>
    /// <param name="text">The text of the cell.</param>
    /// <param name="unit">The unit of the indicator.</param>
    /// <param name="problem">Why it cannot be read.</param>
    public static Cell? Parse(string text, Unit unit, out string? problem)
    {
        text = text.Trim();
        problem = null;
        if (text == "unknown")
        {
            return new Unknown();
        }

        if (text.StartsWith("not(", StringComparison.Ordinal) && text.EndsWith(')'))
        {
            return Parse(text[4..^1], unit, out problem) is { } inner ? new Not(inner) : null;
        }

        Cell? cell = unit.IsNumber ? ParseRange(text) : ParseTerms(text, unit.Vocabulary!);
        problem = cell is not null ? null
            : unit.IsNumber ? $"\"{text}\" is not a test of a {unit.Name}"
            : $"\"{text}\" is not a test of {unit.Name} (terms: {string.Join(", ", unit.Vocabulary!.Terms.Select(term => term.Code))})";
        return cell;
    }

    private static OneOf? ParseTerms(string text, Vocabulary vocabulary)
    {
        ulong values = 0;
        foreach (var word in text.Split(','))
        {
            if (vocabulary.Find(word.Trim().Trim('"')) is not { } term)
            {
                return null;
            }

            values |= 1UL << term.Value;
        }

        return new(values, text);
    }

    private static Range? ParseRange(string text)
    {
        foreach (var (sign, low, inclusive) in (ReadOnlySpan<(string, bool, bool)>)[(">=", true, true), ("<=", false, true), (">", true, false), ("<", false, false)])
        {
            if (text.StartsWith(sign, StringComparison.Ordinal))
            {
                return Number(text[sign.Length..]) is not { } bound ? null
                    : low ? new(bound, inclusive, null, false) : new(null, false, bound, inclusive);
            }
        }

        if (Number(text) is { } exactly)
        {
            return new(exactly, true, exactly, true);
        }

        var parts = text.Split("..");
        var framed = text.Length > 2 && text[0] is '[' or '(' && text[^1] is ']' or ')';
        return framed && parts.Length == 2 && Number(parts[0][1..]) is { } from && Number(parts[1][..^1]) is { } to && from <= to
            ? new(from, text[0] == '[', to, text[^1] == ']')
            : null;
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
