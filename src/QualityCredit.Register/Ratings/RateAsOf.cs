using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Engine;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Ratings;

public abstract record RateAsOfReceipt;

/// <param name="File">What was rated.</param>
/// <param name="Decision">What it came to.</param>
/// <param name="Stored">The published decision that this one is the explanation of, or null where a new one would be made.</param>
public sealed record RatedAsOf(EnterpriseFile File, RatingDecision Decision, DecisionRecord? Stored) : RateAsOfReceipt;

public abstract record RateAsOfRefused(string Reason) : RateAsOfReceipt;

public sealed record EnterpriseNotRegistered(OrganizationCode Code) : RateAsOfRefused("not-registered");

public sealed record NoEditionInForce(string? Policy, RegionCode Region, DateOnly AsOf) : RateAsOfRefused("no-policy-in-force");

/// <summary>The alarm: what is stored is not what its policy, day and evidence give.</summary>
public sealed record DecisionNotReproduced(ReplayMismatch Mismatch) : RateAsOfRefused("digest-mismatch");

/// <summary>Rates one enterprise on a day by what is known now, and writes nothing. While the published decision stands, it is that decision, replayed.</summary>
public sealed class RateAsOf(IDbContextFactory<RegisterContext> contexts, LoadEnterpriseFile load, ReplayDecision replay, ActivePolicies policies)
{
    /// <param name="code">The enterprise.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="policy">The policy; null for the one that governs where the enterprise produces.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<RateAsOfReceipt> ExecuteAsync(OrganizationCode code, DateOnly asOf, string? policy, CancellationToken ct)
    {
        if (await load.ExecuteAsync(code, asOf, null, ct) is not { } file)
        {
            return new EnterpriseNotRegistered(code);
        }

        var library = await policies.OnAsync(asOf, ct);
        var name = policy ?? library.Governing(file.Region, asOf)?.Name;
        if (name is null || library.ProgramOf(name, asOf) is not { } program)
        {
            return new NoEditionInForce(policy, file.Region, asOf);
        }

        if (await StandingDecisionAsync(code, asOf, program, ct) is not { } stored)
        {
            return new RatedAsOf(file, program.Rate(file, asOf), null);
        }

        return await replay.ExecuteAsync(stored, ct) switch
        {
            DecisionReplayed replayed => new RatedAsOf(replayed.File, replayed.Decision, stored),
            ReplayMismatch mismatch => new DecisionNotReproduced(mismatch),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>The decision in force on the day, unless something new is known, it is due, or another edition decides.</summary>
    private async Task<DecisionRecord?> StandingDecisionAsync(OrganizationCode code, DateOnly asOf, RatingProgram program, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var enterprise = await context.Enterprises.AsNoTracking().SingleAsync(row => row.Code == code, ct);
        var published = context.Runs.Where(run => run.PublishedUtc != null).Select(run => run.Id);
        var last = await context.Decisions.AsNoTracking().InEnterprise(enterprise.Id)
            .Where(decision => decision.AsOf <= asOf && published.Contains(decision.RunId))
            .OrderByDescending(decision => decision.Id).FirstOrDefaultAsync(ct);
        var stands = last is not null
            && program.Fingerprint == PolicyFingerprint.FromBytes(last.Fingerprint)
            && (last.NextChange == default || asOf < last.NextChange)
            && enterprise.KnownFromUtc <= last.KnownAtUtc
            && !await context.Products.AnyAsync(product => product.EnterpriseId == enterprise.Id && product.KnownFromUtc > last.KnownAtUtc, ct)
            && !await context.Evidence.InEnterprise(enterprise.Id)
                .AnyAsync(entry => entry.RecordedAtUtc > last.KnownAtUtc || entry.KnownUntilUtc > last.KnownAtUtc, ct);
        return stands ? last : null;
    }
}
