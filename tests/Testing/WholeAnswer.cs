using QualityCredit.Register.CreditQueries;

namespace QualityCredit.Testing;

/// <summary>An answer with its grade replayed at once, by which answers are measured whose grade was kept.</summary>
public static class WholeAnswer
{
    public static async Task<CreditAnswer> AnswerAsync(this AnswerCredit answer, CreditQuestion question, DateOnly day, CancellationToken ct)
    {
        var looked = await answer.LookAsync(question, new(question.Code), day, [], ct);
        return looked.Grade is GradeOnRecord known ? looked with { Grade = await answer.ReplayAsync(known, ct) } : looked;
    }
}
