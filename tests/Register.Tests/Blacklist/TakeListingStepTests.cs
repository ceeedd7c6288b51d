using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Listings;
using QualityCredit.Register.Accounts;
using QualityCredit.Register.Blacklist;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Storage;
using QualityCredit.Register.Tests.Rescoring;
using QualityCredit.Testing;
using Xunit;
using static QualityCredit.Rating.Listings.ListingAction;

namespace QualityCredit.Register.Tests.Blacklist;

public sealed class TakeListingStepTests
{
    private static readonly DateOnly _removedOn = new(2024, 9, 25);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task A_case_walked_to_publication_lists_until_its_repair(DatabaseProvider provider)
    {
        await using var register = await CaseSteps.FilledAsync(provider);
        var id = await register.PublishedAsync();

        Assert.False(await register.IsListedAsync(CaseSteps.ListedFrom.AddDays(-1)));
        Assert.True(await register.IsListedAsync(CaseSteps.ListedFrom));
        Assert.False(await register.IsListedAsync(CaseSteps.ListedFrom.AddMonths(12)));

        await register.WalkAsync(id, (Reply, new(2024, 3, 21)), (RequestRepair, new(2024, 9, 20)), (AcceptRepair, new(2024, 9, 23)), (Remove, _removedOn));

        Assert.True(await register.IsListedAsync(_removedOn.AddDays(-1)));
        Assert.False(await register.IsListedAsync(_removedOn));
        var view = (await register.Get<FindListingCase>().ExecuteAsync(id, CaseSteps.Today, Ct))!;
        Assert.Equal(ListingState.Removed, view.State);
        Assert.Equal([Propose, Notify, ReceiveDefence, DecideToList, Approve, Publish, Reply, RequestRepair, AcceptRepair, Remove], view.File.Steps.Select(step => step.Action));
        Assert.Equal(
            [(1L, Publish), (2L, Reply), (3L, Remove)],
            (await register.Get<ReadListingChanges>().ExecuteAsync(0, 10, Ct)).Select(change => (change.Sequence, change.Action)));
    }

    [Fact]
    public async Task The_entry_bounds_the_grade_at_once_and_its_annulment_takes_that_back_at_once()
    {
        await using var register = await CaseSteps.FilledAsync();
        await register.RunAsync(new(2024, 3, 1));

        var id = await register.PublishedAsync();
        var listed = await StatusAsync(register);
        await register.WalkAsync(id, (Annul, new(2024, 4, 1)));
        var annulled = await StatusAsync(register);

        Assert.Equal((true, new DateOnly(2024, 3, 20)), (listed.Listed, listed.RatedOn));
        Assert.Equal((false, new DateOnly(2024, 4, 1)), (annulled.Listed, annulled.RatedOn));
        Assert.False(await register.IsListedAsync(CaseSteps.ListedFrom));
        await using var context = register.NewContext();
        Assert.Equal("岳市监〔2024〕21号", await context.Evidence.Where(entry => entry.RetractionReason != null).Select(entry => entry.RetractionReason).SingleAsync(Ct));
        Assert.Equal(
            [(StatusChangeKinds.Listed, true), (StatusChangeKinds.Delisted, false)],
            (await context.Changes.Where(change => change.EnterpriseId == 1 && change.Sequence > 2).OrderBy(change => change.Sequence).ToListAsync(Ct))
                .Select(change => (change.Kinds & (StatusChangeKinds.Listed | StatusChangeKinds.Delisted), change.NewListed)));
        Assert.False(await context.DirtyEnterprises.AnyAsync(Ct));
    }

    [Fact]
    public async Task A_removed_entry_can_still_be_annulled_from_the_start()
    {
        await using var register = await CaseSteps.FilledAsync();
        var id = await register.PublishedAsync();

        await register.WalkAsync(id, (RequestRepair, new(2024, 9, 20)), (AcceptRepair, new(2024, 9, 23)), (Remove, _removedOn), (Annul, new(2024, 10, 8)), (PublishAnnulment, new(2024, 10, 9)));

        Assert.False(await register.IsListedAsync(CaseSteps.ListedFrom));
    }

    [Fact]
    public async Task The_reply_stands_beside_the_entry_and_an_annulment_shows_once_it_is_published()
    {
        await using var register = await CaseSteps.FilledAsync();
        var id = await register.PublishedAsync();
        await register.WalkAsync(id, (Reply, new(2024, 3, 21)));

        var replied = await register.StoredListingAsync(new(CaseSteps.Code), new(2024, 3, 21));
        var before = await register.StoredListingAsync(new(CaseSteps.Code), new(2024, 3, 20));
        await register.WalkAsync(id, (Annul, new(2024, 4, 1)));
        var annulled = await register.StoredListingAsync(new(CaseSteps.Code), new(2024, 4, 1));
        await register.WalkAsync(id, (PublishAnnulment, new(2024, 4, 2)));
        var published = await register.StoredListingAsync(new(CaseSteps.Code), new(2024, 4, 2));

        Assert.Equal([new(new(2024, 3, 21), "Reply 的内容")], replied.RemarkOn(replied.Entries[0])!.Replies);
        Assert.Empty(before.RemarkOn(before.Entries[0])!.Replies);
        Assert.Empty(annulled.Entries);
        Assert.Empty(annulled.Annulled);
        Assert.Equal(("伪造检验报告", new DateOnly(2024, 4, 1)), published.Annulled.Select(one => (one.Ground, one.AnnulledOn)).Single());
    }

