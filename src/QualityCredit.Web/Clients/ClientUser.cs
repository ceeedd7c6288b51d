using System.Buffers;
using Microsoft.AspNetCore.Http.HttpResults;
using QualityCredit.Rating.Policies;
using QualityCredit.Web.Api;

namespace QualityCredit.Web.Clients;

/// <summary>
/// The person at the client who asks. A query about credit names one: a bank is no person, and who saw a grade must be answerable. It is the
/// client's own identifier, such as a staff number, not a name: the register needs to know no more of its people.
/// </summary>
internal static class ClientUser
{
    public const string Header = "X-Client-User";

    public const int Longest = 64;

    /// <summary>Writes into the document that the person who asks may be named in the header.</summary>
    public static RouteHandlerBuilder NamesUser(this RouteHandlerBuilder route) => route.WithMetadata(new NamedUser());

    public static Bilingual Form { get; } = new($"查询人标识最多{Longest}位，由字母、数字和 . _ @ + - 组成。", $"A user is at most {Longest} letters, digits and . _ @ + -, such as a staff number.");

    private static readonly SearchValues<char> _characters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._@+-");

    /// <param name="context">The request, whose header may name the user.</param>
    /// <param name="fromBody">The field <c>user</c> of the body, where it has one.</param>
    /// <returns>The user, or why there is none.</returns>
    public static (string User, ProblemHttpResult? Refusal) Of(HttpContext context, string? fromBody)
    {
        var fromHeader = context.Request.Headers[Header].ToString();
        var user = fromHeader.Length > 0 ? fromHeader : fromBody ?? "";
        if (user.Length == 0)
        {
            return (user, Refuse(context, "user-missing", new($"请在请求头 {Header} 或 user 字段写明查询人。", $"Name the person who asks, in the header {Header} or the field user.")));
        }

        if (fromHeader.Length > 0 && fromBody is { Length: > 0 } && fromBody != fromHeader)
        {
            return (user, Refuse(context, "user-contradicts", new($"请求头 {Header} 与 user 字段不一致。", $"The header {Header} and the field user name different persons.")));
        }

        return IsWellFormed(user) ? (user, null) : (user, Refuse(context, "user-malformed", Form));
    }

    public static bool IsWellFormed(string user) => user.Length <= Longest && !user.AsSpan().ContainsAnyExcept(_characters);

    private static ProblemHttpResult Refuse(HttpContext context, string code, Bilingual detail) =>
        Problems.Refuse(context, StatusCodes.Status400BadRequest, code, new("未写明查询人", "Who asks is not told"), detail);
}

/// <summary>Marks an endpoint where somebody at the client asks.</summary>
internal sealed record NamedUser;
