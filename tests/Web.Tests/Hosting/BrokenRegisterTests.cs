using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Xunit;

namespace QualityCredit.Web.Tests.Hosting;

[Collection(OneHost.Name)]
public sealed class BrokenRegisterTests(RunningHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_register_that_fails_is_told_kindly_and_gives_nothing_away()
    {
        var database = host.NewDatabase();
        var client = host.Other(database, null, ("FirstStart:Demo", "false")).CreateClient();
        await BreakAsync(database);

        var page = await client.GetAsync($"/blacklist/{DemoEnterprises.Listed}", Ct);
        var api = await client.GetAsync($"/api/v1/blacklist/{DemoEnterprises.Listed}", Ct);

        var (html, json) = (await page.Content.ReadAsStringAsync(Ct), await api.Content.ReadAsStringAsync(Ct));
        Assert.Equal((HttpStatusCode.InternalServerError, HttpStatusCode.InternalServerError), (page.StatusCode, api.StatusCode));
        Assert.Contains("系统内部错误", html, StringComparison.Ordinal);
        Assert.Equal("internal-error", JsonDocument.Parse(json).RootElement.GetProperty("code").GetString());
        Assert.All([html, json], text => Assert.DoesNotContain("Sqlite", text, StringComparison.OrdinalIgnoreCase));
    }

    private static async Task BreakAsync(string database)
    {
        await using SqliteConnection connection = new($"Data Source={database}");
        await connection.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "ALTER TABLE \"Enterprises\" RENAME TO \"Elsewhere\"";
        await command.ExecuteNonQueryAsync(Ct);
    }
}
