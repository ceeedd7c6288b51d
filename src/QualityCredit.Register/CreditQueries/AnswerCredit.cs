using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Blacklist;
using QualityCredit.Register.PublicList;
using QualityCredit.Register.Ratings;

namespace QualityCredit.Register.CreditQueries;

/// <summary>The credit status of an enterprise, as far as who asked may see it.</summary>
/// <param name="Code">The code that was asked about.</param>
/// <param name="On">The day.</param>
/// <param name="DataVersion">Version of the published data.</param>
/// <param name="Verdict">What the authorisation came to.</param>
/// <param name="Listing">What the public list says: published, and so answered without an authorisation.</param>
/// <param name="Rating">The published decision, or why there is none; null where it is withheld for want of an authorisation.</param>
public sealed record CreditAnswer(
    EnterpriseCode Code, DateOnly On, long DataVersion, AuthorisationVerdict Verdict, ListingAnswer Listing, RatingExplanation? Rating);

/// <summary>Answers a question for the credit status from what is published. Who may see what follows from the authorisation alone.</summary>
public sealed class AnswerCredit(JudgeAuthorisation judge, LookUpPublicList list, ExplainRating explain, ReadDataVersion dataVersion)
{
    /// <param name="question">The question.</param>
    /// <param name="code">The code as it was asked, nine or eighteen characters.</param>
    /// <param name="day">The day.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<CreditAnswer> ExecuteAsync(CreditQuestion question, EnterpriseCode code, DateOnly day, CancellationToken ct)
    {
        var version = await dataVersion.ExecuteAsync(ct);
        var verdict = await judge.ExecuteAsync(question, day, ct);
        var published = (await list.OnAsync(day, ct)).Answer(code);
        return new(code, day, version, verdict, published, verdict == AuthorisationVerdict.Valid ? await explain.ExecuteAsync(code, null, ct) : null);
    }
}
