using Microsoft.AspNetCore.Http.HttpResults;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Policies;
using QualityCredit.Web.Contract;
using QualityCredit.Web.Discovery;

namespace QualityCredit.Web.Api;

/// <summary>Refusals as RFC 9457 problem details. The member <c>code</c> is stable; title and detail are for people, in their language.</summary>
internal static class Problems
{
    private static readonly Dictionary<int, (string Code, Bilingual Title)> _byStatus = new()
    {
        [StatusCodes.Status400BadRequest] = ("malformed-request", new("请求无法识别", "The request cannot be read")),
        [StatusCodes.Status401Unauthorized] = ("sign-in-required", new("请先登录", "Sign in first")),
        [StatusCodes.Status403Forbidden] = ("role-missing", new("账号没有所需角色", "The account does not have the role that this needs")),
        [StatusCodes.Status404NotFound] = ("no-such-address", new("没有这个地址", "There is nothing at this address")),
        [StatusCodes.Status405MethodNotAllowed] = ("method-not-allowed", new("此地址不支持该方法", "This address does not support the method")),
        [StatusCodes.Status408RequestTimeout] = ("body-too-slow", new("请求正文到达过慢", "The body arrives too slowly")),
        [StatusCodes.Status412PreconditionFailed] = ("precondition-failed", new("文件已不是条件所指的那一份", "The file is not the one that the condition names")),
        [StatusCodes.Status413PayloadTooLarge] = ("body-too-large", new("请求正文过大", "The body is too large")),
        [StatusCodes.Status415UnsupportedMediaType] = ("json-expected", new("请以 UTF-8 编码的 JSON 提交", "Send JSON in UTF-8")),
        [StatusCodes.Status416RangeNotSatisfiable] = ("range-not-satisfiable", new("没有所请求的区间", "The file does not have that range")),
        [StatusCodes.Status500InternalServerError] = ("internal-error", new("系统内部错误", "Something went wrong here")),
    };

    public static ProblemHttpResult WrongCode(HttpContext context, IdentifierProblem problem) => Refuse(
        context, StatusCodes.Status400BadRequest, problem.CodeName, new("代码有误", "The code is wrong"), new(problem.Chinese, problem.English), new()
        {
            ["position"] = problem.Position,
            ["found"] = problem.Found?.ToString(),
            ["expected"] = problem.Expected?.ToString(),
            ["suggestion"] = problem.Suggestion,
        });

    public static ProblemHttpResult NotRegistered(HttpContext context, EnterpriseCode code) => Refuse(
        context, StatusCodes.Status404NotFound, "enterprise-not-registered", new("没有该企业的档案", "No file of this enterprise"),
        new($"代码 {code} 正确，但登记系统中没有该企业。", $"The code {code} is right, but no enterprise is registered under it."));

    public static ProblemHttpResult WrongArgument(HttpContext context, string argument, Bilingual detail) => Refuse(
        context, StatusCodes.Status400BadRequest, "wrong-argument", new("参数有误", "A parameter is wrong"), detail, new() { ["parameter"] = argument });

    public static ProblemHttpResult QuotaExceeded(HttpContext context, string quota, long seconds) => Refuse(
        context, StatusCodes.Status429TooManyRequests, "quota-exceeded", new("请求过于频繁", "Too many requests"),
        new($"请在 {seconds} 秒后再试。", $"Ask again in {seconds} seconds."), new() { ["violated-policies"] = new[] { quota } });

    public static ProblemHttpResult Refuse(
        HttpContext context, int status, string code, Bilingual title, Bilingual detail, Dictionary<string, object?>? more = null)
    {
        RequestLanguage.Announce(context);
        Dictionary<string, object?> extensions = new() { ["code"] = code };
        foreach (var (name, value) in more ?? [])
        {
            if (value is not null)
            {
                extensions.Add(name, value);
            }
        }

        return TypedResults.Problem(RequestLanguage.Of(context, detail), context.Request.Path, status, RequestLanguage.Of(context, title), TypeOf(context, code), extensions);
    }

    /// <summary>Gives the problems that the framework finds a stable code too.</summary>
    public static void Complete(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        var status = problem.Status ?? context.HttpContext.Response.StatusCode;
        if (!problem.Extensions.ContainsKey("code") && _byStatus.TryGetValue(status, out var known))
        {
            RequestLanguage.Announce(context.HttpContext);
            (problem.Type, problem.Title) = (TypeOf(context.HttpContext, known.Code), RequestLanguage.Of(context.HttpContext, known.Title));
            if (problem.Detail is null && context.Exception is BadHttpRequestException refused)
            {
                var unreadable = UnreadableRequest.Of(context.HttpContext.Request, refused);
                problem.Detail = RequestLanguage.Of(context.HttpContext, unreadable.Detail);
                foreach (var (name, value) in unreadable.Members)
                {
                    problem.Extensions[name] = value;
                }
            }

            problem.Instance = context.HttpContext.Request.Path;
            problem.Extensions["code"] = known.Code;
        }
    }

    /// <summary>The page that says what the code means and what to do.</summary>
    private static string TypeOf(HttpContext context, string code) =>
        context.RequestServices.GetRequiredService<PublicAddress>().Of(context.Request, ProblemCatalogue.PathOf(code));
}
