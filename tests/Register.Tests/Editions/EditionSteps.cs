using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Activation;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Rescoring;
using QualityCredit.Register.Runs;
using QualityCredit.Seeds;
using QualityCredit.Seeds.Presets;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Editions;

/// <summary>What the tests of drafts and activations do to a register, in their words.</summary>
internal static class EditionSteps
{
    public const string First = "officer-1";

    public const string Second = "officer-2";

    public static readonly DateOnly Day = Preset.Find("demo")!.AsOf;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A province that was rated a year before and on <see cref="Day"/>.</summary>
    public static async Task<TemporaryRegister> RatedAsync(int enterprises)
    {
        var register = await TemporaryRegister.CreateAsync();
        await register.Get<RecordShippedPolicies>().ExecuteAsync(Ct);
        var preset = Preset.Find("demo")! with { Count = enterprises };
        await ActivatorUtilities.CreateInstance<LoadPreset>(register.Get<IServiceProvider>()).ExecuteAsync(preset, null, Ct);
        foreach (var day in preset.RatedOn)
        {
            await register.RateAsync(day);
        }

        return register;
    }

    public static async Task<RescoringRun> RateAsync(this TemporaryRegister register, DateOnly asOf, bool full = false) =>
        Assert.IsType<RescoringPublished>(await register.Get<RescoreEnterprises>().ExecuteAsync(asOf, full, null, Ct)).Run;

    /// <summary>The policies of this checkout with other bands from a day on: AA from so many points, A and B fifteen and thirty below.</summary>
    public static IReadOnlyList<PolicyText> OtherBands(DateOnly from, int best) => Changed("hn-5-classes/class-by-points.yaml", text => text + FormattableString.Invariant($$"""
          - from: {{from:yyyy-MM-dd}}
            ours: a draft
            rows:
              - { when: { points: ">= {{best}}" }, then: { grade: AA } }
              - { when: { points: "[{{best - 15}}..{{best}})" }, then: { grade: A } }
              - { when: { points: "[{{best - 30}}..{{best - 15}})" }, then: { grade: B } }
              - { when: { points: "< {{best - 30}}" }, then: { grade: C } }

        """));

    public static IReadOnlyList<PolicyText> Changed(string file, Func<string, string> change) =>
        [.. Testing.RulesFolder.Texts.Select(text => text.Path.EndsWith("/" + file, StringComparison.Ordinal) ? text with { Text = change(text.Text) } : text)];

    public static async Task<DraftStored> DraftAsync(this TemporaryRegister register, IReadOnlyList<PolicyText> texts) =>
        Assert.IsType<DraftStored>(await register.Get<StoreDraft>().ExecuteAsync(texts, First, null, Ct));

    public static async Task<Simulated> SimulateAsync(this TemporaryRegister register, int bundle, DateOnly asOf, string? officer = First) =>
        Assert.IsType<Simulated>(await register.Get<SimulatePolicies>().ExecuteAsync(bundle, asOf, officer, null, Ct));

    public static Task<ActivationReceipt> ProposeAsync(this TemporaryRegister register, int bundle, DateOnly day, string officer = First) =>
        register.Get<ProposeActivation>().ExecuteAsync(new(bundle, day, "a reason"), officer, Ct);

    public static Task<ActivationReceipt> AgreeAsync(this TemporaryRegister register, int bundle, DateOnly day, string officer = Second) =>
        register.Get<ActivatePolicies>().ExecuteAsync(new(bundle, day, "another reason"), officer, Ct);

    /// <summary>All steps from a draft to its activation.</summary>
    public static async Task<Simulated> ActivateAsync(this TemporaryRegister register, int bundle, DateOnly day)
    {
        var simulated = await register.SimulateAsync(bundle, day);
        Assert.IsType<ActivationProposed>(await register.ProposeAsync(bundle, day));
        Assert.IsType<PoliciesActivated>(await register.AgreeAsync(bundle, day));
        return simulated;
    }

    /// <summary>The changes that a run published, as a report expects them.</summary>
    public static async Task<IReadOnlyList<ExpectedChange>> PublishedChangesAsync(this TemporaryRegister register, RescoringRun run)
    {
        await using var context = register.NewContext();
        var rows = await context.Changes.AsNoTracking().Where(change => change.PublishedUtc == run.PublishedUtc).OrderBy(change => change.EnterpriseId).ToListAsync(Ct);
        return [.. rows.Select(row => new ExpectedChange(
            row.EnterpriseId,
            row.OldOutcome is { } outcome ? new(outcome, row.OldIntensity!.Value, row.OldListed) : null,
            new(row.NewOutcome, row.NewIntensity, row.NewListed)))];
    }

    public static async Task<StoredSimulation> ReportAsync(this TemporaryRegister register, int id) => (await register.Get<FindSimulation>().ExecuteAsync(id, Ct))!;
}
