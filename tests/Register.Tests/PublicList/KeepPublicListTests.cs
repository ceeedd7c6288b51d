using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.PublicList;
using QualityCredit.Register.Storage;
using QualityCredit.Register.Tests.Blacklist;
using QualityCredit.Register.Tests.Proofs;
using QualityCredit.Testing;
using Xunit;
using static QualityCredit.Rating.Listings.ListingAction;

namespace QualityCredit.Register.Tests.PublicList;

public sealed class KeepPublicListTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task The_list_holds_what_the_public_may_know_of_an_entry(DatabaseProvider provider)
    {
        await using var register = await ListingSteps.RegisterAsync(provider);
        var keep = register.Get<KeepPublicList>();

        await keep.BeginAsync(Ct);

        Assert.Equal(Enumerable.Range(1, ListingSteps.Listed).Select(AnyEnterprise.Code), keep.Current.Enterprises.Select(enterprise => enterprise.Code));
        var listed = keep.Current.Find(AnyEnterprise.Code(2))!;
        var entry = Assert.Single(listed.Entries);
        Assert.Equal(("湖南第2电缆有限公司", RegionCode.FromNumber(430104)), (listed.Name, listed.Region));
        Assert.Equal(("伪造检验报告", "湘质黑〔2020〕2号", ListingSteps.From), (entry.Ground.Zh, entry.Listing.Provenance.Document, entry.Listing.ListedFrom));
        Assert.Equal(RowKey.Of(2, 1), entry.Id);
        Assert.Null(keep.Current.Find(AnyEnterprise.Code(9)));
    }

    [Fact]
    public async Task A_write_of_this_process_is_in_the_list_when_its_writer_has_the_answer()
    {
        await using var register = await CaseSteps.FilledAsync();
        var keep = register.Get<KeepPublicList>();
        await keep.BeginAsync(Ct);
        var before = keep.Current;

        await register.PublishedAsync();

        Assert.Empty(before.Enterprises);
        Assert.True(keep.Current.Find(CaseSteps.Code)!.IsListedOn(CaseSteps.ListedFrom));
        Assert.True(keep.Current.Version > before.Version);
        Assert.True(keep.Current.ChangedUtc > before.ChangedUtc);
    }

    [Fact]
    public async Task A_write_of_another_process_is_in_the_list_after_the_next_question()
    {
        await using var register = await ListingSteps.RegisterAsync();
        var keep = register.Get<KeepPublicList>();
        await keep.BeginAsync(Ct);
        await using var other = register.AnotherProcess();

        await other.Get<CorrectEvidence>().ExecuteAsync(RowKey.Of(1, 1), ListingSteps.Listing(1, ListingSteps.From.AddDays(9)), Ct);
        var unseen = keep.Current.Find(AnyEnterprise.Code(1))!.IsListedOn(ListingSteps.Day);
        await keep.RefreshAsync(Ct);

        Assert.True(unseen);
        Assert.False(keep.Current.Find(AnyEnterprise.Code(1))!.IsListedOn(ListingSteps.Day));
    }

    [Fact]
    public async Task What_is_not_shown_leaves_the_very_same_list()
    {
        await using var register = await CaseSteps.FilledAsync();
        await register.PublishedAsync();
        var keep = register.Get<KeepPublicList>();
        await keep.BeginAsync(Ct);
        var before = keep.Current;

        await register.Get<RecordEvidence>().ExecuteAsync([new(CaseSteps.Code, AnyEvidence.Of(Rating.Evidence.EvidenceKind.Award, 7))], Ct);

        Assert.Same(before, keep.Current);
    }

    [Fact]
    public async Task A_step_that_nobody_is_told_of_does_not_move_the_version()
    {
        await using var register = await CaseSteps.FilledAsync();
        var id = await register.PublishedAsync();
        var keep = register.Get<KeepPublicList>();
        await keep.BeginAsync(Ct);
        var before = keep.Current.Version;

        await register.WalkAsync(id, (RequestRepair, new(2024, 9, 20)));
        var asked = keep.Current.Version;
        await register.WalkAsync(id, (Reply, new(2024, 9, 21)));

        Assert.Equal(before, asked);
        Assert.Equal(before + 1, keep.Current.Version);
    }

    [Fact]
    public async Task A_new_name_is_shown_with_the_old_one_as_former_name_and_is_a_new_version()
    {
        await using var register = await ListingSteps.RegisterAsync();
        var keep = register.Get<KeepPublicList>();
        await keep.BeginAsync(Ct);
        var before = keep.Current.Version;

        await register.Get<RegisterEnterprise>().ExecuteAsync([AnyEnterprise.Details(1) with { Name = "新名电缆有限公司" }, AnyEnterprise.Details(9) with { Name = "未列入的新名" }], Ct);

        var renamed = keep.Current.Find(AnyEnterprise.Code(1))!;
        Assert.Equal("新名电缆有限公司", renamed.Name);
        Assert.Equal(["湖南第1电缆有限公司"], renamed.FormerNames);
        Assert.True(keep.Current.Version > before);
        Assert.Equal("未列入的新名", (await register.Get<LookUpPublicList>().OnAsync(ListingSteps.Day, Ct)).Answer(new(AnyEnterprise.Code(9))).Name);
    }

    [Fact]
    public async Task An_annulled_entry_is_gone_and_its_annulment_shows_once_it_is_published()
    {
        await using var register = await CaseSteps.FilledAsync();
        var id = await register.PublishedAsync();
        var keep = register.Get<KeepPublicList>();
        await keep.BeginAsync(Ct);

        await register.WalkAsync(id, (Annul, new(2024, 4, 1)), (PublishAnnulment, new(2024, 4, 2)));

        var annulled = keep.Current.Find(CaseSteps.Code)!;
        Assert.Empty(annulled.Entries);
        Assert.Empty(annulled.AnnulledOn(new(2024, 4, 1)));
        Assert.Equal(new DateOnly(2024, 4, 2), Assert.Single(annulled.AnnulledOn(new(2024, 4, 2))).PublishedOn);
    }
}
