using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.RedLists;
using QualityCredit.Register.Blacklist;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.RedLists;

/// <summary>Announces, enters, refuses or withdraws an enterprise; whether it qualifies is read in the transaction that writes the step.</summary>
public sealed class TakeRedListStep(RegisterWriter writer, LoadRedListFiles load, FindListingLaw laws)
{
    /// <param name="code">The enterprise.</param>
    /// <param name="step">The step.</param>
    /// <param name="seen">Number of the last step that the officer saw, 0 for none; null where that does not matter.</param>
    /// <param name="today">The day at the office.</param>
    /// <param name="ct">Cancels before anything is written.</param>
    public async Task<RedListReceipt> ExecuteAsync(OrganizationCode code, RedListStep step, int? seen, DateOnly today, CancellationToken ct) =>
        step.On > today ? new RedListStepInFuture(today)
        : RedListStepRecord.TooLong(step) is { } text ? new RedListTextTooLong(text.Field, text.Longest)
        : await writer.WriteAsync((context, nowUtc, cancellation) => TakeAsync(context, nowUtc, code, step, seen, cancellation), ct);

    private async Task<RedListReceipt> TakeAsync(RegisterContext context, DateTime nowUtc, OrganizationCode code, RedListStep step, int? seen, CancellationToken ct)
    {
        var id = await context.Enterprises.Where(row => row.Code == code).Select(row => row.Id).SingleOrDefaultAsync(ct);
        if (id == 0)
        {
            return new EnterpriseNotOnFile(code.ToString());
        }

        var file = (await load.ExecuteAsync(context, [id], ct))[0];
        var last = file.Steps.Count;
        if (seen is not null && seen != last)
        {
            return new RedListMovedOn(last);
        }

        var law = await laws.ExecuteAsync(file.Enterprise.Region, step.On, ct);
        var outcome = RedListProcedure.Take(file.Case, step, file.Grounds, law.WorkingDays);
        if (outcome.Case is not { } after)
        {
            return new RedListRefused(outcome.Refusal!.Code, outcome.Refusal.Reason);
        }

        context.RedListSteps.Add(RedListStepRecord.Of(id, last + 1, step, after, nowUtc));
        return new RedListStepTaken(last + 1, after);
    }
}
