using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Ratings;
using Xunit;

namespace QualityCredit.Register.Tests.Editions;

public sealed class ReplayOverBundlesTests
{
    private static readonly DateOnly _day = EditionSteps.Day;
    private static readonly int[] _bands = [92, 95, 98];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_decision_of_every_edition_is_replayed_after_three_later_drafts_also_by_a_program_that_starts_anew()
    {
        await using var register = await EditionSteps.RatedAsync(150);
        foreach (var (round, best) in _bands.Index())
        {
            var effective = _day.AddDays(30 * round);
            var draft = await register.DraftAsync(EditionSteps.OtherBands(_day, best));
            await register.ActivateAsync(draft.Bundle, effective);
            Assert.True((await register.RateAsync(effective)).Changed > 0);
        }

        await using var context = register.NewContext();
        var decisions = await context.Decisions.AsNoTracking().ToListAsync(Ct);
        Assert.True(decisions.Select(decision => Convert.ToHexString(decision.Fingerprint)).Distinct().Count() >= 5);
        ReplayDecision anew = new(register.Get<IDbContextFactory<Register.Storage.RegisterContext>>(), register.Get<LoadEnterpriseFile>(),
            new ActivePolicies(Rescoring.NationalOnly.Library, register.Get<IDbContextFactory<Register.Storage.RegisterContext>>()));
        foreach (var decision in decisions)
        {
            Assert.IsType<DecisionReplayed>(await register.Get<ReplayDecision>().ExecuteAsync(decision, Ct));
            Assert.IsType<DecisionReplayed>(await anew.ExecuteAsync(decision, Ct));
        }
    }

    [Fact]
    public async Task A_bundle_that_was_changed_past_the_register_is_not_used()
    {
        await using var register = await EditionSteps.RatedAsync(20);
        var draft = await register.DraftAsync(EditionSteps.OtherBands(_day, 84));
        await register.ActivateAsync(draft.Bundle, _day);
        await using (var context = register.NewContext())
        {
            var other = PackTexts.BundleOf(draft.Bundle, EditionSteps.OtherBands(_day, 85)).Content;
            await context.PolicyBundles.Where(bundle => bundle.Number == draft.Bundle).ExecuteUpdateAsync(row => row.SetProperty(bundle => bundle.Content, other), Ct);
        }

        ActivePolicies anew = new(Testing.RulesFolder.Library, register.Get<IDbContextFactory<Register.Storage.RegisterContext>>());

        var broken = await Assert.ThrowsAsync<BrokenPolicyException>(() => anew.OnAsync(_day, Ct));
        Assert.Contains($"Bundle {draft.Bundle}", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bundle_that_this_program_cannot_use_is_refused_with_the_reason()
    {
        await using var register = await EditionSteps.RatedAsync(20);
        await register.Writer.WriteAsync(
            (context, _, _) =>
            {
                context.PolicyBundles.Add(PackTexts.BundleOf(7, [new("hunan-2013/policy.yaml", "stage: cup")]));
                return Task.CompletedTask;
            },
            Ct);

        var broken = await Assert.ThrowsAsync<BrokenPolicyException>(() => register.Get<ActivePolicies>().LibraryOfAsync(7, Ct));

        Assert.Contains("hunan-2013/policy.yaml", broken.Message, StringComparison.Ordinal);
    }
}
