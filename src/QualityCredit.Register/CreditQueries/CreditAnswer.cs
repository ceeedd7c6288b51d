using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.PublicList;

namespace QualityCredit.Register.CreditQueries;

/// <summary>The credit status of an enterprise, as far as who asked may see it.</summary>
/// <param name="Code">The code that was asked about.</param>
/// <param name="DataVersion">Version of the published data.</param>
/// <param name="Verdict">What the authorisation came to.</param>
/// <param name="Published">The day with the public list: published, and so answered without an authorisation.</param>
/// <param name="Subject">Who it is, as the business register publishes it of everybody; null where nobody is registered under the code.</param>
/// <param name="Grade">The published grade, or why it is not told.</param>
public sealed record CreditAnswer(EnterpriseCode Code, long DataVersion, AuthorisationVerdict Verdict, PublicDay Published, CreditSubject? Subject, CreditGrade Grade);

/// <summary>Who an enterprise is, as it is known now.</summary>
/// <param name="Code">Its organization code.</param>
/// <param name="CreditCode">Its unified code; null where it is not known.</param>
/// <param name="Name">Its name.</param>
/// <param name="FormerNames">Names that it bore before, the last one first.</param>
/// <param name="Region">Where it produces.</param>
/// <param name="Industry">What it does.</param>
public sealed record CreditSubject(
    OrganizationCode Code, UnifiedSocialCreditCode? CreditCode, string Name, IReadOnlyList<string> FormerNames, RegionCode Region, IndustryCode Industry);

public abstract record CreditGrade;

/// <summary>The published decision, replayed.</summary>
/// <param name="Decision">What it came to, with its trace.</param>
/// <param name="NextChange">First day on which it moves if nothing comes in; the default day where none is known.</param>
public sealed record GradeTold(RatingDecision Decision, DateOnly NextChange) : CreditGrade
{
    /// <summary>First day on which the grade shows as expired; null where there is none or it never does.</summary>
    public DateOnly? ExpiresOn => Decision.Outcome.Grade is null ? null : Decision.Program.GradeValidity?.ExpiresOn(Decision.After.ReviewedOn);
}

/// <summary>It may be told, and is not replayed yet.</summary>
/// <param name="DecisionId">The decision.</param>
/// <param name="PolicyStep">The last step of the policies when it was looked for.</param>
public sealed record GradeOnRecord(long DecisionId, int PolicyStep) : CreditGrade;

public sealed record GradeNotTold(NoGrade Reason) : CreditGrade;

/// <summary>Why an answer has no grade.</summary>
public enum NoGrade : byte
{
    [Label("未获授权，不提供等级", "Withheld: the authorisation does not allow it")] Withheld = 1,

    [Label("登记系统中没有该企业", "No enterprise is registered under this code")] NotRegistered,

    [Label("尚未评定", "Not rated yet")] NotRatedYet,

    /// <summary>An alarm: the stored decision is not what its policy, day and evidence give, or its policy is not held.</summary>
    [Label("等级正在核查，暂不提供", "The grade is being checked and is not answered")] NotReproduced,
}
