using System.Globalization;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Listings;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Blacklist;

/// <summary>What an officer proposes: the candidate of a rule, or a ground of one's own with evidence.</summary>
public sealed record ListingDraft
{
    public required OrganizationCode Code { get; init; }

    /// <summary>The rule that proposes the enterprise; its edition set degree and terms.</summary>
    public string? Rule { get; init; }

    /// <summary>A ground in words, where no rule proposes it.</summary>
    public string? Ground { get; init; }

    public ListingDegree Degree { get; init; }

    public int TermMonths { get; init; }

    /// <summary>Numbers of the items on which an officer's ground rests.</summary>
    public IReadOnlyList<int> Evidence { get; init; } = [];

    /// <summary>The opening: actor, authority, basis, document, day, facts.</summary>
    public required ListingStep Step { get; init; }
}

/// <summary>Opens a case. A candidate is never a listing.</summary>
public sealed class ProposeListing(RegisterWriter writer, FindListingLaw laws)
{
    public async Task<CaseReceipt> ExecuteAsync(ListingDraft draft, DateOnly today, CancellationToken ct) =>
        draft.Step.On > today ? new StepInFuture(today)
        : ListingStepRecord.TooLong(draft.Step) is { } text ? new StepTextTooLong(text.Field, text.Longest)
        : draft.Ground?.Length > ListingCaseRecord.LongestGround ? new StepTextTooLong("ground", ListingCaseRecord.LongestGround)
        : await writer.WriteAsync((context, nowUtc, cancellation) => OpenAsync(context, nowUtc, draft, cancellation), ct);

    private async Task<CaseReceipt> OpenAsync(RegisterContext context, DateTime nowUtc, ListingDraft draft, CancellationToken ct)
    {
        var enterprise = await context.Enterprises.Where(row => row.Code == draft.Code).Select(row => new { row.Id, row.Region }).SingleOrDefaultAsync(ct);
        if (enterprise is null)
        {
            return new EnterpriseOfCaseUnknown(draft.Code.ToString());
        }

        var law = await laws.ExecuteAsync(enterprise.Region, draft.Step.On, ct);
        var (record, refusal) = draft.Rule is { Length: > 0 } rule
            ? await OfRuleAsync(context, enterprise.Id, rule, ct)
            : await OfOfficerAsync(context, enterprise.Id, draft, law, ct);
        if (record is null)
        {
            return refusal!;
        }

        var same = await context.ListingCases.AsNoTracking().Where(row => row.EnterpriseId == enterprise.Id && row.Ground == record.Ground).ToListAsync(ct);
        if ((await context.FilesOfAsync(same, ct)).FirstOrDefault(file => !IsAtItsEnd(file.Case.StateOn(draft.Step.On))) is { } open)
        {
            return new CaseAlreadyOpen(open.Record.Id);
        }

        var outcome = ListingProcedure.Open(record.Proposal, draft.Step, law);
        if (outcome.Case is not { } listing)
        {
            return CaseRefused.Of(outcome.Refusal!);
        }

        context.ListingCases.Add(record);
        context.ListingSteps.Add(ListingStepRecord.Of(record.Id, 1, draft.Step, null, nowUtc));
        return new CaseStepTaken(record.Id, 1, listing);
    }

    private static bool IsAtItsEnd(ListingState state) =>
        state is ListingState.Removed or ListingState.Expired or ListingState.Annulled or ListingState.AnnulmentPublished or ListingState.Closed;

    private static async Task<int> NextIdAsync(RegisterContext context, CancellationToken ct) => (await context.ListingCases.MaxAsync(row => (int?)row.Id, ct) ?? 0) + 1;

    private static async Task<(ListingCaseRecord?, CaseRefused?)> OfRuleAsync(RegisterContext context, int enterprise, string rule, CancellationToken ct) =>
        await context.Candidates.AsNoTracking().SingleOrDefaultAsync(row => row.EnterpriseId == enterprise && row.Rule == rule && row.WithdrawnOn == null, ct) is not { } candidate
            ? (null, new CandidateNotFound(rule))
            : (new()
            {
                Id = await NextIdAsync(context, ct),
                EnterpriseId = enterprise,
                Ground = rule,
                IsByRule = true,
                DecisionId = candidate.DecisionId,
                Degree = candidate.Degree,
                TermMonths = candidate.TermMonths,
                RemovableAfterMonths = candidate.RemovableAfterMonths,
            }, null);

    private static async Task<(ListingCaseRecord?, CaseRefused?)> OfOfficerAsync(
        RegisterContext context, int enterprise, ListingDraft draft, ListingLaw law, CancellationToken ct)
    {
        if (draft.Evidence.Count == 0)
        {
            return (null, new CaseEvidenceMissing());
        }

        long[] ids = [.. draft.Evidence.Distinct().Order().Where(serial => serial is > 0 and < RowKey.SerialsPerEnterprise).Select(serial => RowKey.Of(enterprise, serial))];
        var known = await context.Evidence.KnownAt(RegisterClock.Latest).Where(entry => EF.Parameter(ids).Contains(entry.Id)).Select(entry => entry.Id).ToListAsync(ct);
        foreach (var serial in draft.Evidence)
        {
            if (serial is <= 0 or >= RowKey.SerialsPerEnterprise || !known.Contains(RowKey.Of(enterprise, serial)))
            {
                return (null, new CaseEvidenceUnknown(serial));
            }
        }

        var evidence = string.Join(',', ids.Select(id => RowKey.SerialOf(id).ToString(CultureInfo.InvariantCulture)));
        return evidence.Length > ListingCaseRecord.LongestEvidence
            ? (null, new StepTextTooLong("evidence", ListingCaseRecord.LongestEvidence))
            : !Enum.IsDefined(draft.Degree) ? (null, CaseRefused.Of(new StepRefusal.Incomplete("degree")))
            : (new()
            {
                Id = await NextIdAsync(context, ct),
                EnterpriseId = enterprise,
                Ground = draft.Ground ?? "",
                IsByRule = false,
                Degree = draft.Degree,
                TermMonths = draft.TermMonths,
                RemovableAfterMonths = law.TermsOn(draft.Step.On)?.Degrees[draft.Degree].RemovableAfterMonths,
                Evidence = evidence,
            }, null);
    }
}
