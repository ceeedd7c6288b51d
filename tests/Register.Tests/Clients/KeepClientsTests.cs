using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Clients;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Clients;

public sealed class KeepClientsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_register_keeps_the_hash_of_a_key_and_not_the_key()
    {
        await using var register = await TemporaryRegister.CreateAsync();

        var issued = Assert.IsType<KeyIssued>(await register.Get<AddClient>().ExecuteAsync(ClientSteps.Bank, new(), ClientSteps.Act, Ct));

        await using var context = register.NewContext();
        var row = await context.ApiKeys.SingleAsync(Ct);
        Assert.Equal((issued.Key.KeyId, "a-bank"), (row.KeyId, row.ClientId));
        Assert.Equal(issued.Key.Hash(), row.Hash);
    }

    [Fact]
    public async Task Every_act_is_recorded_with_who_when_and_why()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        var issued = Assert.IsType<KeyIssued>(await register.Get<AddClient>().ExecuteAsync(ClientSteps.Bank, new(), ClientSteps.Act, Ct));
        await register.Get<AmendClient>().ExecuteAsync(ClientSteps.Bank with { Limit = "20/60" }, ClientSteps.Act, Ct);
        await register.Get<RotateKey>().ExecuteAsync("a-bank", new(), ClientSteps.Act, Ct);
        await register.Get<RevokeKey>().ExecuteAsync("a-bank", issued.Key.KeyId, new("second", "lost"), Ct);
        await register.Get<BlockClient>().ExecuteAsync("a-bank", true, ClientSteps.Act, Ct);
        await register.Get<BlockClient>().ExecuteAsync("a-bank", false, ClientSteps.Act, Ct);

        var card = Assert.Single(await register.Get<ListClients>().ExecuteAsync(Ct));

        Assert.Equal(
            [ClientActKind.Unblocked, ClientActKind.Blocked, ClientActKind.KeyRevoked, ClientActKind.KeyIssued, ClientActKind.Amended, ClientActKind.KeyIssued, ClientActKind.Added],
            card.Acts.Select(act => act.Kind));
        Assert.Equal(("second", "lost", issued.Key.KeyId), (card.Acts[2].Officer, card.Acts[2].Reason, card.Acts[2].KeyId));
        Assert.Equal((2, new ClientLimit(20, 60)), (card.Client.Edition, card.Client.Terms.Limit));
    }

    [Fact]
    public async Task What_was_written_of_a_client_is_not_changed_afterwards()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        await register.Get<AddClient>().ExecuteAsync(ClientSteps.Bank, new(), ClientSteps.Act, Ct);
        await using var context = register.NewContext();
        var row = await context.ApiClients.SingleAsync(Ct);

        context.Entry(row).Property(client => client.Scopes).CurrentValue = "credit:batch";

        await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync(Ct));
    }

    [Fact]
    public async Task What_is_wrong_with_a_client_is_named()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        var (bank, add) = (ClientSteps.Bank, register.Get<AddClient>());

        var fields = new List<string>();
        foreach (var draft in new[]
        {
            bank with { Id = "A" }, bank with { Name = " " }, bank with { Kind = "shop" }, bank with { Organization = "123" }, bank with { Scopes = [] },
            bank with { Scopes = ["credit:read", "evidence:write:listing"] }, bank with { Addresses = ["10.0.0.1/8"] }, bank with { Limit = "0/60" }, bank with { ValidUntil = bank.ValidFrom },
        })
        {
            fields.Add(Assert.IsType<ClientFieldWrong>(await add.ExecuteAsync(draft, new(), ClientSteps.Act, Ct)).Field);
        }

        Assert.Equal(["id", "name", "kind", "organization", "scopes", "scopes", "addresses", "limit", "validUntil"], fields);
        Assert.Equal("reason", Assert.IsType<ClientFieldWrong>(await add.ExecuteAsync(bank, new(), new("administrator", " "), Ct)).Field);
        Assert.Equal("lifeDays", Assert.IsType<ClientFieldWrong>(await add.ExecuteAsync(bank, new(LifeDays: 0), ClientSteps.Act, Ct)).Field);
        Assert.Empty(await register.Get<ListClients>().ExecuteAsync(Ct));
    }

    [Fact]
    public async Task What_cannot_be_done_with_a_client_is_refused()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        var key = Assert.IsType<KeyIssued>(await register.Get<AddClient>().ExecuteAsync(ClientSteps.Bank, new(), ClientSteps.Act, Ct)).Key;
        await register.Get<AddClient>().ExecuteAsync(ClientSteps.Bank with { Id = "other" }, null, ClientSteps.Act, Ct);
        await register.Get<RevokeKey>().ExecuteAsync("a-bank", key.KeyId, ClientSteps.Act, Ct);

        ClientReceipt[] refused =
        [
            await register.Get<AddClient>().ExecuteAsync(ClientSteps.Bank, new(), ClientSteps.Act, Ct),
            await register.Get<AmendClient>().ExecuteAsync(ClientSteps.Bank with { Id = "nobody" }, ClientSteps.Act, Ct),
            await register.Get<RotateKey>().ExecuteAsync("nobody", new(), ClientSteps.Act, Ct),
            await register.Get<RevokeKey>().ExecuteAsync("other", key.KeyId, ClientSteps.Act, Ct),
            await register.Get<RevokeKey>().ExecuteAsync("a-bank", key.KeyId, ClientSteps.Act, Ct),
            await register.Get<BlockClient>().ExecuteAsync("nobody", true, ClientSteps.Act, Ct),
            await register.Get<BlockClient>().ExecuteAsync("a-bank", false, ClientSteps.Act, Ct),
        ];

        Assert.Equal(
            ["client-id-taken", "client-not-found", "client-not-found", "key-not-found", "key-revoked-before", "client-not-found", "client-not-blocked"],
            refused.Select(receipt => Assert.IsAssignableFrom<ClientRefused>(receipt).Reason));
    }
}
