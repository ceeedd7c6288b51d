using System.Text.Json;
using System.Text.RegularExpressions;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Web.Api;

/// <summary>
/// What of a request could not be read, for whoever sent it: the framework says it to its developer, with the names of types. Where it says
/// something else than what is known here, its own words are told.
/// </summary>
/// <param name="Detail">In words.</param>
/// <param name="Members">For programs: <c>parameter</c> of the address, or <c>path</c>, <c>line</c> and <c>byte</c> in the JSON, both counted from 1.</param>
internal sealed partial record UnreadableRequest(Bilingual Detail, IReadOnlyDictionary<string, object> Members)
{
    private const int LongestName = 64;

    private const int LongestPath = 256;

    private static readonly Dictionary<string, object> _none = [];

    public static UnreadableRequest Of(HttpRequest request, BadHttpRequestException exception) =>
        exception.InnerException is UnfitBodyException unfit ? new(unfit.Detail, new Dictionary<string, object> { ["path"] = Short(unfit.Path, LongestPath) })
        : exception.InnerException is JsonException { LineNumber: { } line, BytePositionInLine: { } at } json ? OfJson(json, Short(json.Path ?? "$", LongestPath), line + 1, at)
        : Argument().Match(exception.Message) is { Success: true } argument ? OfArgument(request, argument.Groups["name"].Value, argument.Groups["value"].Value)
        : NoBody().IsMatch(exception.Message) ? new(new("请求没有正文，或正文是 null。", "The request has no body, or null as its body."), _none)
        : new(new(exception.Message, exception.Message), _none);

    /// <summary>Of one question among many, which has a number of its own; null where it is no question at all.</summary>
    public static (Bilingual Detail, string Path)? OfQuestion(JsonException json)
    {
        var path = Short(json.Path ?? "$", LongestPath);
        return IsNoJson(json) || (path == "$" && !Missing().IsMatch(json.Message)) ? null : (OfMembers(json, new("该行", "The line"), new(path, path)), path);
    }

    public static Bilingual Unknown(string name, Bilingual whose, Bilingual place) => new(
        $"{whose.Zh}有接口文档中没有的项 '{Short(name, LongestName)}'：{place.Zh}。", $"{whose.En} has '{Short(name, LongestName)}', which the OpenAPI document does not: {place.En}.");

    public static Bilingual Twice(string name, Bilingual whose, Bilingual place) => new(
        $"{whose.Zh}重复写了 '{Short(name, LongestName)}'：{place.Zh}。", $"{whose.En} has '{Short(name, LongestName)}' more than once: {place.En}.");

    private static UnreadableRequest OfJson(JsonException json, string path, long line, long consumed)
    {
        // What is no JSON was not consumed; of a value that does not fit this is the last byte.
        var at = IsNoJson(json) ? consumed + 1 : consumed;
        var place = new Bilingual($"第 {line} 行第 {at} 字节，{path}", $"line {line}, byte {at}, {path}");
        var detail = IsNoJson(json)
            ? new Bilingual($"正文不是正确的 JSON：{place.Zh}。", $"The body is not well-formed JSON: {place.En}.")
            : OfMembers(json, new("正文", "The body"), place);
        return new(detail, new Dictionary<string, object> { ["path"] = path, ["line"] = line, ["byte"] = at });
    }

    private static Bilingual OfMembers(JsonException json, Bilingual whose, Bilingual place) =>
        Unmapped().Match(json.Message) is { Success: true } unmapped ? Unknown(unmapped.Groups["name"].Value, whose, place)
        : Duplicate().Match(json.Message) is { Success: true } twice ? Twice(twice.Groups["name"].Success ? twice.Groups["name"].Value : LastOf(json.Path ?? "$"), whose, place)
        : Missing().Match(json.Message) is { Success: true } missing
            ? new($"{whose.Zh}缺少必填项 {missing.Groups["names"].Value}：{place.Zh}。", $"{whose.En} lacks {missing.Groups["names"].Value}: {place.En}.")
        : new($"{whose.Zh}此处的值不符合接口文档：{place.Zh}。", $"The value here is not what the OpenAPI document asks for: {place.En}.");

    /// <summary>The reader of JSON has an exception of its own, which is told as it is, or within that of whoever reads with it.</summary>
    private static bool IsNoJson(JsonException json) => json.InnerException is JsonException || json.GetType() != typeof(JsonException);

    private static string LastOf(string path) => Member().Match(path).Groups["name"].Value;

    /// <summary>Whoever sends a name of a megabyte does not get it back, nor half a character of it.</summary>
    private static string Short(string text, int most) => text.Length <= most ? text : $"{text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)]}…";

    private static UnreadableRequest OfArgument(HttpRequest request, string name, string value)
    {
        // The framework names the parameter of the method; the address may call it otherwise.
        var named = request.Query[name].Contains(value) ? name : request.Query.FirstOrDefault(pair => pair.Value.Contains(value)).Key ?? request.RouteValues.FirstOrDefault(pair => pair.Value as string == value).Key ?? name;
        return new(new($"参数 {named} 的值“{value}”读不懂。", $"The value \"{value}\" of {named} cannot be read."), new Dictionary<string, object> { ["parameter"] = named });
    }

    [GeneratedRegex("^Failed to bind parameter \"(?:.* )?(?<name>[^ ]+)\" from \"(?<value>.*)\"\\.$", RegexOptions.Singleline)]
    private static partial Regex Argument();

    [GeneratedRegex("^(Implicit body inferred for parameter|Required parameter \"[^\"]*\" was not provided from body)")]
    private static partial Regex NoBody();

    [GeneratedRegex("missing required properties including: (?<names>'.*')")]
    private static partial Regex Missing();

    [GeneratedRegex("^The JSON property '(?<name>.*)' could not be mapped to any \\.NET member", RegexOptions.Singleline)]
    private static partial Regex Unmapped();

    [GeneratedRegex("^Duplicate propert(?:ies not allowed|y '(?<name>.*)' encountered) during deserialization", RegexOptions.Singleline)]
    private static partial Regex Duplicate();

    [GeneratedRegex(@"(?:\['(?<name>[^']*)'\]|\.(?<name>[^.\[\]]*))$", RegexOptions.RightToLeft)]
    private static partial Regex Member();
}
