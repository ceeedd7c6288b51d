using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Credit;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditQueries;

/// <summary>
/// Says whether a question is authorised. The first client that names a reference of an enterprise holds it: whoever else names it, names
/// what was given to another. The days are those of the record, so that no authorisation grows by being named again.
/// </summary>
public sealed class JudgeAuthorisation(IDbContextFactory<RegisterContext> contexts)
{
    public async Task<AuthorisationVerdict> ExecuteAsync(CreditQuestion question, DateOnly day, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await OfAsync(context, question, day, ct);
    }

    internal static async Task<AuthorisationVerdict> OfAsync(RegisterContext context, CreditQuestion question, DateOnly day, CancellationToken ct)
    {
        var known = question.Authorisation is null ? null : await OnRecordAsync(context, question, ct);
        return Of(question, known, day);
    }

    /// <param name="question">The question.</param>
    /// <param name="known">The authorisation that it names as it is on record; null before its first use.</param>
    /// <param name="day">The day.</param>
    internal static AuthorisationVerdict Of(CreditQuestion question, CreditAuthorisation? known, DateOnly day)
    {
        if (question.Authorisation is not { } named)
        {
            return AuthorisationVerdict.Missing;
        }

        if (known is null)
        {
            return question.AsNamed.For(question.ClientId, day);
        }

        var verdict = known.For(question.ClientId, day);
        return verdict != AuthorisationVerdict.OfAnother && (known.From, known.Until) != (named.From, named.Until) ? AuthorisationVerdict.Contradicted : verdict;
    }

    /// <summary>The authorisation as it is on record; null before its first use.</summary>
    internal static async Task<CreditAuthorisation?> OnRecordAsync(RegisterContext context, CreditQuestion question, CancellationToken ct)
    {
        var reference = question.Authorisation!.Reference;
        var row = await context.CreditAuthorisations.AsNoTracking().SingleOrDefaultAsync(row => row.Code == question.Code && row.Reference == reference, ct);
        return row?.With(await context.AuthorisationWithdrawals.AsNoTracking().SingleOrDefaultAsync(withdrawal => withdrawal.AuthorisationId == row.Id, ct));
    }
}
