using QualityCredit.Rating.Explanation;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Analysis;

/// <summary>Chinese and English of one text must name the same values and numbers; each is to be in its language.</summary>
internal static class CheckTexts
{
    /// <summary>How the two differ, or null.</summary>
    public static string? Difference(Bilingual text)
    {
        if (!text.Zh.Any(c => c is >= '\u4E00' and <= '\u9FFF'))
        {
            return $"zh is not Chinese: \"{text.Zh}\"";
        }

        if (!text.En.Any(char.IsAsciiLetter))
        {
            return $"en is not English: \"{text.En}\"";
        }

        return Apart("values", ReasonSentence.Names(text.Zh), ReasonSentence.Names(text.En))
            ?? Apart("numbers", NumbersInText.OfChinese(text.Zh), NumbersInText.OfEnglish(text.En));
    }

    private static string? Apart(string what, IEnumerable<string> chinese, IEnumerable<string> english)
    {
        var (zh, en) = (chinese.ToHashSet(), english.ToHashSet());
        return zh.SetEquals(en) ? null : $"zh and en name different {what}: zh {Told(zh.Except(en))}, en {Told(en.Except(zh))}";
    }

    private static string Told(IEnumerable<string> only) => string.Join(", ", only.Order(StringComparer.Ordinal)) is { Length: > 0 } names ? $"only {names}" : "none of its own";
}
