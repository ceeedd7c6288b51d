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
    private static readonly Dictionary<string, object> _none = [];

    public static UnreadableRequest Of(HttpRequest request, BadHttpRequestException exception) =>
        exception.InnerException is JsonException { LineNumber: { } line, BytePositionInLine: { } at } json ? OfJson(json, json.Path ?? "$", line + 1, at)
        : Argument().Match(exception.Message) is { Success: true } argument ? OfArgument(request, argument.Groups["name"].Value, argument.Groups["value"].Value)
        : NoBody().IsMatch(exception.Message) ? new(new("请求没有正文，或正文是 null。", "The request has no body, or null as its body."), _none)
        : new(new(exception.Message, exception.Message), _none);

    private static UnreadableRequest OfJson(JsonException json, string path, long line, long consumed)
    {
        // What is no JSON was not consumed; of a value that does not fit this is the last byte.
        var at = json.InnerException is JsonException ? consumed + 1 : consumed;
        var place = new Bilingual($"第 {line} 行第 {at} 字节，{path}", $"line {line}, byte {at}, {path}");
        var detail = json.InnerException is JsonException
            ? new Bilingual($"正文不是正确的 JSON：{place.Zh}。", $"The body is not well-formed JSON: {place.En}.")
            : Missing().Match(json.Message) is { Success: true } missing
            ? new Bilingual($"正文缺少必填项 {missing.Groups["names"].Value}：{place.Zh}。", $"The body lacks {missing.Groups["names"].Value}: {place.En}.")
            : new Bilingual($"正文此处的值不符合接口文档：{place.Zh}。", $"The value here is not what the OpenAPI document asks for: {place.En}.");
        return new(detail, new Dictionary<string, object> { ["path"] = path, ["line"] = line, ["byte"] = at });
    }

    private static UnreadableRequest OfArgument(HttpRequest request, string name, string value)
    {
        // The framework names the parameter of the method; the address may call it otherwise.
        var named = request.Query.FirstOrDefault(pair => pair.Value.Contains(value)).Key ?? request.RouteValues.FirstOrDefault(pair => pair.Value as string == value).Key ?? name;
        return new(new($"参数 {named} 的值“{value}”读不懂。", $"The value \"{value}\" of {named} cannot be read."), new Dictionary<string, object> { ["parameter"] = named });
    }

    [GeneratedRegex("^Failed to bind parameter \"(?:.* )?(?<name>[^ ]+)\" from \"(?<value>.*)\"\\.$", RegexOptions.Singleline)]
    private static partial Regex Argument();

    [GeneratedRegex("^(Implicit body inferred for parameter|Required parameter \"[^\"]*\" was not provided from body)")]
    private static partial Regex NoBody();

    [GeneratedRegex("missing required properties including: (?<names>'.*')")]
    private static partial Regex Missing();
}
