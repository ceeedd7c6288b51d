using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Rescoring;

/// <summary>
/// Takes the right to run within one transaction of the writer: begins a run, or takes over one whose owner is dead. All writers of
/// a register queue, so that two can never have it.
/// </summary>
internal sealed class ClaimRun(ActivePolicies policies)
{
    /// <returns>The run, or the refusal.</returns>
    public async Task<(ActiveRun? Run, RescoringRefused? Refusal)> ExecuteAsync(
        RegisterContext context, DateTime nowUtc, RunOwner owner, RunWish wish, CancellationToken ct)
    {
        if (await context.Runs.SingleOrDefaultAsync(run => run.State == RunState.Running, ct) is { } running)
        {
            if (RunOwner.IsAtWork(running.Owner, running.HeartbeatUtc, nowUtc))
            {
                return (null, new RunInProgress(running.Id, running.AsOf, running.Owner, running.HeartbeatUtc));
            }

            if (await GoverningEditions.ReadAsync(running.Fingerprints, running.AsOf, policies, ct) is { } editions)
            {
                (running.Owner, running.HeartbeatUtc) = (owner.Name, nowUtc);
                running.Version++;
                return (ActiveRun.Of(running, editions, owner, isContinued: true), null);
            }

            await AbandonAsync(context, running, nowUtc, ct);
        }

        return await BeginAsync(context, nowUtc, owner, wish, ct);
    }

    /// <summary>Its decisions were never published: nobody was told of them, and the next run numbers anew.</summary>
    private static async Task AbandonAsync(RegisterContext context, RescoringRun run, DateTime nowUtc, CancellationToken ct)
    {
        await context.Decisions.Where(decision => decision.RunId == run.Id).ExecuteDeleteAsync(ct);
        await context.StandingCorrections.Where(correction => correction.RunId == run.Id).ExecuteDeleteAsync(ct);
        await context.RunCandidates.Where(candidate => candidate.RunId == run.Id).ExecuteDeleteAsync(ct);
        await context.RunDirtyEnterprises.Where(dirty => dirty.RunId == run.Id).ExecuteDeleteAsync(ct);
        (run.State, run.FinishedUtc, run.Owner) = (RunState.Failed, nowUtc, "");
        run.Problem = "It was interrupted, and the policies no longer hold an edition that it was rating by.";
        run.Version++;
    }

    private async Task<(ActiveRun? Run, RescoringRefused? Refusal)> BeginAsync(
        RegisterContext context, DateTime nowUtc, RunOwner owner, RunWish wish, CancellationToken ct)
    {
        var published = await context.Runs.Published().FirstOrDefaultAsync(ct);
        if (wish.Enterprise is { } one && (published is null || !await context.DirtyEnterprises.AnyAsync(dirty => dirty.EnterpriseId == one, ct)))
        {
            return (null, new EnterpriseUpToDate(one));
        }

        // Decisions are published in the order of their days: one enterprise joins the day that everybody is rated on.
        var asOf = wish.Enterprise is not null && published!.AsOf > wish.AsOf ? published.AsOf : wish.AsOf;
        if (published?.AsOf > asOf)
        {
            return (null, new EarlierThanPublished(published.AsOf));
        }

        var editions = GoverningEditions.On(asOf, await policies.OnAsync(asOf, ct));
        if (editions.IsEmpty)
        {
            return (null, new NoPolicyInForce(asOf));
        }

        RescoringRun run = new()
        {
            Id = (await context.Runs.MaxAsync(row => (long?)row.Id, ct) ?? 0) + 1,
            Kind = wish.Enterprise is not null ? RunKind.OneEnterprise : wish.Full ? RunKind.Full : RunKind.Incremental,
            State = RunState.Running,
            AsOf = asOf,
            KnownAtUtc = nowUtc,
            StartedUtc = nowUtc,
            Fingerprints = editions.Text,
            Owner = owner.Name,
            HeartbeatUtc = nowUtc,
        };
        context.Runs.Add(run);
        if (wish.Enterprise is { } only)
        {
            context.RunDirtyEnterprises.Add(new() { RunId = run.Id, EnterpriseId = only });
            return (ActiveRun.Of(run, editions, owner, isContinued: false), null);
        }

        await context.Database.ExecuteSqlAsync(
            $"""INSERT INTO "RunDirtyEnterprises" ("RunId", "EnterpriseId") SELECT {run.Id}, "EnterpriseId" FROM "DirtyEnterprises" """, ct);
        return (ActiveRun.Of(run, editions, owner, isContinued: false), null);
    }
}

/// <summary>What is asked for: the register, or one enterprise of which something new is known.</summary>
internal readonly record struct RunWish(DateOnly AsOf, bool Full, int? Enterprise = null);
