using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Enterprises;

public sealed class RegisterEnterpriseTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task A_renamed_enterprise_is_found_by_both_names(DatabaseProvider provider)
    {
        await using var register = await TemporaryRegister.CreateAsync(provider);
        var details = AnyEnterprise.Details(1) with { Name = "长沙（湘江）电缆厂" };
        await register.Get<RegisterEnterprise>().ExecuteAsync([details], Ct);

        var receipts = await register.Get<RegisterEnterprise>().ExecuteAsync([details with { Name = "湖南湘江线缆股份有限公司" }], Ct);

        var search = register.Get<SearchEnterprises>();
        Assert.Equal([new EnterpriseUpdated(1)], receipts);
        Assert.Null(Assert.Single((await search.ExecuteAsync("湘江线缆", null, 10, Ct)).Page).FormerName);
        Assert.Equal("长沙（湘江）电缆厂", Assert.Single((await search.ExecuteAsync("长沙(湘江)", null, 10, Ct)).Page).FormerName);
        Assert.Equal("长沙（湘江）电缆厂", Assert.Single((await register.Get<FindEnterprise>().ExecuteAsync(details.Code, Ct))!.FormerNames).Name);
    }

    [Theory, Databases]
    public async Task The_same_details_change_nothing(DatabaseProvider provider)
    {
        await using var register = await TemporaryRegister.CreateAsync(provider);
        EnterpriseDetails[] details = [AnyEnterprise.Details(1), AnyEnterprise.Details(2), AnyEnterprise.Details(1)];

        var first = await register.Get<RegisterEnterprise>().ExecuteAsync(details, Ct);
        var again = await register.Get<RegisterEnterprise>().ExecuteAsync(details, Ct);

        Assert.Equal([new EnterpriseRegistered(1), new EnterpriseRegistered(2), new EnterpriseUnchanged(1)], first);
        Assert.Equal([new EnterpriseUnchanged(1), new EnterpriseUnchanged(2), new EnterpriseUnchanged(1)], again);
        Assert.Equal(0, await register.NewContext().EnterpriseRevisions.CountAsync(Ct));
    }

    [Theory, Databases]
    public async Task The_file_of_an_earlier_time_shows_the_attributes_of_that_time(DatabaseProvider provider)
    {
        await using var register = await TemporaryRegister.CreateAsync(provider);
        var details = AnyEnterprise.Details(1);
        await register.Get<RegisterEnterprise>().ExecuteAsync([details], Ct);
        register.Clock.NowUtc = register.Clock.NowUtc.AddDays(1);
        var before = register.Clock.NowUtc;
        register.Clock.NowUtc = before.AddDays(1);

        await register.Get<RegisterEnterprise>().ExecuteAsync([details with { Size = EnterpriseSize.Large, Name = "新名" }], Ct);

        var load = register.Get<LoadEnterpriseFile>();
        var earlier = await load.ExecuteAsync(details.Code.Organization, new(2024, 1, 3), before, Ct);
        var now = await load.ExecuteAsync(details.Code.Organization, new(2024, 1, 4), null, Ct);
        Assert.Equal((EnterpriseSize.Small, details.Name), (earlier!.Size, earlier.Name));
        Assert.Equal((EnterpriseSize.Large, "新名"), (now!.Size, now.Name));
        Assert.Null(await load.ExecuteAsync(details.Code.Organization, new(2024, 1, 3), before.AddDays(-2), Ct));
    }

    [Theory, Databases]
    public async Task What_is_not_mentioned_stays(DatabaseProvider provider)
    {
        await using var register = await TemporaryRegister.CreateAsync(provider);
        var details = AnyEnterprise.Details(1);
        await register.Get<RegisterEnterprise>().ExecuteAsync([details with { Address = "岳麓区1号", LegalRepresentative = "王某" }], Ct);

        var receipts = await register.Get<RegisterEnterprise>().ExecuteAsync([details with { OpenedOn = null, LegalRepresentative = "李某" }], Ct);

        var enterprise = (await register.Get<FindEnterprise>().ExecuteAsync(details.Code, Ct))!.Enterprise;
        Assert.Equal([new EnterpriseUpdated(1)], receipts);
        Assert.Equal(("岳麓区1号", "李某", details.OpenedOn!.Value, 1), (enterprise.Address, enterprise.LegalRepresentative, enterprise.OpenedOn, enterprise.Version));
    }

    [Theory, Databases]
    public async Task Eighteen_characters_find_what_nine_registered(DatabaseProvider provider)
    {
        await using var register = await TemporaryRegister.CreateAsync(provider);
        var details = AnyEnterprise.Details(1);
        await register.Get<RegisterEnterprise>().ExecuteAsync([details], Ct);
        EnterpriseCode code = new(UnifiedSocialCreditCode.From('9', '1', RegionCode.FromNumber(430100), details.Code.Organization));

        var receipts = await register.Get<RegisterEnterprise>().ExecuteAsync([details with { Code = code }], Ct);

        Assert.Equal([new EnterpriseUpdated(1)], receipts);
        Assert.Equal(code.CreditCode, (await register.Get<FindEnterprise>().ExecuteAsync(code, Ct))!.Enterprise.CreditCode);
        Assert.Single((await register.Get<SearchEnterprises>().ExecuteAsync(code.ToString(), null, 10, Ct)).Page);
    }

    [Theory, Databases]
    public async Task A_search_goes_on_where_its_page_ended(DatabaseProvider provider)
    {
        await using var register = await TemporaryRegister.CreateAsync(provider);
        await register.Get<RegisterEnterprise>().ExecuteAsync([.. Enumerable.Range(1, 5).Select(AnyEnterprise.Details)], Ct);
        List<int> seen = [];

        for (int? after = 0; after is not null;)
        {
            var found = await register.Get<SearchEnterprises>().ExecuteAsync("电缆", after, 2, Ct);
            seen.AddRange(found.Page.Select(line => line.Enterprise.Id));
            after = found.Next;
        }

        Assert.Equal([1, 2, 3, 4, 5], seen);
    }
}
