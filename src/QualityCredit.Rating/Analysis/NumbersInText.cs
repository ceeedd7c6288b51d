using System.Globalization;
using System.Text.RegularExpressions;

namespace QualityCredit.Rating.Analysis;

/// <summary>
/// The numbers that a text names, in digits or in words: spans of time in months or days, shares in percent, other numbers as they
/// are. One is left out, for "a complaint" and 一级 need not say it, and so are ordinals.
/// </summary>
internal static partial class NumbersInText
{
    private const string Digits = @"\d+(?:,\d{3})*(?:\.\d+)?";
    private const string Characters = "[零〇一二两三四五六七八九十百千]+";
    private const string Words = "twenty-four|thirty-six|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred";

    private static readonly string[] _words = [.. "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".Split(' ')];

    private static readonly Dictionary<string, decimal> _otherWords = new()
    {
        ["twenty"] = 20,
        ["twenty-four"] = 24,
        ["thirty"] = 30,
        ["thirty-six"] = 36,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
        ["hundred"] = 100,
        ["twice"] = 2,
        ["a"] = 1,
        ["an"] = 1,
    };

    public static SortedSet<string> OfChinese(string text)
    {
        var numbers = new SortedSet<string>(StringComparer.Ordinal);
        foreach (Match match in Chinese().Matches(Placeholder().Replace(text, " ")))
        {
            var number = match.Groups["half"].Success ? 0.5m : Chinese(match.Groups["number"].Value);
            number *= match.Groups["ten"].Success ? 10_000 : 1;
            Note(numbers, number, match.Groups["percent"].Success || match.Groups["sign"].Success ? "%" : match.Groups["unit"].Value switch
            {
                "年" when number >= 1000 => "",
                "年" => "year",
                "个月" or "月" => "month",
                "周" => "week",
                "日" or "天" or "个工作日" or "工作日" => "day",
                "成" => "tenth",
                _ => "",
            });
        }

        return numbers;
    }

    public static SortedSet<string> OfEnglish(string text)
    {
        var numbers = new SortedSet<string>(StringComparer.Ordinal);
        foreach (Match match in English().Matches(Placeholder().Replace(text, " ")))
        {
            Note(numbers, English(match.Groups["number"].Value.ToLowerInvariant()), match.Groups["unit"].Value.ToLowerInvariant() switch
            {
                "year" or "month" or "week" or "day" or "tenth" => match.Groups["unit"].Value.ToLowerInvariant(),
                "working day" or "working-day" => "day",
                "fifth" => "fifth",
                "%" or "per cent" or "percent" => "%",
                _ => "",
            });
        }

        return numbers;
    }

    private static void Note(SortedSet<string> numbers, decimal number, string unit)
    {
        var (value, of) = unit switch
        {
            "year" => (number * 12, " months"),
            "month" => (number, " months"),
            "week" => (number * 7, " days"),
            "day" => (number, " days"),
            "tenth" => (number * 10, " %"),
            "fifth" => (number * 20, " %"),
            "%" => (number, " %"),
            _ => (number, ""),
        };
        if (of.Length > 0 || value != 1)
        {
            numbers.Add(value.ToString("0.####", CultureInfo.InvariantCulture) + of);
        }
    }

    private static decimal English(string word) => word.StartsWith("half", StringComparison.Ordinal) ? 0.5m
        : _otherWords.TryGetValue(word, out var known) ? known
        : Array.IndexOf(_words, word) is >= 0 and var place ? place
        : decimal.Parse(word, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static decimal Chinese(string text)
    {
        if (decimal.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var digits))
        {
            return digits;
        }

        var (sum, one) = (0m, -1m);
        foreach (var c in text)
        {
            switch (c)
            {
                case '十' or '百' or '千':
                    sum += (one < 0 ? 1 : one) * (c == '十' ? 10 : c == '百' ? 100 : 1000);
                    one = -1;
                    break;
                default:
                    one = c == '两' ? 2 : c == '〇' ? 0 : "零一二三四五六七八九".IndexOf(c, StringComparison.Ordinal);
                    break;
            }
        }

        return sum + Math.Max(one, 0);
    }

    [GeneratedRegex(@"\{[a-z0-9-]+\}")]
    private static partial Regex Placeholder();

    // Without a unit a numeral in characters is a part of a word, such as 统一 or 三包; 第 makes an ordinal.
    [GeneratedRegex($@"(?<![第每A-Za-z\d./-])(?:(?<percent>百分之)(?<number>{Digits}|{Characters})|(?<half>半)(?<unit>年)|(?<number>{Digits}|{Characters})\s*(?<ten>万)?\s*(?<unit>年|个月|月|个?工作日|日|天|周|成)|(?<number>{Digits})\s*(?<sign>[%％])|(?<number>{Digits})\s*(?<ten>万)?|(?<number>{Characters})(?<ten>万)?(?=[次起批件项级条类种名家份倍位人户元分期轮档个]))")]
    private static partial Regex Chinese();

    [GeneratedRegex($@"(?<![\w.-])(?:(?<number>{Digits}|{Words}|half an?|an?)[\s-]+(?:calendar |consecutive |full )?(?<unit>year|month|week|day|working[ -]day)(?:s|\b)|(?<number>{Digits}|{Words})\s+(?<unit>tenth|fifth)s?\b|(?<number>{Digits}|{Words})\s*(?<unit>%|per cent|percent)|(?<number>{Digits}|{Words}|twice)\b(?![-/]?vote))", RegexOptions.IgnoreCase)]
    private static partial Regex English();
}
