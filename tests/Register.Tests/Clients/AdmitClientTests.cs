using System.Net;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Clients;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Clients;

public sealed class AdmitClientTests
{
    private static readonly IPAddress _office = IPAddress.Parse("203.0.113.9");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rotated_key_works_until_the_overlap_is_over_and_its_successor_from_at_once()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        var old = Assert.IsType<KeyIssued>(await register.Get<AddClient>().ExecuteAsync(ClientSteps.Bank, new(), ClientSteps.Act, Ct)).Key;
        var fresh = Assert.IsType<KeyIssued>(await register.Get<RotateKey>().ExecuteAsync("a-bank", new(OverlapDays: 3), ClientSteps.Act, Ct));

        var during = (await AdmitAsync(register, old), await AdmitAsync(register, fresh.Key));
        register.Clock.NowUtc = fresh.OthersEndUtc!.Value;
        var after = (await AdmitAsync(register, old), await AdmitAsync(register, fresh.Key));

        Assert.IsType<Admitted>(during.Item1);
        Assert.IsType<Admitted>(during.Item2);
        Assert.IsType<CredentialRefused>(after.Item1);
        Assert.IsType<Admitted>(after.Item2);
    }

    [Fact]
    public async Task A_key_ends_with_the_first_instant_of_its_expiry()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        var issued = Assert.IsType<KeyIssued>(await register.Get<AddClient>().ExecuteAsync(ClientSteps.Bank, new(LifeDays: 1), ClientSteps.Act, Ct));

        register.Clock.NowUtc = issued.ExpiresUtc.AddMilliseconds(-1);
        var before = await AdmitAsync(register, issued.Key);
        register.Clock.NowUtc = issued.ExpiresUtc;
        var after = await AdmitAsync(register, issued.Key);

        Assert.IsType<Admitted>(before);
        Assert.IsType<CredentialRefused>(after);
    }

    [Fact]
    public async Task A_client_asks_on_the_days_of_its_agreement_only()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        var draft = ClientSteps.Bank with { ValidFrom = new(2024, 1, 3), ValidUntil = new(2024, 1, 4) };
        var key = Assert.IsType<KeyIssued>(await register.Get<AddClient>().ExecuteAsync(draft, new(), ClientSteps.Act, Ct)).Key;

        var answers = new List<Admission>();
        foreach (var chinaMidnight in new[] { new DateTime(2024, 1, 2, 15, 59, 59), new(2024, 1, 2, 16, 0, 0), new(2024, 1, 3, 15, 59, 59), new(2024, 1, 3, 16, 0, 0) })
        {
            register.Clock.NowUtc = DateTime.SpecifyKind(chinaMidnight, DateTimeKind.Utc);
            answers.Add(await AdmitAsync(register, key));
        }

        Assert.Equal([false, true, true, false], answers.Select(answer => answer is Admitted));
    }

    [Fact]
    public async Task A_right_key_from_a_wrong_address_is_one_alarm_a_day()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        var key = Assert.IsType<KeyIssued>(await register.Get<AddClient>().ExecuteAsync(ClientSteps.Bank, new(), ClientSteps.Act, Ct)).Key;
        var thief = IPAddress.Parse("198.51.100.1");

        var first = await register.Get<AdmitClient>().ByKeyAsync(key, new(thief), Ct);
        await register.Get<AdmitClient>().ByKeyAsync(key, new(thief), Ct);
        register.Clock.NowUtc = register.Clock.NowUtc.AddDays(1);
        await register.Get<AdmitClient>().ByKeyAsync(key, new(thief), Ct);

        Assert.IsType<AddressNotAllowed>(first);
        var card = Assert.Single(await register.Get<ListClients>().ExecuteAsync(Ct));
        Assert.Equal([new DateOnly(2024, 1, 3), new(2024, 1, 2)], card.Alarms.Select(alarm => alarm.Day));
        Assert.All(card.Alarms, alarm => Assert.Equal(("198.51.100.1", key.KeyId), (alarm.Address, alarm.Credential)));
        Assert.Null(card.Keys[0].LastUsedOn);
    }

    [Fact]
    public async Task Who_shows_a_stolen_key_and_hangs_up_is_recorded_all_the_same()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        var key = Assert.IsType<KeyIssued>(await register.Get<AddClient>().ExecuteAsync(ClientSteps.Bank, new(), ClientSteps.Act, Ct)).Key;
        await AdmitAsync(register, key);
        TaskCompletionSource free = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var busy = register.Writer.WriteAsync((_, _, _) => free.Task, Ct);
        using CancellationTokenSource gone = new();

        var shown = register.Get<AdmitClient>().ByKeyAsync(key, new(IPAddress.Parse("198.51.100.1")), gone.Token);
        await gone.CancelAsync();
        free.SetResult();
        await busy;

        Assert.IsType<AddressNotAllowed>(await shown);
        Assert.Equal("198.51.100.1", Assert.Single(Assert.Single(await register.Get<ListClients>().ExecuteAsync(Ct)).Alarms).Address);
    }

    [Fact]
    public async Task A_key_whose_first_request_of_the_day_hangs_up_was_used_on_it()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        var key = Assert.IsType<KeyIssued>(await register.Get<AddClient>().ExecuteAsync(ClientSteps.Bank, new(), ClientSteps.Act, Ct)).Key;
        TaskCompletionSource free = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var busy = register.Writer.WriteAsync((_, _, _) => free.Task, Ct);
        using CancellationTokenSource gone = new();

        var shown = register.Get<AdmitClient>().ByKeyAsync(key, new(_office), gone.Token);
        await gone.CancelAsync();
        free.SetResult();
        await busy;
        Assert.IsType<Admitted>(await shown);
        await AdmitAsync(register, key);

        Assert.Equal(new DateOnly(2024, 1, 2), Assert.Single(Assert.Single(await register.Get<ListClients>().ExecuteAsync(Ct)).Keys).LastUsedOn);
    }

    /// <summary>No address at all would mean that it may come from everywhere.</summary>
    [Fact]
    public async Task A_client_whose_addresses_cannot_be_read_any_more_is_let_in_from_nowhere()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        var key = Assert.IsType<KeyIssued>(await register.Get<AddClient>().ExecuteAsync(ClientSteps.Bank, new(), ClientSteps.Act, Ct)).Key;
        await using var context = register.NewContext();
        Assert.Equal(1, await context.ApiClients.ExecuteUpdateAsync(row => row.SetProperty(client => client.Addresses, "203.0.113.0-24"), Ct));
        var other = Assert.IsType<KeyIssued>(await register.Get<AddClient>().ExecuteAsync(ClientSteps.Bank with { Id = "another-bank" }, new(), ClientSteps.Act, Ct)).Key;

        Assert.IsType<AddressNotAllowed>(await AdmitAsync(register, key));
        Assert.IsType<Admitted>(await AdmitAsync(register, other));
    }

    [Fact]
    public async Task A_key_tells_the_last_day_on_which_it_was_used()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        var key = Assert.IsType<KeyIssued>(await register.Get<AddClient>().ExecuteAsync(ClientSteps.Bank, new(), ClientSteps.Act, Ct)).Key;

        await AdmitAsync(register, key);
        register.Clock.NowUtc = register.Clock.NowUtc.AddDays(2);
        await AdmitAsync(register, key);

        var card = Assert.Single(await register.Get<ListClients>().ExecuteAsync(Ct));
        await using var context = register.NewContext();
        Assert.Equal(new DateOnly(2024, 1, 4), await context.ApiKeys.Select(row => row.LastUsedOn).SingleAsync(Ct));
        Assert.Equal(new DateOnly(2024, 1, 4), card.Keys[0].LastUsedOn);
    }

    private static Task<Admission> AdmitAsync(TemporaryRegister register, KeyText key) => register.Get<AdmitClient>().ByKeyAsync(key, new(_office), Ct);
}
