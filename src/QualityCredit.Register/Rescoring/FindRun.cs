using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Rescoring;

/// <summary>An enterprise that a run could not rate.</summary>
public sealed record FailedEnterprise(OrganizationCode Code, string Name, string Reason);

/// <summary>One run with what it could not rate.</summary>
public sealed record LedgerEntry(RescoringRun Run, IReadOnlyList<FailedEnterprise> Failures);

/// <summary>One line of the run ledger in full.</summary>
public sealed class FindRun(IDbContextFactory<RegisterContext> contexts)
{
    private const int MostFailures = 1000;

    public async Task<LedgerEntry?> ExecuteAsync(long id, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        if (await context.Runs.AsNoTracking().SingleOrDefaultAsync(run => run.Id == id, ct) is not { } run)
        {
            return null;
        }

        var failures = context.RunFailures.Where(failure => failure.RunId == id).OrderBy(failure => failure.EnterpriseId).Take(MostFailures)
            .Join(context.Enterprises, failure => failure.EnterpriseId, enterprise => enterprise.Id, (failure, enterprise) => new { enterprise.Code, enterprise.Name, failure.Reason });
        return new(run, [.. (await failures.ToListAsync(ct)).Select(failure => new FailedEnterprise(failure.Code, failure.Name, failure.Reason))]);
    }
}
