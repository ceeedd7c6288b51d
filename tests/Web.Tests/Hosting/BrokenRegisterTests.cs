using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using QualityCredit.Register.Accounts;
using Xunit;

namespace QualityCredit.Web.Tests.Hosting;

[Collection(OneHost.Name)]
public sealed class BrokenRegisterTests(RunningHost host)
{
    private const string Password = "first-administrator-2026";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_register_that_fails_is_told_kindly_and_gives_nothing_away()
    {
        var client = await BrokenAsync();

        var page = await client.GetAsync("/enterprises", Ct);
        var api = await client.GetAsync("/api/v1/log/checkpoint", Ct);

        var (html, json) = (await page.Content.ReadAsStringAsync(Ct), await api.Content.ReadAsStringAsync(Ct));
        Assert.Equal((HttpStatusCode.InternalServerError, HttpStatusCode.InternalServerError), (page.StatusCode, api.StatusCode));
        Assert.Contains("系统内部错误", html, StringComparison.Ordinal);
        Assert.Equal("internal-error", JsonDocument.Parse(json).RootElement.GetProperty("code").GetString());
        Assert.All([html, json], text => Assert.DoesNotContain("Sqlite", text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_public_is_answered_while_the_register_fails()
    {
        var client = await BrokenAsync();

        var page = await client.GetAsync($"/blacklist/{DemoEnterprises.Listed}", Ct);
        var api = await client.GetAsync($"/api/v1/blacklist/{DemoEnterprises.Listed}", Ct);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (page.StatusCode, api.StatusCode));
    }

    private async Task<HttpClient> BrokenAsync()
    {
        var database = host.NewDatabase();
        var factory = host.Other(database, null, ("FirstStart:Demo", "false"), ("FirstStart:AdministratorPassword", Password));
        var client = await SignIn.Async(factory, OfficerRoles.Administrator, Password, Ct);
        await using SqliteConnection connection = new($"Data Source={database}");
        await connection.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "ALTER TABLE \"Enterprises\" RENAME TO \"Elsewhere\"; ALTER TABLE \"LogEntries\" RENAME TO \"Nowhere\"";
        await command.ExecuteNonQueryAsync(Ct);
        return client;
    }
}