    [Fact]
    public async Task What_was_known_before_a_step_is_still_told_as_it_was_known()
    {
        await using var register = await CaseSteps.FilledAsync();
        var id = await register.PublishedAsync();
        var before = await register.Writer.WriteAsync((_, nowUtc, _) => Task.FromResult(nowUtc), Ct);
        Assert.IsType<CaseStepTaken>(await register.TakeAsync(id, CaseSteps.Step(Reply, new(2024, 3, 20))));

        var then = await register.StoredListingAsync(new(CaseSteps.Code), new(2024, 3, 21), before);
        var now = await register.StoredListingAsync(new(CaseSteps.Code), new(2024, 3, 21));

        Assert.Empty(then.RemarkOn(then.Entries[0])!.Replies);
        Assert.Single(now.RemarkOn(now.Entries[0])!.Replies);
    }

    [Fact]
    public async Task An_entry_expires_though_nothing_ran_and_nothing_is_written()
    {
        await using var register = await CaseSteps.FilledAsync();
        var id = await register.PublishedAsync();

        var view = (await register.Get<FindListingCase>().ExecuteAsync(id, CaseSteps.ListedFrom.AddMonths(12), Ct))!;

        Assert.Equal(ListingState.Expired, view.State);
        Assert.Equal([Annul], view.Possible);
    }

    [Fact]
    public async Task A_refused_step_writes_nothing()
    {
        await using var register = await CaseSteps.FilledAsync();
        var id = await register.OpenAsync();

        Assert.Equal("step-not-possible", Code(await register.TakeAsync(id, CaseSteps.Step(Publish, CaseSteps.ListedFrom))));
        Assert.Equal("date-in-future", Code(await register.TakeAsync(id, CaseSteps.Step(Notify, CaseSteps.Today.AddDays(1)))));
        Assert.Equal("text-too-long", Code(await register.TakeAsync(id, CaseSteps.Step(Notify, CaseSteps.OpenedOn) with { Text = new('字', ActTexts.LongestText + 1) })));
        Assert.Equal("case-moved-on", Code(await register.TakeAsync(id, CaseSteps.Step(Notify, CaseSteps.OpenedOn), seen: 0)));
        Assert.Equal("case-not-found", Code(await register.TakeAsync(99, CaseSteps.Step(Notify, CaseSteps.OpenedOn))));
        await using var context = register.NewContext();
        Assert.Equal(1, await context.ListingSteps.CountAsync(Ct));
    }

    [Fact]
    public async Task A_document_that_recorded_another_entry_cannot_publish()
    {
        await using var register = await CaseSteps.FilledAsync();
        await register.PublishedAsync();
        var id = await register.OpenAsync(CaseSteps.Draft with { Ground = "拒绝监督检查" });
        await register.WalkAsync(id, (Notify, CaseSteps.OpenedOn), (DecideToList, new(2024, 3, 11)), (Approve, new(2024, 3, 15)));

        Assert.Equal("entry-not-recorded", Code(await register.TakeAsync(id, CaseSteps.Step(Publish, CaseSteps.ListedFrom))));
    }

    [Fact]
    public async Task A_document_whose_entry_was_removed_since_cannot_publish_it_again()
    {
        await using var register = await CaseSteps.FilledAsync();
        await register.WalkAsync(await register.PublishedAsync(), (RequestRepair, new(2024, 9, 20)), (AcceptRepair, new(2024, 9, 23)), (Remove, _removedOn));
        var id = await register.OpenAsync();
        await register.WalkAsync(id, (Notify, CaseSteps.OpenedOn), (DecideToList, new(2024, 3, 11)), (Approve, new(2024, 3, 15)));

        Assert.Equal("entry-not-recorded", Code(await register.TakeAsync(id, CaseSteps.Step(Publish, CaseSteps.ListedFrom))));
    }

    [Fact]
    public async Task An_entry_that_was_taken_back_elsewhere_is_not_removed_again()
    {
        await using var register = await CaseSteps.FilledAsync();
        var id = await register.PublishedAsync();
        await register.WalkAsync(id, (RequestRepair, new(2024, 9, 20)), (AcceptRepair, new(2024, 9, 23)));
        await register.Get<RetractEvidence>().ExecuteAsync(RowKey.Of(1, 2), "误录", "王科长", Ct);

        Assert.Equal("entry-not-recorded", Code(await register.TakeAsync(id, CaseSteps.Step(Remove, _removedOn))));
    }

    private static string Code(CaseReceipt receipt) => Assert.IsAssignableFrom<CaseRefused>(receipt).Code;

    private static async Task<EnterpriseStatus> StatusAsync(TemporaryRegister register)
    {
        await using var context = register.NewContext();
        return await context.Statuses.AsNoTracking().SingleAsync(status => status.EnterpriseId == 1, Ct);
    }
}
