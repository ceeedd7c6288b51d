using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Blacklist;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.PublicList;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Blacklist;

public sealed class ListedDaysTests
{
    private static readonly DateOnly _from = new(2020, 1, 1);
    private static readonly DateOnly _until = new(2023, 1, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task A_listing_runs_from_its_first_day_to_the_day_before_its_end(DatabaseProvider provider)
    {
        await using var register = await ListedAsync(provider, removedOn: null);

        Assert.False((await AskAsync(register, _from.AddDays(-1))).IsListed);
        Assert.True((await AskAsync(register, _from)).IsListed);
        Assert.True((await AskAsync(register, _until.AddDays(-1))).IsListed);
        Assert.False((await AskAsync(register, _until)).IsListed);
    }

    [Theory, Databases]
    public async Task A_removed_listing_ends_on_the_day_of_the_removal(DatabaseProvider provider)
    {
        await using var register = await ListedAsync(provider, removedOn: new(2021, 6, 1));

        Assert.True((await AskAsync(register, new(2021, 5, 31))).IsListed);
        Assert.False((await AskAsync(register, new(2021, 6, 1))).IsListed);
    }

    [Theory, Databases]
    public async Task A_retracted_listing_was_listed_only_as_it_was_known_before(DatabaseProvider provider)
    {
        await using var register = await ListedAsync(provider, removedOn: null);
        var before = await register.Writer.WriteAsync((_, nowUtc, _) => Task.FromResult(nowUtc), Ct);

        await register.Get<RetractEvidence>().ExecuteAsync(RowKey.Of(1, 1), "撤销决定", "李处长", Ct);

        Assert.False((await AskAsync(register, _from)).IsListed);
        Assert.True((await register.StoredListingAsync(Code, _from, before)).IsListed);
    }

    [Theory, Databases]
    public async Task Who_is_not_registered_is_not_listed(DatabaseProvider provider)
    {
        await using var register = await TemporaryRegister.CreateAsync(provider);

        var answer = await AskAsync(register, _from);

        Assert.False(answer.IsListed);
        Assert.Null(answer.Name);
    }

    private static EnterpriseCode Code => new(AnyEnterprise.Code(1));

    private static async Task<ListingAnswer> AskAsync(TemporaryRegister register, DateOnly on)
    {
        await register.Get<KeepPublicList>().RefreshAsync(Ct);
        return (await register.Get<LookUpPublicList>().OnAsync(on, Ct)).Answer(Code);
    }

    private static async Task<TemporaryRegister> ListedAsync(DatabaseProvider provider, DateOnly? removedOn)
    {
        var register = await TemporaryRegister.CreateAsync(provider);
        await register.Get<RegisterEnterprise>().ExecuteAsync([AnyEnterprise.Details(1)], Ct);
        Listing listing = new()
        {
            Serial = 0,
            OccurredOn = _from,
            Provenance = new("湖南省质量技术监督局", "湘质黑〔2020〕1号", 0, default),
            Degree = ListingDegree.Serious,
            ListedFrom = _from,
            ListedUntil = _until,
            RemovedOn = removedOn,
            Ground = "伪造检验报告",
        };
        await register.Get<RecordEvidence>().ExecuteAsync([new(Code.Organization, listing)], Ct);
        return register;
    }
}
