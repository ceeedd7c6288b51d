using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Decisions;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Storage;
using QualityCredit.Register.Tests.Rescoring;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Ratings;

public sealed class CorrectStandingsTests
{
    private static readonly DateOnly _listed = new(2015, 9, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_AA_before_a_listing_that_is_annulled_is_AA_again_with_the_next_decision()
    {
        await using var register = await StrongEnterprise.CreateAsync();
        var listing = await ListedAsync(register);
        var whileListed = await register.GradeAsync();
        await register.RetractAsync(listing);

        await register.RunAsync(new(2015, 10, 12));

        var status = await register.StatusAsync();
        Assert.Equal(Grade.C, whileListed);
        Assert.Equal((Grade.AA, StrongEnterprise.AaSince), (status.Rated.Grade, status.GradeSince));
        var correction = Assert.Single(await register.CorrectionsAsync());
        Assert.Equal((StrongEnterprise.Decision(4), StrongEnterprise.Decision(3)), (correction.DecisionId, correction.FirstRestedId));
        Assert.Equal(new(Grade.AA, StrongEnterprise.AaSince, StrongEnterprise.FirstRatedOn, StrongEnterprise.AaSince), correction.Standing);
    }

    [Fact]
    public async Task Reviews_under_a_void_listing_count_as_what_they_would_have_been_and_a_true_downgrade_between_them_remains()
    {
        await using var register = await StrongEnterprise.CreateAsync();
        var listing = await ListedAsync(register);
        await register.RunAsync(new(2016, 5, 8));
        await register.RecordAsync(StrongEnterprise.Penalty(new(2016, 10, 1)));
        await register.RunAsync(new(2016, 10, 3));
        await register.RunAsync(new(2017, 5, 8));
        var before = await register.StatusAsync();
        await register.RetractAsync(listing);

        await register.RunAsync(new(2017, 6, 1));

        var status = await register.StatusAsync();
        Assert.Equal(Grade.C, before.Rated.Grade);
        Assert.Equal((Grade.A, new DateOnly(2016, 10, 3), new DateOnly(2017, 5, 8)), (status.Rated.Grade, status.GradeSince, status.ReviewedOn));
    }

    [Fact]
    public async Task An_annulment_after_a_removal_undoes_the_listing_too_though_the_enterprise_is_no_longer_listed()
    {
        await using var register = await StrongEnterprise.CreateAsync();
        var listing = (await register.RecordAsync(StrongEnterprise.Listing(_listed, until: new(2015, 12, 1))))[0];
        await RunsAsync(register, StrongEnterprise.FirstRatedOn, StrongEnterprise.AaSince, _listed, new(2015, 12, 1));
        var removed = await register.StatusAsync();
        await register.RetractAsync(listing);

        await register.RunAsync(new(2016, 1, 4));

        Assert.Equal((Grade.C, false), (removed.Rated.Grade, removed.Listed));
        Assert.Equal(Grade.AA, await register.GradeAsync());
    }

    [Fact]
    public async Task A_second_thing_found_void_later_corrects_anew_from_before_the_first()
    {
        await using var register = await StrongEnterprise.CreateAsync();
        var listing = await ListedAsync(register);
        var penalty = (await register.RecordAsync(StrongEnterprise.Penalty(new(2015, 9, 20))))[0];
        await register.RunAsync(new(2015, 9, 21));
        await register.RetractAsync(listing);
        await register.RunAsync(new(2015, 10, 12));
        var first = await register.StatusAsync();
        await register.RetractAsync(penalty);

        await register.RunAsync(new(2015, 11, 2));

        var second = await register.StatusAsync();
        Assert.Equal((Grade.A, new DateOnly(2015, 9, 21)), (first.Rated.Grade, first.GradeSince));
        Assert.Equal((Grade.AA, StrongEnterprise.AaSince), (second.Rated.Grade, second.GradeSince));
        Assert.Equal(2, (await register.CorrectionsAsync()).Count);
    }

    [Fact]
    public async Task A_review_that_only_the_corrected_past_knows_is_held_on_its_day()
    {
        await using var register = await StrongEnterprise.CreateAsync(openedOn: new(2014, 1, 1), dataOn: new(2014, 12, 1));
        var listing = (await register.RecordAsync(StrongEnterprise.Listing(new(2014, 5, 1), until: new(2015, 1, 1))))[0];
        DateOnly review = new(2015, 12, 10);
        await RunsAsync(register, StrongEnterprise.FirstRatedOn, review.AddYears(-1), new(2015, 1, 1), new(2015, 5, 8), new(2015, 12, 9), review);
        var before = await register.StatusAsync();
        await register.RetractAsync(listing);

        await register.RunAsync(new(2016, 1, 4));

        var status = await register.StatusAsync();
        Assert.Equal((Grade.B, StrongEnterprise.FirstRatedOn), (before.Rated.Grade, before.FirstRatedOn));
        Assert.True(before.RatedOn < review, "the review of the corrected past is to fall on a day without a decision");
        Assert.Equal((Grade.AA, review, review.AddYears(-1)), (status.Rated.Grade, status.GradeSince, status.FirstRatedOn));
    }

    [Fact]
    public async Task What_was_taken_back_before_a_decision_saw_it_corrects_nothing()
    {
        await using var register = await StrongEnterprise.CreateAsync();
        await RunsAsync(register, StrongEnterprise.FirstRatedOn, StrongEnterprise.AaSince);
        await register.RetractAsync((await register.RecordAsync(StrongEnterprise.Listing(_listed)))[0]);

        await register.RunAsync(_listed);

        Assert.Equal(Grade.AA, await register.GradeAsync());
        Assert.Empty(await register.CorrectionsAsync());
    }

    [Fact]
    public async Task Every_decision_replays_and_a_full_run_finds_nothing_different_after_a_correction()
    {
        await using var register = await StrongEnterprise.CreateAsync();
        await register.RetractAsync(await ListedAsync(register));
        await register.RunAsync(new(2015, 10, 12));

        var full = await register.RunAsync(new(2015, 10, 12), full: true);

        Assert.Equal((2, 0, 0), (full.Rated, full.Changed, full.Failed));
        for (var serial = 1; serial <= 4; serial++)
        {
            Assert.IsType<DecisionReplayed>(await register.Get<ReplayDecision>().ExecuteAsync(StrongEnterprise.Decision(serial), Ct));
        }
    }

    [Fact]
    public async Task The_rating_of_a_day_is_what_the_next_run_decides()
    {
        await using var register = await StrongEnterprise.CreateAsync();
        await register.RetractAsync(await ListedAsync(register));
        DateOnly next = new(2015, 10, 12);

        var rated = Assert.IsType<RatedAsOf>(await register.Get<RateAsOf>().ExecuteAsync(StrongEnterprise.Code, next, null, Ct));
        var exported = await register.Get<LoadEnterpriseFile>().ExecuteAsync(StrongEnterprise.Code, next, null, Ct);
        await register.RunAsync(next);

        await using var context = register.NewContext();
        Assert.Equal(Grade.AA, rated.Decision.Outcome.Grade);
        Assert.Equal(rated.File.Standing, exported!.Standing);
        Assert.Equal((await context.Decisions.SingleAsync(row => row.Id == StrongEnterprise.Decision(4), Ct)).Digest, rated.Decision.Digest());
    }

    [Fact]
    public async Task The_knowledge_of_an_earlier_instant_knows_of_no_correction()
    {
        await using var register = await StrongEnterprise.CreateAsync();
        var listing = await ListedAsync(register);
        await using var context = register.NewContext();
        var before = (await context.Clock.SingleAsync(Ct)).LastMilliseconds;
        await register.RetractAsync(listing);

        var then = await register.Get<LoadEnterpriseFile>().ExecuteAsync(StrongEnterprise.Code, _listed, InstantConverter.FromMilliseconds(before), Ct);
        var now = await register.Get<LoadEnterpriseFile>().ExecuteAsync(StrongEnterprise.Code, _listed, null, Ct);

        Assert.Equal((Grade.C, Grade.AA), (then!.Standing.Grade, now!.Standing.Grade));
    }

    [Fact]
    public async Task The_decisions_that_rested_on_it_are_told_with_what_they_would_have_been()
    {
        await using var register = await StrongEnterprise.CreateAsync();
        var listing = await ListedAsync(register);
        await register.RunAsync(new(2016, 5, 8));
        await register.RetractAsync(listing);
        await register.RunAsync(new(2016, 6, 1));

        var (again, notHeld) = await register.Get<CorrectStandings>().ListAsync(StrongEnterprise.Id, Ct);

        Assert.Null(notHeld);
        Assert.Equal(
            [(_listed, Grade.C, true, Grade.AA), (new(2016, 5, 8), Grade.C, true, Grade.AA), (new(2016, 6, 1), Grade.AA, false, Grade.AA)],
            again.Select(one => (one.Record.AsOf, RatingOutcome.Of(one.Record.Outcome).Grade!.Value, one.RestedOn.Count == 1, one.Again.Outcome.Grade!.Value)));
    }

    [Fact]
    public async Task Where_the_edition_of_a_day_is_lost_it_is_named_and_nothing_is_guessed()
    {
        await using var register = await StrongEnterprise.CreateAsync();
        var listing = await ListedAsync(register);
        await register.RetractAsync(listing);
        await using (var context = register.NewContext())
        {
            await context.Decisions.ExecuteUpdateAsync(rows => rows.SetProperty(row => row.Fingerprint, new byte[32]), Ct);
        }

        var again = await register.Get<CorrectStandings>().ListAsync(StrongEnterprise.Id, Ct);
        var explained = await register.Get<ExplainRating>().ExecuteAsync(new(StrongEnterprise.Code), new DateOnly(2015, 10, 12), Ct);

        Assert.Empty(again.Decisions);
        Assert.Equal(StrongEnterprise.Decision(3), again.NotHeld?.Id);
        Assert.Equal(StrongEnterprise.Decision(3), Assert.IsType<EditionMissing>(explained).Record.Id);
    }

    private static async Task<long> ListedAsync(TemporaryRegister register)
    {
        await RunsAsync(register, StrongEnterprise.FirstRatedOn, StrongEnterprise.AaSince);
        var listing = (await register.RecordAsync(StrongEnterprise.Listing(_listed)))[0];
        await register.RunAsync(_listed);
        return listing;
    }

    private static async Task RunsAsync(TemporaryRegister register, params DateOnly[] days)
    {
        foreach (var day in days)
        {
            await register.RunAsync(day);
        }
    }
}
