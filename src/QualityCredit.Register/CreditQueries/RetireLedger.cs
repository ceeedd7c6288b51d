using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Proofs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditQueries;

public abstract record RetireReceipt;

/// <param name="Lines">How many lines were removed.</param>
/// <param name="Cut">The act.</param>
public sealed record LedgerRetired(long Lines, LedgerCutRecord Cut) : RetireReceipt;

/// <summary>Lines from then on are kept still.</summary>
/// <param name="Last">The last day that is possible.</param>
public sealed record KeptStill(DateOnly Last) : RetireReceipt;

public sealed record NothingToRetire : RetireReceipt;

public sealed record RetireReasonWrong : RetireReceipt;

/// <summary>Nothing is removed from a ledger that was tampered with: it would take the evidence away.</summary>
public sealed record LedgerNotSound(LedgerFinding First) : RetireReceipt;

/// <summary>
/// Removes lines whose term is over, and keeps, signed, where the chains stood: what is left is verified from there on. The last line of all
/// stays, whatever its age, for the next one follows from it.
/// </summary>
public sealed class RetireLedger(RegisterWriter writer, SigningKeys keys, VerifyLedger verify, PolicyLibrary policies)
{
    /// <param name="before">Lines before this day are removed.</param>
    /// <param name="officer">Who does it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="today">The day at the office.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<RetireReceipt> ExecuteAsync(DateOnly before, string officer, string reason, DateOnly today, CancellationToken ct)
    {
        if (reason.Trim().Length is 0 or > LedgerCutRecord.LongestReason)
        {
            return new RetireReasonWrong();
        }

        var terms = LedgerLaw.Of(policies.Policies).TermsOn(today);
        var last = terms is null ? DateOnly.MinValue : today.AddMonths(-terms.KeptForMonths);
        if (before > last)
        {
            return new KeptStill(last);
        }

        return await verify.ExecuteAsync(ct) is { First: { } first }
            ? new LedgerNotSound(first)
            : await writer.WriteAsync((context, nowUtc, cancellation) => RetireAsync(context, before, officer, reason.Trim(), nowUtc, cancellation), ct);
    }

    private async Task<RetireReceipt> RetireAsync(RegisterContext context, DateOnly before, string officer, string reason, DateTime nowUtc, CancellationToken ct)
    {
        var last = await context.CreditQueries.MaxAsync(row => (long?)row.Number, ct) ?? 0;
        var over = Math.Min(last - 1, await context.CreditQueries.LastNumberBeforeAsync(OfficeTime.StartUtc(before), ct));
        if (await context.CreditQueries.AsNoTracking().SingleOrDefaultAsync(row => row.Number == over, ct) is not { } cut)
        {
            return new NothingToRetire();
        }

        var ends = await EndsAsync(context, cut.Number, ct);
        LedgerCutRecord record = new()
        {
            Number = cut.Number,
            Officer = officer,
            Reason = reason,
            AtUtc = nowUtc,
            Text = new LedgerCut(cut.Number, cut.Head, ends, before, nowUtc).Sign(keys.Signer()),
        };
        context.LedgerCuts.Add(record);
        context.LedgerCutEnds.AddRange(ends.Select(end => new LedgerCutEnd { Number = cut.Number, ClientId = end.Client, Serial = end.Serial, Link = end.Link }));
        await context.SaveChangesAsync(ct);
        return new LedgerRetired(await context.CreditQueries.Where(row => row.Number <= cut.Number).ExecuteDeleteAsync(ct), record);
    }

    /// <summary>Where every client stood: by its last line up to there, else by the cut before.</summary>
    private static async Task<IReadOnlyList<CutEnd>> EndsAsync(RegisterContext context, long number, CancellationToken ct)
    {
        var serials = context.CreditQueries.Where(row => row.Number <= number).GroupBy(row => row.ClientId).Select(own => new { Client = own.Key, Serial = own.Max(row => row.Serial) });
        var lines = await context.CreditQueries.AsNoTracking().Join(serials, row => new { Client = row.ClientId, row.Serial }, end => new { end.Client, end.Serial }, (row, _) => new { row.ClientId, row.Serial, row.Link }).ToListAsync(ct);
        var last = await context.LedgerCuts.MaxAsync(row => (long?)row.Number, ct) ?? 0;
        var earlier = await context.LedgerCutEnds.AsNoTracking().Where(row => row.Number == last).ToListAsync(ct);
        var known = lines.Select(row => row.ClientId).ToHashSet();
        return
        [
            .. lines.Select(row => new CutEnd(row.ClientId, row.Serial, row.Link)).Concat(earlier.Where(row => !known.Contains(row.ClientId)).Select(row => new CutEnd(row.ClientId, row.Serial, row.Link)))
                .OrderBy(end => end.Client, StringComparer.Ordinal),
        ];
    }
}
