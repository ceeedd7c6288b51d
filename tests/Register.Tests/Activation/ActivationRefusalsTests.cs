using QualityCredit.Register.Activation;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Tests.Editions;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Activation;

public sealed class ActivationRefusalsTests
{
    private static readonly DateOnly _day = EditionSteps.Day;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_the_report_of_exactly_that_draft_nothing_is_asked_for()
    {
        await using var register = await EditionSteps.RatedAsync(20);
        var (simulated, other) = (await register.DraftAsync(EditionSteps.OtherBands(_day, 84)), await register.DraftAsync(EditionSteps.OtherBands(_day, 85)));
        await register.SimulateAsync(simulated.Bundle, _day);

        Assert.Equal(new NoReport(other.Digest), await register.ProposeAsync(other.Bundle, _day));
        Assert.Equal(new BundleNotKept(9), await register.ProposeAsync(9, _day));
    }

    [Fact]
    public async Task Nobody_agrees_to_what_they_asked_for_or_simulated_themselves()
    {
        await using var register = await EditionSteps.RatedAsync(20);
        var draft = await register.DraftAsync(EditionSteps.OtherBands(_day, 84));
        await register.SimulateAsync(draft.Bundle, _day);

        Assert.Equal(new NoProposal(draft.Bundle, _day), await register.AgreeAsync(draft.Bundle, _day));
        await register.ProposeAsync(draft.Bundle, _day, EditionSteps.Second);
        Assert.IsType<SecondPersonNeeded>(await register.AgreeAsync(draft.Bundle, _day, EditionSteps.First));
        Assert.IsType<SecondPersonNeeded>(await register.AgreeAsync(draft.Bundle, _day, EditionSteps.Second));
        await register.ProposeAsync(draft.Bundle, _day, EditionSteps.First);
        Assert.IsType<SecondPersonNeeded>(await register.AgreeAsync(draft.Bundle, _day, EditionSteps.First));
        Assert.IsType<PoliciesActivated>(await register.AgreeAsync(draft.Bundle, _day, EditionSteps.Second));
    }

    [Fact]
    public async Task A_report_against_other_policies_than_those_in_force_does_not_count_and_neither_does_an_agreement_after_they_moved()
    {
        await using var register = await EditionSteps.RatedAsync(20);
        var (mild, strict) = (await register.DraftAsync(EditionSteps.OtherBands(_day, 84)), await register.DraftAsync(EditionSteps.OtherBands(_day, 95)));
        await register.SimulateAsync(mild.Bundle, _day);
        Assert.IsType<ActivationProposed>(await register.ProposeAsync(mild.Bundle, _day));
        await register.ActivateAsync(strict.Bundle, _day);

        Assert.Equal(new BaseMoved(1, PolicyBundle.First, strict.Bundle), await register.ProposeAsync(mild.Bundle, _day));
        Assert.Equal(new BaseMoved(1, PolicyBundle.First, strict.Bundle), await register.AgreeAsync(mild.Bundle, _day));
        Assert.Equal(new AlreadyInForce(strict.Bundle, _day), await register.ProposeAsync(strict.Bundle, _day));
    }

    [Fact]
    public async Task The_day_must_have_the_editions_of_the_report_and_must_not_be_published()
    {
        await using var register = await EditionSteps.RatedAsync(20);
        var draft = await register.DraftAsync(EditionSteps.OtherBands(_day.AddDays(10), 84));
        await register.SimulateAsync(draft.Bundle, _day);

        Assert.Equal(new ReportOfOtherEditions(1, _day, _day.AddDays(10)), await register.ProposeAsync(draft.Bundle, _day.AddDays(10)));
        Assert.Equal(new EffectiveDayIsPast(_day), await register.ProposeAsync(draft.Bundle, _day.AddDays(-1)));
        Assert.Equal(new SimulatedDayIsPast(_day), await register.Get<SimulatePolicies>().ExecuteAsync(draft.Bundle, _day.AddDays(-1), null, null, Ct));
    }

    [Fact]
    public async Task Until_its_day_an_activation_changes_nothing()
    {
        await using var register = await EditionSteps.RatedAsync(60);
        var draft = await register.DraftAsync(EditionSteps.OtherBands(_day, 97));
        await register.ActivateAsync(draft.Bundle, _day.AddDays(2));

        Assert.Equal(0, (await register.RateAsync(_day)).Rated);
        Assert.True((await register.RateAsync(_day.AddDays(2))).Changed > 0);
    }

    [Fact]
    public async Task A_draft_that_is_broken_or_whose_cases_come_out_otherwise_is_not_kept()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        var store = register.Get<StoreDraft>();

        var broken = await store.ExecuteAsync(EditionSteps.Changed("class-c/repeated-spot-check-failure.yaml", text => text.Replace("stage: cap", "stage: cup", StringComparison.Ordinal)), null, null, Ct);
        var wrong = await store.ExecuteAsync(EditionSteps.Changed("class-c/repeated-spot-check-failure.yaml", text => text.Replace(">= 2", ">= 3", StringComparison.Ordinal)), null, null, Ct);

        Assert.Contains(Assert.IsType<DraftBroken>(broken).Diagnostics, diagnostic => diagnostic.Line == 3);
        Assert.NotEmpty(Assert.IsType<DraftCasesFail>(wrong).Cases);
        Assert.Equal(new DraftEmpty(), await store.ExecuteAsync([], null, null, Ct));
    }

    [Fact]
    public async Task The_same_texts_are_kept_once_whatever_their_line_ends()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        await register.Get<RecordShippedPolicies>().ExecuteAsync(Ct);

        var again = await register.DraftAsync([.. Testing.RulesFolder.Texts.Reverse().Select(text => text with { Text = text.Text.ReplaceLineEndings("\r\n") })]);

        Assert.Equal((PolicyBundle.First, false), (again.Bundle, again.IsNew));
        Assert.False(await register.Get<RecordShippedPolicies>().ExecuteAsync(Ct));
    }
}
