using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Register.Accounts;
using QualityCredit.Register.Sqlite;
using QualityCredit.Register.Storage;
using QualityCredit.Register.Tests.Editions;
using Xunit;

namespace QualityCredit.Register.Tests.Cli;

/// <summary>A draft on its way into force and back, by the verbs alone.</summary>
public sealed class ActivateRulesTests : IDisposable
{
    private const string Password = "a-good-password-1";

    private readonly string _folder = Directory.CreateTempSubdirectory("qc-activate-").FullName;

    private string Database => $"sqlite:{Path.Combine(_folder, "register.db")}";

    private string Draft => Path.Combine(_folder, "hunan-2013");

    [Fact]
    public async Task A_draft_of_one_policy_is_previewed_asked_for_agreed_rated_and_rolled_back()
    {
        await QcAsync("migrate");
        await QcAsync("seed", "--count", "120");
        await QcAsync("rescore", "--as-of", "2026-11-20");
        await AddOfficersAsync("wang", "zhao");
        WriteDraft();

        var early = await QcAsync("rules", "activate", Draft, "--effective", "2026-11-20", "--officer", "wang");
        var simulated = await QcAsync("rules", "simulate", Draft, "--as-of", "2026-11-20", "--officer", "wang", "--json");
        var asked = await QcAsync("rules", "activate", Draft, "--effective", "2026-11-20", "--officer", "wang", "--basis", "Notice 7", "--json");
        var alone = await QcAsync("rules", "activate", Draft, "--effective", "2026-11-20", "--officer", "wang");
        var agreed = await QcAsync("rules", "activate", DigestOf(simulated)[..12], "--effective", "2026-11-20", "--officer", "zhao", "--json");
        var run = await QcAsync("rescore", "--as-of", "2026-11-20", "--json");

        Assert.Equal((2, true), (early.ExitCode, early.Error.Contains("qc rules simulate", StringComparison.Ordinal)));
        Assert.Equal("proposed", JsonDocument.Parse(asked.Output).RootElement.GetProperty("state").GetString());
        Assert.Equal((2, true), (alone.ExitCode, alone.Error.Contains("second policy officer", StringComparison.Ordinal)));
        Assert.Equal("activated", JsonDocument.Parse(agreed.Output).RootElement.GetProperty("state").GetString());
        var expected = JsonDocument.Parse(simulated.Output).RootElement.GetProperty("report").GetProperty("expectedMovers").GetRawText();
        Assert.NotEqual("{}", expected);
        Assert.Equal(expected, JsonDocument.Parse(run.Output).RootElement.GetProperty("movers").GetRawText());

        var back = await QcAsync("rules", "rollback", "--effective", "2026-11-21", "--officer", "zhao", "--json");
        var agreedBack = await QcAsync("rules", "rollback", "--effective", "2026-11-21", "--officer", "wang", "--json");
        var steps = await QcAsync("rules", "activations", "--json");

        Assert.Equal((0, 0), (back.ExitCode, agreedBack.ExitCode));
        Assert.Equal(
            ["rolled-back", "proposed", "simulated", "activated", "proposed", "simulated", "drafted", "shipped"],
            steps.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task A_wrong_password_another_role_and_a_draft_that_nobody_knows_are_refused()
    {
        await QcAsync("migrate");
        await AddOfficersAsync("wang");

        var wrong = await Qc.ProcessAsync(
            new Dictionary<string, string> { ["QC_DATABASE"] = Database, ["QC_PASSWORD"] = "wrong" }, "rules", "rollback", "--effective", "2026-11-20", "--officer", "wang");
        var unknown = await QcAsync("rules", "activate", "0123456789ab", "--effective", "2026-11-20", "--officer", "wang");
        var role = await QcAsync("rules", "simulate", "shipped", "--officer", "inspector");

        Assert.Equal((2, 2, 2), (wrong.ExitCode, unknown.ExitCode, role.ExitCode));
        Assert.Contains("0123456789ab", unknown.Error, StringComparison.Ordinal);
        Assert.Contains("policy-officer", role.Error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string DigestOf(Qc simulated) => JsonDocument.Parse(simulated.Output).RootElement.GetProperty("report").GetProperty("draft").GetString()!;

    private Task<Qc> QcAsync(params string[] arguments) =>
        Qc.ProcessAsync(new Dictionary<string, string> { ["QC_DATABASE"] = Database, ["QC_PASSWORD"] = Password }, arguments);

    private void WriteDraft()
    {
        foreach (var text in EditionSteps.OtherBands(EditionSteps.Day, 95).Where(text => text.Path.StartsWith("hunan-2013/", StringComparison.Ordinal)))
        {
            var path = Path.Combine(_folder, text.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text.Text);
        }
    }

    private async Task AddOfficersAsync(params string[] names)
    {
        SqliteDatabase database = new(Path.Combine(_folder, "register.db"));
        var services = new ServiceCollection().AddSingleton(_ => Testing.RulesFolder.Library).AddRegister(database);
        services.AddOfficerAccounts();
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var roles = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole>>();
        var officers = scope.ServiceProvider.GetRequiredService<UserManager<Officer>>();
        await roles.CreateAsync(new(OfficerRoles.PolicyOfficer));
        foreach (var name in names.Append("inspector"))
        {
            Officer officer = new() { UserName = name };
            Assert.True((await officers.CreateAsync(officer, Password)).Succeeded);
            if (name != "inspector")
            {
                await officers.AddToRoleAsync(officer, OfficerRoles.PolicyOfficer);
            }
        }

        database.Release();
    }
}
