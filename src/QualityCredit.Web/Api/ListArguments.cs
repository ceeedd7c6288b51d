using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.PublicList;
using QualityCredit.Web.Contract;

namespace QualityCredit.Web.Api;

/// <summary>What the public may ask of the list, as it was typed: whatever cannot be read is refused by the name of its field.</summary>
internal sealed record ListArguments
{
    public const int UsualPage = 50;
    public const int LongestName = 80;

    [Description("A name as people type it: with typing errors, former or short names, traditional characters, pinyin with or without spaces and tones, initials"), FromQuery(Name = "name")]
    public string? Name { get; init; }

    [Description("Region code of six digits or the region's name; a prefecture includes its counties"), FromQuery(Name = "region")]
    public string? Region { get; init; }

    [Description("The rule that the ground names, or a part of the ground's words in either language"), FromQuery(Name = "ground")]
    public string? Ground { get; init; }

    [Description("A part of the name of the authority that decided"), FromQuery(Name = "department")]
    public string? Department { get; init; }

    [Description("How grave it is"), OneOf<ListingDegree>, FromQuery(Name = "degree")]
    public string? Degree { get; init; }

    [Description("Listed on this day or later, as 2026-05-20"), IsDay, FromQuery(Name = "listed-from")]
    public string? ListedFrom { get; init; }

    [Description("Listed on this day or earlier, as 2026-05-20"), IsDay, FromQuery(Name = "listed-to")]
    public string? ListedTo { get; init; }

    [Description("In force on this day; today where not stated"), IsDay, FromQuery(Name = "on")]
    public string? On { get; init; }

    [Description("Where to go on: what the page before called next, with the same arguments"), FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    [Description("Rows of a page; 50 where not stated"), IsNumber(1, SearchPublicList.LargestPage), FromQuery(Name = "limit")]
    public string? Limit { get; init; }

    public ListQuestion Read(RegionCatalogue regions, DateOnly today)
    {
        var problems = new List<ListProblem>();
        var cursor = CursorOf(problems);
        var filter = new ListFilter
        {
            On = DayOf("on", On, problems) ?? cursor?.On ?? today,
            Name = NameOf(problems),
            Region = RegionOf(regions, problems),
            Ground = Stated(Ground),
            Department = Stated(Department),
            Degree = DegreeOf(problems),
            ListedFrom = DayOf("listed-from", ListedFrom, problems),
            ListedTo = DayOf("listed-to", ListedTo, problems),
        };
        if (filter.ListedFrom > filter.ListedTo)
        {
            problems.Add(new("listed-to", new("截止日期早于起始日期：请改 listed-to 或 listed-from。", "It is before listed-from: change one of the two.")));
        }

        if (problems.Count == 0 && cursor is not null && (cursor.Asked != ListCursor.AskedBy(filter) || cursor.On != filter.On))
        {
            problems.Add(new("cursor", new("该 cursor 属于另一个查询：请用原来的参数，或去掉 cursor 从头查起。", "This cursor belongs to another search: use the arguments it came from, or leave it out and begin anew.")));
        }

        return new(filter, cursor, LimitOf(problems), problems);
    }

    private static string? Stated(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private ListCursor? CursorOf(List<ListProblem> problems)
    {
        if (Stated(Cursor) is not { } text)
        {
            return null;
        }

        if (!ListCursor.TryParse(text, out var cursor))
        {
            problems.Add(new("cursor", new("cursor 不完整或被改动：请原样使用上一页的 next，或去掉它从头查起。", "The cursor is incomplete or was changed: use what the page before called next as it is, or leave it out and begin anew.")));
        }

        return cursor;
    }

    private string? NameOf(List<ListProblem> problems)
    {
        var name = Stated(Name);
        if (name?.Length > LongestName)
        {
            problems.Add(new("name", new($"名称最多{LongestName}个字符：请只写字号和行业。", $"At most {LongestName} characters: brand and trade are enough.")));
        }
        else if (name is not null && !name.Any(char.IsLetterOrDigit))
        {
            problems.Add(new("name", new("名称中没有文字：请至少写一个汉字或字母。", "There is no letter in the name: write at least one character.")));
        }

        return name;
    }

    private RegionCode? RegionOf(RegionCatalogue regions, List<ListProblem> problems)
    {
        if (Stated(Region) is not { } text)
        {
            return null;
        }

        if (RegionCode.TryParse(text, out var code, out _) && (regions.Find(code) is not null || code.Level is RegionLevel.Country))
        {
            return code;
        }

        var named = regions.Named(text);
        if (named.Count == 0)
        {
            // 湘潭 without its ending is 湘潭市, which includes 湘潭县.
            var begun = regions.All.Where(region => region.Name.Length == text.Length + 1 && region.Name.StartsWith(text, StringComparison.Ordinal)).ToList();
            named = [.. begun.Where(region => region.Code.Level == begun.Min(other => other.Code.Level))];
        }

        if (named.Count != 1)
        {
            problems.Add(new("region", named.Count == 0
                ? new($"没有“{text}”这个地区：请写六位行政区划代码，如 430100，或全称，如 长沙市。", $"There is no region \"{text}\": write its code of six digits, such as 430100, or its full name, such as 长沙市.")
                : new($"有几个地区叫“{text}”：请写六位行政区划代码。", $"Several regions are called \"{text}\": write the code of six digits.")));
            return null;
        }

        return named[0].Code;
    }

    private ListingDegree? DegreeOf(List<ListProblem> problems)
    {
        if (Stated(Degree) is not { } text)
        {
            return null;
        }

        var term = Vocabulary.Of<ListingDegree>().Find(text);
        if (term is null)
        {
            problems.Add(new("degree", new($"没有“{text}”这种程度：请写 minor、general 或 serious。", $"There is no degree \"{text}\": write minor, general or serious.")));
        }

        return term is null ? null : (ListingDegree)term.Value;
    }

    private static DateOnly? DayOf(string field, string? stated, List<ListProblem> problems)
    {
        if (Stated(stated) is not { } text)
        {
            return null;
        }

        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            problems.Add(new(field, new($"{field} 不是日期：请写成 2026-05-20。", $"{field} is not a date: write it as 2026-05-20.")));
            return null;
        }

        return day;
    }

    private int LimitOf(List<ListProblem> problems)
    {
        if (Stated(Limit) is not { } text)
        {
            return UsualPage;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) || limit is < 1 or > SearchPublicList.LargestPage)
        {
            problems.Add(new("limit", new($"limit 须为1至{SearchPublicList.LargestPage}的整数。", $"limit must be a whole number from 1 to {SearchPublicList.LargestPage}.")));
        }

        return limit;
    }
}

/// <summary>What could not be read: the field, and what to do.</summary>
internal sealed record ListProblem(string Field, Bilingual Detail);

/// <summary>What is asked, and what of it could not be read.</summary>
internal sealed record ListQuestion(ListFilter Filter, ListCursor? Cursor, int Limit, IReadOnlyList<ListProblem> Problems)
{
    /// <summary>Where the next page goes on; null where this one is the last.</summary>
    public string? NextOf(ListPage page) =>
        page.Next is { } last ? new ListCursor(Cursor?.Version ?? page.List.Version, Filter.On, last, ListCursor.AskedBy(Filter)).ToString() : null;
}
