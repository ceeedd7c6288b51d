using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.RedLists;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.RedLists;
using QualityCredit.Register.Storage;
using QualityCredit.Register.Tests.Rescoring;
using QualityCredit.Testing;
using Xunit;
using static QualityCredit.Register.Tests.RedLists.RedListSteps;

namespace QualityCredit.Register.Tests.RedLists;

/// <summary>An enterprise gets on the red list by two officers after notice, and leaves it at once, whether anything ran or not.</summary>
public sealed class RedListTests
{
    private static readonly OrganizationCode _first = AnyEnterprise.Code(1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_proposal_is_no_entry_until_it_was_announced_and_entered()
    {
        await using var register = await ProposedAsync();

        Assert.Empty(await register.ShownAsync(RatedOn));
        Assert.Equal(_first, Assert.Single((await register.Get<ListRedListProposals>().ExecuteAsync(0, 10, AnnouncedOn, Ct)).Proposed).File.Enterprise.Code);

        await register.TakenAsync(RedListAction.Announce, AnnouncedOn);
        var announced = await register.Get<ReadRedList>().ExecuteAsync(AnnouncedOn, Ct);

        Assert.Empty(announced.Entries);
        Assert.Equal((_first, AnnouncedOn, EnteredOn.AddDays(-1)), Assert.Single(announced.Announced) is var one ? (one.Code, one.From, one.Until) : default);
        Assert.Equal("notice-running", Assert.IsType<RedListRefused>(await register.TakeAsync(RedListAction.Enter, EnteredOn.AddDays(-1)), exactMatch: false).Code);

        await register.TakenAsync(RedListAction.Enter, EnteredOn);

        Assert.Equal([_first], await register.ShownAsync(EnteredOn));
        Assert.Empty(await register.ShownAsync(EnteredOn.AddDays(-1)));
        Assert.Empty((await register.Get<ListRedListProposals>().ExecuteAsync(0, 10, EnteredOn, Ct)).Proposed);
    }

    [Fact]
    public async Task A_published_listing_takes_it_off_on_the_day_without_any_run_and_an_annulled_one_never_did()
    {
        await using var register = await EnteredAsync();
        DateOnly listed = new(2026, 2, 2);

        await register.ListAsync(listed);

        Assert.Equal([_first], await register.ShownAsync(listed.AddDays(-1)));
        Assert.Empty(await register.ShownAsync(listed));
        await using (var context = register.NewContext())
        {
            var entry = await context.Evidence.SingleAsync(item => item.Kind == EvidenceKind.Listing, Ct);
            await register.Get<RetractEvidence>().ExecuteAsync(entry.Id, "列入错误", "李处长", Ct);
        }

        Assert.Equal([_first], await register.ShownAsync(listed));
    }

    [Fact]
    public async Task Who_was_listed_does_not_come_back_when_the_listing_is_over()
    {
        await using var register = await EnteredAsync();
        DateOnly listed = new(2026, 2, 2);
        await register.ListAsync(listed);

        await using (var context = register.NewContext())
        {
            var entry = await context.Evidence.SingleAsync(item => item.Kind == EvidenceKind.Listing, Ct);
            await register.Get<CorrectEvidence>().ExecuteAsync(entry.Id, (Listing)entry.ToItem() with { RemovedOn = listed.AddDays(10) }, Ct);
        }

        Assert.Empty(await register.ShownAsync(listed.AddDays(10)));
        Assert.Equal(RedListState.Fallen, (await register.Get<FindRedListStatus>().ExecuteAsync(_first, listed.AddDays(10), Ct))!.State);
    }

    [Fact]
    public async Task A_lower_class_takes_it_off_when_it_is_published()
    {
        await using var register = await EnteredAsync(2);
        DateOnly fined = new(2026, 2, 2);
        await register.Get<RecordEvidence>().ExecuteAsync(
            [new(_first, new Violation { Serial = 0, OccurredOn = fined, Provenance = new("长治市市场监督管理局", "罚1号", 1, default), Act = ViolationAct.LabellingOffence, Penalty = PenaltyKind.Fine, Gravity = PenaltyGravity.Heavier })], Ct);

        await register.RunAsync(fined);

        Assert.Equal([AnyEnterprise.Code(2)], await register.ShownAsync(fined));
        var status = (await register.Get<FindRedListStatus>().ExecuteAsync(_first, fined, Ct))!;
        Assert.Equal((RedListState.Fallen, RedListBar.NotClassAA, fined), (status.State, status.Bar, status.FellOn));
        Assert.Equal("not-qualified", Assert.IsType<RedListRefused>(await register.TakeAsync(RedListAction.Announce, fined), exactMatch: false).Code);
    }

    [Fact]
    public async Task An_award_that_lapses_hides_the_entry_on_the_day_although_nobody_rated_again()
    {
        await using var register = await EnteredAsync();
        DateOnly lapses = new(2026, 10, 1);
        var due = (await register.Get<FindRedListStatus>().ExecuteAsync(_first, EnteredOn, Ct))!.File.Grounds.RatingOn(EnteredOn)!.NextChange!.Value;

        Assert.True(due <= lapses);
        Assert.Equal([_first], await register.ShownAsync(due.AddDays(-1)));
        Assert.Empty(await register.ShownAsync(due));

        for (var day = due; day < lapses; day = (await register.Get<FindRedListStatus>().ExecuteAsync(_first, day, Ct))!.File.Grounds.RatingOn(day)!.NextChange!.Value)
        {
            await register.RunAsync(day);
            Assert.Equal([_first], await register.ShownAsync(day));
        }

        await register.RunAsync(lapses);
        Assert.Empty(await register.ShownAsync(lapses));
        Assert.Equal(RedListState.Fallen, (await register.Get<FindRedListStatus>().ExecuteAsync(_first, lapses, Ct))!.State);
    }

    [Fact]
    public async Task A_policy_without_a_red_list_proposes_nobody()
    {
        await using var hunan = await ProposedAsync(3, RegionCode.FromNumber(430104));

        Assert.Empty((await hunan.Get<ListRedListProposals>().ExecuteAsync(0, 10, AnnouncedOn, Ct)).Proposed);
        Assert.IsType<RedListRefused>(await hunan.TakeAsync(RedListAction.Announce, AnnouncedOn), exactMatch: false);
    }

    [Fact]
    public async Task A_second_run_and_a_full_one_change_nothing()
    {
        await using var register = await EnteredAsync(3);
        var before = await register.ShownAsync(EnteredOn);

        await register.RunAsync(EnteredOn);
        var again = await register.ShownAsync(EnteredOn);
        await register.RunAsync(EnteredOn, full: true);

        Assert.Equal(3, before.Count);
        Assert.Equal(before, again);
        Assert.Equal(before, await register.ShownAsync(EnteredOn));
    }

    [Fact]
    public async Task A_step_on_what_has_moved_on_is_refused_and_nothing_is_written()
    {
        await using var register = await ProposedAsync();
        await register.TakenAsync(RedListAction.Announce, AnnouncedOn);

        var receipt = await register.TakeAsync(RedListAction.Refuse, EnteredOn, seen: 0);

        Assert.Equal(new RedListMovedOn(1), receipt);
        await using var context = register.NewContext();
        Assert.Equal(1, await context.RedListSteps.CountAsync(Ct));
    }

    /// <summary>Random evidence and listings on entered enterprises, day after day: who is shown is class AA by what is published, and not on the blacklist.</summary>
    [Fact]
    public async Task Nobody_listed_or_below_AA_is_ever_shown_in_a_random_register()
    {
        const int Enterprises = 12;
        await using var register = await EnteredAsync(Enterprises);
        var (shown, left) = (0, false);
        for (var week = 0; week < 24; week++)
        {
            var day = EnteredOn.AddDays(7 * week);
            var number = 1 + (week * 5 % Enterprises);
            if (week % 3 == 1)
            {
                await register.ListAsync(day, number);
            }
            else if (week % 3 == 2)
            {
                await register.Get<RecordEvidence>().ExecuteAsync([new(AnyEnterprise.Code(number), AnyEvidence.Of(week) with { OccurredOn = day })], Ct);
            }

            if (week % 2 == 0)
            {
                await register.RunAsync(day);
            }

            var codes = await register.ShownAsync(day);
            (shown, left) = (shown + codes.Count, left || codes.Count < Enterprises);
            Assert.All(codes, code => Assert.Equal(("AA", false), StateOf(register, code, day)));
        }

        Assert.True(shown > 0 && left);
    }

    private static (string Grade, bool Listed) StateOf(TemporaryRegister register, OrganizationCode code, DateOnly day)
    {
        using var context = register.NewContext();
        var id = context.Enterprises.Single(row => row.Code == code).Id;
        var (from, to) = (RowKey.Of(id, 0), RowKey.Of(id + 1, 0));
        var listed = context.Evidence.Where(item => item.Id >= from && item.Id < to && item.Kind == EvidenceKind.Listing && item.KnownUntilUtc == null)
            .AsEnumerable().Select(item => (Listing)item.ToItem()).Any(item => item.ListedFrom <= day && !(day >= item.ListedUntil) && !(day >= item.RemovedOn));
        return (context.Statuses.Single(status => status.EnterpriseId == id).Rated.ToString(), listed);
    }
}
