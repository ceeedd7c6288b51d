using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Register.Accounts;
using QualityCredit.Register.Clients;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Sqlite;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Cli;

/// <summary>A bank on its way through the register by the verbs alone.</summary>
public sealed class ClientVerbsTests : IDisposable
{
    private const string Password = "a-good-password-1";

    private readonly string _folder = Directory.CreateTempSubdirectory("qc-clients-").FullName;

    private string Database => Path.Combine(_folder, "register.db");

    [Fact]
    public async Task A_client_is_added_rotated_revoked_blocked_and_listed()
    {
        await QcAsync("migrate");
        await AddAdministratorAsync();

        var added = await ActAsync("add", "a-bank", "--name", "甲银行", "--kind", "bank", "--scope", "credit:read", "watch", "--address", "203.0.113.0/24", "--reason", "agreement 7", "--json");
        var rotated = await ActAsync("rotate", "a-bank", "--overlap-days", "2", "--reason", "yearly", "--json");
        var revoked = await ActAsync("revoke", "a-bank", "--key", Value(added, "keyId"), "--reason", "lost");
        var blocked = await ActAsync("block", "a-bank", "--reason", "unpaid");
        var again = await ActAsync("block", "a-bank", "--reason", "unpaid");
        var listed = JsonDocument.Parse((await QcAsync("clients", "list", "--json")).Output).RootElement;

        Assert.Equal((0, 0, 0, 0, 2), (added.ExitCode, rotated.ExitCode, revoked.ExitCode, blocked.ExitCode, again.ExitCode));
        Assert.True(KeyText.TryParse(Value(added, "key"), out var first));
        Assert.True(KeyText.TryParse(Value(rotated, "key"), out var second));
        Assert.NotEqual(first.KeyId, second.KeyId);
        Assert.Equal("unpaid", listed.GetProperty("blockedBecause").GetString());
        Assert.Equal(["blocked", "key-revoked", "key-issued", "key-issued", "added"], listed.GetProperty("acts").EnumerateArray().Select(act => act.GetProperty("kind").GetString()));
        Assert.DoesNotContain(second.Secret, listed.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_enterprise_gets_a_client_where_it_is_on_record()
    {
        await QcAsync("migrate");
        await AddAdministratorAsync();
        string[] arguments = ["add", "an-enterprise", "--name", "甲企业", "--kind", "enterprise", "--organization", $"{AnyEnterprise.Code(1)}", "--scope", "ledger:own", "--reason", "its application", "--json"];

        var before = await ActAsync(arguments);
        await RegisterAsync(AnyEnterprise.Details(1));
        var added = await ActAsync(arguments);

        Assert.Equal((2, 0), (before.ExitCode, added.ExitCode));
        Assert.Contains($"{AnyEnterprise.Code(1)}", before.Error, StringComparison.Ordinal);
        Assert.True(KeyText.TryParse(Value(added, "key"), out _));
    }

    [Fact]
    public async Task Only_an_administrator_with_a_password_does_it()
    {
        await QcAsync("migrate");
        await AddAdministratorAsync();

        var refused = await QcAsync("clients", "block", "a-bank", "--reason", "no", "--officer", "nobody");
        var unknown = await ActAsync("block", "a-bank", "--reason", "no");

        Assert.Equal((2, 2), (refused.ExitCode, unknown.ExitCode));
        Assert.Contains("a-bank", unknown.Error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Value(Qc answer, string name) => JsonDocument.Parse(answer.Output).RootElement.GetProperty(name).GetString()!;

    private Task<Qc> ActAsync(params string[] arguments) => QcAsync(["clients", .. arguments, "--officer", "administrator"]);

    private Task<Qc> QcAsync(params string[] arguments) =>
        Qc.ProcessAsync(new Dictionary<string, string> { ["QC_DATABASE"] = $"sqlite:{Database}", ["QC_PASSWORD"] = Password }, arguments);

    private Task AddAdministratorAsync() => InRegisterAsync(async services =>
    {
        await services.GetRequiredService<RoleManager<IdentityRole>>().CreateAsync(new(OfficerRoles.Administrator));
        Officer officer = new() { UserName = "administrator" };
        var officers = services.GetRequiredService<UserManager<Officer>>();
        Assert.True((await officers.CreateAsync(officer, Password)).Succeeded);
        await officers.AddToRoleAsync(officer, OfficerRoles.Administrator);
    });

    private Task RegisterAsync(EnterpriseDetails details) => InRegisterAsync(services => services.GetRequiredService<RegisterEnterprise>().ExecuteAsync([details], TestContext.Current.CancellationToken));

    private async Task InRegisterAsync(Func<IServiceProvider, Task> act)
    {
        SqliteDatabase database = new(Database);
        var services = new ServiceCollection().AddSingleton(_ => RulesFolder.Library).AddRegister(database);
        services.AddOfficerAccounts();
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        await act(scope.ServiceProvider);
        database.Release();
    }
}
