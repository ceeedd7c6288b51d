using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Credit;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditQueries;

/// <summary>
/// Writes questions into the ledger before their answer leaves the house, with the authorisations that they name for the first time. All
/// of one call are written or none.
/// </summary>
public sealed class RecordCreditQueries(RegisterWriter writer)
{
    /// <param name="answered">The questions in the order in which they were asked.</param>
    /// <param name="day">The day by which their authorisations were judged.</param>
    /// <param name="ct">Cancels the writing.</param>
    /// <returns>The lines; null where an authorisation was put on record or withdrawn meanwhile, so that the answers are no longer the right ones.</returns>
    public Task<IReadOnlyList<LedgerRecord>?> ExecuteAsync(IReadOnlyList<AnsweredQuestion> answered, DateOnly day, CancellationToken ct) =>
        writer.WriteAsync((context, nowUtc, cancellation) => WriteAsync(context, answered, day, nowUtc, cancellation), ct);

    private static async Task<IReadOnlyList<LedgerRecord>?> WriteAsync(
        RegisterContext context, IReadOnlyList<AnsweredQuestion> answered, DateOnly day, DateTime nowUtc, CancellationToken ct)
    {
        foreach (var (question, verdict, _, _) in answered)
        {
            if (await JudgeAuthorisation.OfAsync(context, question, day, ct) != verdict)
            {
                context.ChangeTracker.Clear();
                return null;
            }

            if (verdict == AuthorisationVerdict.Valid && await JudgeAuthorisation.OnRecordAsync(context, question, ct) is null)
            {
                context.CreditAuthorisations.Add(await RecordOfAsync(context, question, nowUtc, ct));
            }
        }

        var ends = await LedgerEnds.ReadAsync(context, answered.Select(one => one.Question.ClientId), ct);
        LedgerRecord[] lines = [.. answered.Select(one => ends.Append(one, nowUtc))];
        context.CreditQueries.AddRange(lines);
        return lines;
    }

    private static async Task<AuthorisationRecord> RecordOfAsync(RegisterContext context, CreditQuestion question, DateTime nowUtc, CancellationToken ct) => new()
    {
        Id = (context.CreditAuthorisations.Local.Count > 0
            ? context.CreditAuthorisations.Local.Max(row => row.Id)
            : await context.CreditAuthorisations.MaxAsync(row => (int?)row.Id, ct) ?? 0) + 1,
        Code = question.Code,
        Reference = question.Authorisation!.Reference,
        ClientId = question.ClientId,
        ValidFrom = question.Authorisation.From,
        ValidUntil = question.Authorisation.Until,
        User = question.User,
        RecordedUtc = nowUtc,
    };
}
