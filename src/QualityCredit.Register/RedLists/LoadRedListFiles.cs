using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Engine;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;
using QualityCredit.Rating.RedLists;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.RedLists;

/// <summary>
/// Loads what the red list knows of some enterprises. Which rule proposed is read from the stored bits of each decision: nothing is rated.
/// </summary>
public sealed class LoadRedListFiles(ActivePolicies policies)
{
    private const long Width = RowKey.SerialsPerEnterprise;

    internal async Task<IReadOnlyList<RedListFile>> ExecuteAsync(RegisterContext context, int[] ids, CancellationToken ct)
    {
        if (ids.Length == 0)
        {
            return [];
        }

        var enterprises = context.Enterprises.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.Id));
        var published = context.Runs.Where(run => run.PublishedUtc != null).Select(run => run.Id);
        // Each enterprise is one range of the primary key.
        var decisions = await (
            from row in enterprises
            from decision in context.Decisions
            where decision.Id >= row.Id * Width && decision.Id < (row.Id + 1) * Width && published.Contains(decision.RunId)
            orderby decision.Id
            select decision).ToListAsync(ct);
        var listings = await (
            from row in enterprises
            from item in context.Evidence
            where item.Id >= row.Id * Width && item.Id < (row.Id + 1) * Width && item.Kind == EvidenceKind.Listing && item.KnownUntilUtc == null
            select item).ToListAsync(ct);
        var steps = await context.RedListSteps.AsNoTracking().Where(step => EF.Parameter(ids).Contains(step.EnterpriseId)).OrderBy(step => step.EnterpriseId).ThenBy(step => step.Number).ToListAsync(ct);
        var ratings = (await RatingsAsync(decisions, ct)).ToLookup(rating => rating.Enterprise, rating => rating.Rating);
        var periods = listings.ToLookup(item => RowKey.EnterpriseOf(item.Id), item => PeriodOf((Listing)item.ToItem()));
        var byEnterprise = steps.ToLookup(step => step.EnterpriseId);
        return [.. (await enterprises.OrderBy(row => row.Id).ToListAsync(ct)).Select(row => new RedListFile(row, [.. byEnterprise[row.Id]], new([.. ratings[row.Id]], [.. periods[row.Id]])))];
    }

    /// <summary>What the rules of an edition propose in a decision, read from its bits; the first rule by the order of the edition.</summary>
    internal static RedListProposal? ProposalOf(RatingProgram program, DecisionRecord decision)
    {
        var place = 0;
        foreach (var rule in program.Rules)
        {
            // The analysis lets an honour stand in a rule of one row only: that the rule fired says that it was proposed.
            if ((decision.Fired[place / 8] & (1 << (place % 8))) != 0 && rule.On(decision.AsOf)?.Rows[0].Then is Effect.ProposeHonour honour)
            {
                return new(rule.Name, honour.TermMonths, honour.NoticeDays);
            }

            place++;
        }

        return null;
    }

    private async Task<List<(int Enterprise, RedListRating Rating)>> RatingsAsync(List<DecisionRecord> decisions, CancellationToken ct)
    {
        Dictionary<PolicyFingerprint, RatingProgram?> programs = [];
        List<(int, RedListRating)> ratings = [];
        foreach (var decision in decisions)
        {
            var fingerprint = PolicyFingerprint.FromBytes(decision.Fingerprint);
            if (!programs.TryGetValue(fingerprint, out var program))
            {
                programs[fingerprint] = program = await policies.ProgramOfAsync(fingerprint, decision.AsOf, ct);
            }

            var grade = RatingOutcome.Of(decision.Outcome).Grade;
            ratings.Add((RowKey.EnterpriseOf(decision.Id), new(
                decision.AsOf,
                decision.NextChange == default ? null : decision.NextChange,
                grade is null ? null : program?.GradeValidity?.ExpiresOn(decision.ReviewedOn),
                grade,
                decision.Listed,
                program is null ? null : ProposalOf(program, decision))));
        }

        return ratings;
    }

    private static Period PeriodOf(Listing listing) => new(listing.ListedFrom, listing.RemovedOn is { } removed && !(removed >= listing.ListedUntil) ? removed : listing.ListedUntil);
}
