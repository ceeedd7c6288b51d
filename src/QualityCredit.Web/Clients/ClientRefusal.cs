using System.Globalization;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Clients;
using QualityCredit.Web.Api;

namespace QualityCredit.Web.Clients;

/// <summary>Why a program is not let in. What would tell whether a key exists is one refusal.</summary>
internal sealed record ClientRefusal(int Status, string Code, Bilingual Title, Bilingual Detail)
{
    public static ClientRefusal Missing { get; } = new(
        StatusCodes.Status401Unauthorized, "credential-missing", new("请出示密钥", "A credential is needed"),
        new("请在 Authorization 请求头出示密钥：Bearer qck_…", "Show a key in the header Authorization: Bearer qck_…"));

    private static ClientRefusal Refused { get; } = new(
        StatusCodes.Status401Unauthorized, "credential-refused", new("密钥无效", "The credential is not valid"),
        new("密钥有误、已过期或已撤销。", "It is wrong, over or revoked."));

    private static ClientRefusal Address { get; } = new(
        StatusCodes.Status403Forbidden, "address-not-allowed", new("不允许从该地址访问", "Not from this address"),
        new("请求来自约定以外的地址，已记录。", "The request comes from an address that was not agreed; this is recorded."));

    private static ClientRefusal Blocked { get; } = new(
        StatusCodes.Status403Forbidden, "client-blocked", new("客户已停用", "The client is blocked"), new("请与登记机关联系。", "Ask the registering authority."));

    private static ClientRefusal OtherEnterprise { get; } = new(
        StatusCodes.Status403Forbidden, "not-own-enterprise", new("不是本企业", "Not the enterprise of this client"),
        new("该密钥只能查看本企业的查询记录。", "This key tells who asked about its own enterprise, and about no other."));

    private static ClientRefusal ProviderAway { get; } = new(
        StatusCodes.Status503ServiceUnavailable, "identity-provider-away", new("身份提供方无法访问", "The identity provider cannot be reached"), new("", ""));

    private static ClientRefusal KeyNotHeld { get; } = new(
        StatusCodes.Status503ServiceUnavailable, "token-key-not-held", new("尚未取得令牌的公钥", "The key of the token is not held yet"), new("", ""));

    /// <summary>Null where nobody need wait.</summary>
    public long? RetryAfterSeconds { get; private init; }

    public static ClientRefusal Of(Admission admission) => admission switch
    {
        AddressNotAllowed => Address,
        ClientBlocked => Blocked,
        _ => Refused,
    };

    public static ClientRefusal TooManyFailures(long seconds) => new(
        StatusCodes.Status429TooManyRequests, "too-many-failures", new("失败次数过多", "Too many failures"),
        new($"该地址失败次数过多，请在{seconds}秒后再试。", $"Too many credentials from this address were refused; try again in {seconds} seconds."))
    {
        RetryAfterSeconds = seconds,
    };

    /// <summary>No word on the token: whether it is right is not known.</summary>
    public static ClientRefusal Of(KeyUndecided why) => (why.IsAway ? ProviderAway : KeyNotHeld) with
    {
        Detail = new($"暂时无法核验令牌，请在{why.Seconds}秒后再试。", $"Whether the token is right cannot be told now; try again in {why.Seconds} seconds."),
        RetryAfterSeconds = why.Seconds,
    };

    public static ClientRefusal ScopeMissing(ClientScope scope) => new(
        StatusCodes.Status403Forbidden, "scope-missing", new("没有所需权限", "The scope that this needs is missing"),
        new($"该客户没有权限 {scope}（{scope.Words.Zh}）。", $"The client does not have the scope {scope} ({scope.Words.En})."))
    {
        Scope = scope,
    };

    /// <summary>Why a client is not told who asked about an enterprise; null where it is that enterprise.</summary>
    public static ClientRefusal? OfWhoAsked(CallingClient client, EnterpriseCode code) =>
        !client.Has(ClientScope.LedgerOwn) ? ScopeMissing(ClientScope.LedgerOwn)
        : client.Organization != code.Organization ? OtherEnterprise
        : null;

    private ClientScope? Scope { get; init; }

    public Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult On(HttpContext context)
    {
        var headers = context.Response.Headers;
        if (Status == StatusCodes.Status401Unauthorized)
        {
            headers.WWWAuthenticate = this == Missing ? "Bearer realm=\"quality-credit\"" : "Bearer realm=\"quality-credit\", error=\"invalid_token\"";
        }
        else if (Scope is not null)
        {
            headers.WWWAuthenticate = $"Bearer realm=\"quality-credit\", error=\"insufficient_scope\", scope=\"{Scope}\"";
        }

        if (RetryAfterSeconds is { } seconds)
        {
            headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        headers.CacheControl = "no-store";
        return Problems.Refuse(context, Status, Code, Title, Detail, Scope is null ? null : new() { ["scope"] = Scope.Code });
    }
}
