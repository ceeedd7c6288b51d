using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Clients;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Watches;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Clients;

/// <summary>A client that is an enterprise on record: it has one scope, and stays with its enterprise.</summary>
public sealed class EnterpriseClientTests
{
    private static readonly ClientDraft _enterprise = ClientSteps.Enterprise(AnyEnterprise.Code(1));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_enterprise_on_record_gets_a_key_like_every_client_and_its_own_scope_alone()
    {
        await using var register = await TwoEnterprisesAsync();

        var issued = Assert.IsType<KeyIssued>(await register.Get<AddClient>().ExecuteAsync(_enterprise, new(), ClientSteps.Act, Ct));

        var admitted = Assert.IsType<Admitted>(await register.Get<AdmitClient>().ByKeyAsync(issued.Key, new(null), Ct));
        Assert.Equal((ClientKind.Enterprise, AnyEnterprise.Code(1)), (admitted.Client.Terms.Kind, admitted.Client.Terms.Organization!.Value));
        Assert.Equal([ClientScope.LedgerOwn], admitted.Client.Terms.Scopes);
    }

    [Theory]
    [InlineData("enterprise", 0, "ledger:own", "organization")]
    [InlineData("enterprise", 3, "ledger:own", "organization")]
    [InlineData("enterprise", 1, "credit:read", "scopes")]
    [InlineData("enterprise", 1, "ledger:own credit:read", "scopes")]
    [InlineData("enterprise", 1, "ledger:own watch", "scopes")]
    [InlineData("bank", 1, "ledger:own", "scopes")]
    [InlineData("bank", 1, "credit:read ledger:own", "scopes")]
    [InlineData("department", 1, "listing:read ledger:own", "scopes")]
    [InlineData("other", 1, "ledger:own", "scopes")]
    public async Task Nobody_else_has_its_scope_and_it_has_no_other_and_is_on_record(string kind, int enterprise, string scopes, string field)
    {
        await using var register = await TwoEnterprisesAsync();
        var draft = _enterprise with { Kind = kind, Organization = enterprise == 0 ? null : AnyEnterprise.Code(enterprise).ToString(), Scopes = scopes.Split(' ') };

        var receipt = await register.Get<AddClient>().ExecuteAsync(draft, new(), ClientSteps.Act, Ct);

        Assert.Equal(field, Assert.IsType<ClientFieldWrong>(receipt).Field);
        Assert.Empty(await register.Get<ListClients>().ExecuteAsync(Ct));
    }

    [Fact]
    public async Task It_stays_with_its_enterprise_whatever_the_enterprise_is_called()
    {
        await using var register = await TwoEnterprisesAsync();
        var (add, amend) = (register.Get<AddClient>(), register.Get<AmendClient>());
        var issued = Assert.IsType<KeyIssued>(await add.ExecuteAsync(_enterprise, new(), ClientSteps.Act, Ct));
        await add.ExecuteAsync(ClientSteps.Bank with { Organization = AnyEnterprise.Code(1).ToString() }, null, ClientSteps.Act, Ct);
        await register.Get<RegisterEnterprise>().ExecuteAsync([AnyEnterprise.Details(1) with { Name = "改名后的企业" }], Ct);

        var other = await amend.ExecuteAsync(_enterprise with { Organization = AnyEnterprise.Code(2).ToString() }, ClientSteps.Act, Ct);
        var bank = await amend.ExecuteAsync(ClientSteps.Bank with { Id = _enterprise.Id }, ClientSteps.Act, Ct);
        var enterprise = await amend.ExecuteAsync(_enterprise with { Id = "a-bank" }, ClientSteps.Act, Ct);
        var limit = await amend.ExecuteAsync(_enterprise with { Limit = "5/60" }, ClientSteps.Act, Ct);

        Assert.Equal(["organization", "kind", "kind"], new[] { other, bank, enterprise }.Select(receipt => Assert.IsType<ClientFieldWrong>(receipt).Field));
        Assert.IsType<ClientChanged>(limit);
        var admitted = Assert.IsType<Admitted>(await register.Get<AdmitClient>().ByKeyAsync(issued.Key, new(null), Ct));
        Assert.Equal((2, AnyEnterprise.Code(1)), (admitted.Client.Edition, admitted.Client.Terms.Organization!.Value));
    }

    [Fact]
    public void No_scope_is_for_enterprises_and_for_somebody_else_and_none_learns_grades_by_watching()
    {
        var kinds = Vocabulary.Of<ClientKind>().Terms.Select(term => (ClientKind)term.Value).ToList();
        var others = kinds.Where(kind => kind != ClientKind.Enterprise).SelectMany(ClientScope.Of).ToHashSet();

        Assert.Empty(ClientScope.Of(ClientKind.Enterprise).Intersect(others));
        Assert.Equal(ClientScope.All.ToHashSet(), others.Concat(ClientScope.Of(ClientKind.Enterprise)).ToHashSet());
        Assert.Equal([ClientKind.Department], kinds.Where(kind => kind.LearnsGrades()));
    }

    private static async Task<TemporaryRegister> TwoEnterprisesAsync()
    {
        var register = await TemporaryRegister.CreateAsync();
        await register.Get<RegisterEnterprise>().ExecuteAsync([AnyEnterprise.Details(1), AnyEnterprise.Details(2)], Ct);
        return register;
    }
}
