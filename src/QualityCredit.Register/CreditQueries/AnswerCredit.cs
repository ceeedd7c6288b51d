using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.PublicList;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditQueries;

/// <summary>
/// Answers a question for the credit status from what is published. Who may see what follows from the authorisation alone. A decision never
/// changes once it is stored, nor do the words of its policy until the next step of the policies: so who has told a grade before may keep
/// what he told by <see cref="GradeOnRecord"/>, look, and replay only what he has not told yet.
/// </summary>
public sealed class AnswerCredit : IDisposable
{
    private readonly LookUpPublicList _list;
    private readonly ReplayPacked _replay;
    private readonly KeptReaders<CreditStandingReader> _readers;

    internal AnswerCredit(RegisterDatabase database, LookUpPublicList list, ReplayPacked replay)
    {
        (_list, _replay) = (list, replay);
        _readers = new(ct => CreditStandingReader.OpenAsync(database, ct));
    }

    /// <summary>The answer without the replay: in place of a grade that may be told stands where it is on record.</summary>
    /// <param name="question">The question.</param>
    /// <param name="code">The code as it was asked, nine or eighteen characters.</param>
    /// <param name="day">The day.</param>
    /// <param name="before">Questions that will be recorded before it, in the same entry: what they name first is on record then.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async ValueTask<CreditAnswer> LookAsync(CreditQuestion question, EnterpriseCode code, DateOnly day, IReadOnlyList<AnsweredQuestion> before, CancellationToken ct)
    {
        var published = await _list.OnAsync(day, ct);
        var standing = await _readers.AskAsync(reader => reader.Look(code.Organization, question.Authorisation?.Reference), ct);
        var verdict = JudgeAuthorisation.Of(question, standing.Authorisation ?? NamedBefore(question, before), day);
        return new(code, standing.DataVersion, verdict, published, standing.Subject, GradeOf(verdict, standing));
    }

    /// <summary>What the grade rests on.</summary>
    public async Task<CreditGrade> ReplayAsync(GradeOnRecord known, CancellationToken ct) =>
        await _replay.ExecuteAsync(known.DecisionId, known.PolicyStep, ct) is { } replayed
            ? new GradeTold(replayed.Decision, replayed.NextChange)
            : new GradeNotTold(NoGrade.NotReproduced);

    public void Dispose() => _readers.Dispose();

    private static CreditAuthorisation? NamedBefore(CreditQuestion question, IReadOnlyList<AnsweredQuestion> before) => question.Authorisation is null ? null : before
        .FirstOrDefault(one => one.Verdict == AuthorisationVerdict.Valid && one.Question.Code == question.Code && one.Question.Authorisation!.Reference == question.Authorisation.Reference)?
        .Question.AsNamed;

    private static CreditGrade GradeOf(AuthorisationVerdict verdict, CreditStanding standing) =>
        verdict != AuthorisationVerdict.Valid ? new GradeNotTold(NoGrade.Withheld)
        : standing.Subject is null ? new GradeNotTold(NoGrade.NotRegistered)
        : standing.DecisionId is { } decision ? new GradeOnRecord(decision, standing.PolicyStep)
        : new GradeNotTold(NoGrade.NotRatedYet);
}
