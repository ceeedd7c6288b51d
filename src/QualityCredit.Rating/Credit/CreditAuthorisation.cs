using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Rating.Credit;

/// <summary>What an authorisation comes to on a day.</summary>
public enum AuthorisationVerdict : byte
{
    /// <summary>It authorises the question.</summary>
    [Label("授权有效", "Authorised")] Valid = 1,

    /// <summary>None was named.</summary>
    [Label("未提供授权", "No authorisation named")] Missing,

    /// <summary>It begins later.</summary>
    [Label("授权尚未生效", "Authorisation not in force yet")] NotYet,

    /// <summary>Its last day is over.</summary>
    [Label("授权已过期", "Authorisation expired")] Expired,

    /// <summary>The enterprise took it back.</summary>
    [Label("授权已撤回", "Authorisation withdrawn")] Withdrawn,

    /// <summary>The enterprise gave it to somebody else.</summary>
    [Label("授权属于其他机构", "Authorisation given to another institution")] OfAnother,

    /// <summary>It is named with other days than those under which it is on record.</summary>
    [Label("授权期限与登记不符", "Other days than on record")] Contradicted,
}

/// <summary>
/// What an enterprise allowed in writing: that one institution asks for its credit status (征信业管理条例 18, 28). Published listings
/// need none.
/// </summary>
/// <param name="Client">Whom it was given to.</param>
/// <param name="Code">The enterprise that gave it.</param>
/// <param name="Reference">The number of the document.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
/// <param name="WithdrawnOn">Day from which it no longer holds, before its end; null where the enterprise let it stand.</param>
public sealed record CreditAuthorisation(string Client, OrganizationCode Code, string Reference, DateOnly From, DateOnly Until, DateOnly? WithdrawnOn)
{
    /// <summary>Whether a client may ask under it on a day.</summary>
    /// <param name="client">Who asks.</param>
    /// <param name="day">The day.</param>
    public AuthorisationVerdict For(string client, DateOnly day) =>
        client != Client ? AuthorisationVerdict.OfAnother
        : WithdrawnOn <= day ? AuthorisationVerdict.Withdrawn
        : day < From ? AuthorisationVerdict.NotYet
        : day > Until ? AuthorisationVerdict.Expired
        : AuthorisationVerdict.Valid;
}
