namespace QualityCredit.Rating.Identifiers;

/// <summary>The name of a kind of identifier in both languages, as its messages use it.</summary>
internal sealed record IdentifierTerm(string English, string Chinese);

/// <summary>The sentences with which an identifier is refused.</summary>
internal static class IdentifierErrors
{
    public static IdentifierProblem Missing(IdentifierTerm term) => Error(
        IdentifierProblemCode.Missing,
        $"The {term.English} is empty: fill it in.",
        $"{term.Chinese}为空，请填写。");

    /// <summary>The length is named, and what is missing or too much; <paramref name="allowed"/> such as "8, 12, 13 or 14".</summary>
    public static IdentifierProblem WrongLength(IdentifierTerm term, int found, string allowed, string allowedChinese)
    {
        if (found == 0)
        {
            return Missing(term);
        }

        return Error(
            IdentifierProblemCode.WrongLength,
            $"The {term.English} has {found} characters instead of {allowed}: compare it with the document, a character may be lost or doubled.",
            $"{term.Chinese}应为{allowedChinese}位，现为{found}位：请与证照原件核对，是否漏填或多填字符。");
    }

    public static IdentifierProblem InvalidCharacter(
        IdentifierTerm term, ReadOnlySpan<char> text, int index, string allowed, string allowedChinese)
    {
        var found = text[index];
        char? meant = DigitMeantBy(found);
        var advice = meant is null ? "compare it with the document" : $"write the digit {meant} if that is what the document shows";
        var adviceChinese = meant is null ? "请与证照原件核对" : $"如原件为数字{meant}，请改为{meant}";
        return Error(
            IdentifierProblemCode.InvalidCharacter,
            $"Character {index + 1} of the {term.English} is '{found}', but only {allowed} can stand there: {advice}.",
            $"{term.Chinese}第{index + 1}位为“{found}”，该位只能是{allowedChinese}：{adviceChinese}。") with
        {
            Position = index + 1,
            Found = found,
            Expected = meant,
        };
    }

    public static IdentifierProblem WrongCheck(IdentifierTerm term, ReadOnlySpan<char> text, int index, char expected) => Error(
        IdentifierProblemCode.WrongCheck,
        $"The check character of the {term.English} (position {index + 1}) is '{text[index]}', but the other characters ask for "
            + $"'{expected}': one of the {text.Length} is wrong, compare each with the document.",
        $"{term.Chinese}第{index + 1}位校验码为“{text[index]}”，按其余字符应为“{expected}”：至少有一位有误，请与证照原件逐位核对。") with
    {
        Position = index + 1,
        Found = text[index],
        Expected = expected,
    };

    public static IdentifierProblem Placeholder(IdentifierTerm term) => Error(
        IdentifierProblemCode.Placeholder,
        $"The {term.English} consists of zeros only, a filler that belongs to nobody: leave it empty or find the real one.",
        $"{term.Chinese}全为0，属占位填充：请查明真实代码，或留空。");

    public static IdentifierProblem UnknownForm(IdentifierTerm term, string allowed, string allowedChinese) => Error(
        IdentifierProblemCode.UnknownForm,
        $"This is not the form of a {term.English}: write {allowed}.",
        $"不符合{term.Chinese}的格式：应为{allowedChinese}。");

    /// <summary>
    /// Adds "did you mean": the same text with the digits 1, 0, 5, 2 where the letters I, O, S, Z stand. The caller says by
    /// <paramref name="suggestion"/> whether that text is valid.
    /// </summary>
    public static IdentifierProblem Suggesting(this IdentifierProblem problem, string suggestion) => problem with
    {
        Suggestion = suggestion,
        English = $"{problem.English} Did you mean {suggestion}? Its check character is right.",
        Chinese = $"{problem.Chinese}是否为 {suggestion}？该代码校验正确。",
    };

    /// <summary>Replaces look-alike letters by digits; false when there was none.</summary>
    public static bool TryReplaceLookAlikes(ReadOnlySpan<char> text, Span<char> replaced)
    {
        var any = false;
        for (var i = 0; i < text.Length; i++)
        {
            char? meant = DigitMeantBy(text[i]);
            any |= meant is not null;
            replaced[i] = meant ?? text[i];
        }

        return any;
    }

    private static char? DigitMeantBy(char letter) => letter switch
    {
        'I' => '1',
        'O' => '0',
        'S' => '5',
        'Z' => '2',
        _ => null,
    };

    private static IdentifierProblem Error(IdentifierProblemCode code, string english, string chinese) =>
        new(code, IdentifierSeverity.Error, english, chinese);
}
