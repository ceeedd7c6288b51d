using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Listings;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Blacklist;

/// <summary>
/// Takes a step in a case, with what follows from it, in one transaction: publication records the entry that the public is shown and the
/// rating reads, removal ends it, annulment takes it back from the start. The enterprise is
/// rated again at once.
/// </summary>
public sealed class TakeListingStep(RegisterWriter writer, FindListingLaw laws, RecordEvidence record, RateAtOnce rateAtOnce)
{
    /// <param name="id">The case.</param>
    /// <param name="step">The step.</param>
    /// <param name="seen">Number of the last step that the officer saw; null where that does not matter.</param>
    /// <param name="today">The day at the office.</param>
    /// <param name="ct">Cancels before anything is written.</param>
    public async Task<CaseReceipt> ExecuteAsync(int id, ListingStep step, int? seen, DateOnly today, CancellationToken ct)
    {
        if (step.On > today)
        {
            return new StepInFuture(today);
        }

        if (ListingStepRecord.TooLong(step) is { } text)
        {
            return new StepTextTooLong(text.Field, text.Longest);
        }

        var receipt = await writer.WriteAsync((context, nowUtc, cancellation) => TakeAsync(context, nowUtc, id, step, seen, cancellation), ct);
        if (receipt is CaseStepTaken { Moved: { } enterprise })
        {
            // The step is on the disk by then: who asked may hang up, its effect is published all the same.
            await writer.WhenCommittedAsync(() => rateAtOnce(enterprise, step.On, CancellationToken.None));
        }

        return receipt;
    }

    private async Task<CaseReceipt> TakeAsync(RegisterContext context, DateTime nowUtc, int id, ListingStep step, int? seen, CancellationToken ct)
    {
        if (await context.CaseFileAsync(id, ct) is not { } file)
        {
            return new CaseNotFound(id);
        }

        var last = file.Steps[^1].Number;
        if (seen is not null && seen != last)
        {
            return new CaseMovedOn(last);
        }

        var enterprise = await context.Enterprises.AsNoTracking().SingleAsync(row => row.Id == file.Record.EnterpriseId, ct);
        var law = await laws.ExecuteAsync(enterprise.Region, step.On, ct);
        var outcome = ListingProcedure.Take(file.Case, step, law);
        if (outcome.Case is not { } listing)
        {
            return CaseRefused.Of(outcome.Refusal!);
        }

        var receipt = step.Action switch
        {
            ListingAction.Publish => await PublishAsync(context, nowUtc, enterprise.Code, listing, step, ct),
            ListingAction.Remove => await RemoveAsync(context, nowUtc, enterprise.Code, EntryOf(file), step, ct),
            ListingAction.Annul => await RetractEvidence.ExecuteAsync(context, nowUtc, EntryOf(file), step.Document, step.Actor, ct),
            _ => null,
        };
        if (receipt is EvidenceRefused refused)
        {
            return new EntryNotRecorded(refused.Reason);
        }

        context.ListingSteps.Add(ListingStepRecord.Of(id, last + 1, step, IdOf(receipt), nowUtc));
        if (ListingChange.IsMadeBy(step.Action))
        {
            context.ListingChanges.Add(new()
            {
                Sequence = (await context.ListingChanges.MaxAsync(change => (long?)change.Sequence, ct) ?? 0) + 1,
                CaseId = id,
                Step = last + 1,
                Code = enterprise.Code,
                Action = step.Action,
                PublishedUtc = nowUtc,
            });
        }

        return new CaseStepTaken(id, last + 1, listing) { Moved = receipt is null ? null : enterprise.Id };
    }

    private async Task<EvidenceReceipt> PublishAsync(
        RegisterContext context, DateTime nowUtc, OrganizationCode code, ListingCase listing, ListingStep step, CancellationToken ct)
    {
        Listing entry = new()
        {
            Serial = 0,
            OccurredOn = step.On,
            Provenance = new(step.Authority, step.Document, 0, nowUtc),
            Degree = listing.Proposal.Degree,
            ListedFrom = step.On,
            ListedUntil = listing.ListedUntil,
            Ground = listing.Proposal.Ground,
            Basis = step.Basis,
        };
        var receipt = (await record.ExecuteAsync(context, nowUtc, [new(code, entry)], ct))[0];
        return receipt switch
        {
            EvidenceUnchanged known => new EvidenceConflicts(known.Id),
            EvidenceSuperseded old => new EvidenceConflicts(old.ById ?? old.Id),
            _ => receipt,
        };
    }

    private async Task<EvidenceReceipt> RemoveAsync(
        RegisterContext context, DateTime nowUtc, OrganizationCode code, long id, ListingStep step, CancellationToken ct)
    {
        var present = await context.Evidence.AsNoTracking().SingleAsync(row => row.Id == id, ct);
        return present.KnownUntilUtc is not null
            ? new EvidenceNoLongerKnown(id)
            : (await record.ExecuteAsync(context, nowUtc, [new(code, (Listing)present.ToItem() with { RemovedOn = step.On }, IsCorrection: true)], ct))[0];
    }

    private static long EntryOf(ListingCaseFile file) => file.Steps.Last(step => step.EvidenceId is not null).EvidenceId!.Value;

    private static long? IdOf(EvidenceReceipt? receipt) => receipt switch
    {
        EvidenceRecorded recorded => recorded.Id,
        EvidenceCorrected corrected => corrected.Id,
        EvidenceRetracted retracted => retracted.Id,
        _ => null,
    };
}
