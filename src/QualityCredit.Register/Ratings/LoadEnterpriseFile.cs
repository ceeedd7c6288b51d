using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Ratings;

/// <summary>Loads the file of one enterprise as a rating reads it. All items known are in it, also of days to come: they say when the rating will change.</summary>
public sealed class LoadEnterpriseFile(IDbContextFactory<RegisterContext> contexts, CorrectStandings correct)
{
    /// <param name="code">The enterprise.</param>
    /// <param name="validAt">It stands where the decisions as of that day or before left it, or would have left it without what was void.</param>
    /// <param name="knownAtUtc">The instant whose knowledge is asked for; null for now.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <returns>The file, or null where the enterprise was not registered.</returns>
    public async Task<EnterpriseFile?> ExecuteAsync(OrganizationCode code, DateOnly validAt, DateTime? knownAtUtc, CancellationToken ct)
    {
        var knownAt = knownAtUtc ?? RegisterClock.Latest;
        await using var context = await contexts.CreateDbContextAsync(ct);
        if (await EnterpriseIds.OfAsync(context, code, ct) is not { } enterprise)
        {
            return null;
        }

        var last = await context.Decisions.AsNoTracking().InEnterprise(enterprise).PublishedBy(context, validAt, knownAt).FirstOrDefaultAsync(ct);
        var corrected = await correct.ExecuteAsync(enterprise, validAt, knownAt, ct);
        var history = await EnterpriseHistory.LoadAsync(context, enterprise, ct);
        return history.FileAt(knownAt, corrected?.Standing ?? last?.Standing ?? Standing.None);
    }

    /// <summary>The file that a stored decision was made from: what was known then, standing where the decision before left it, or where that was corrected to.</summary>
    public async Task<EnterpriseFile> ExecuteAsync(DecisionRecord decision, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var corrected = await context.StandingCorrections.FindAsync([decision.Id], ct);
        var before = decision.PreviousId is { } previous && corrected is null ? await context.Decisions.FindAsync([previous], ct) : null;
        var history = await EnterpriseHistory.LoadAsync(context, RowKey.EnterpriseOf(decision.Id), ct);
        return history.FileAt(decision.KnownAtUtc, corrected?.Standing ?? before?.Standing ?? Standing.None)
            ?? throw new InvalidDataException($"Decision {decision.Id} is about an enterprise that was not known when it was made.");
    }
}
