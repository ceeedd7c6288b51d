using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Register.Accounts;
using QualityCredit.Register.Clients;
using QualityCredit.Register.Sqlite;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using QualityCredit.Web.Accounts;
using QualityCredit.Web.Idempotency;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Idempotency;

/// <summary>A host of its own in a process of its own, killed while it answers, and asked again by a client that keeps its keys.</summary>
public sealed class KilledHostTests : IDisposable
{
    private const string Steps = "/api/v1/listing-cases/1/steps";
    private const int Kills = 3;
    private const int Banks = 6;

    private readonly string _folder = Directory.CreateTempSubdirectory("qc-killed-").FullName;
    private readonly Random _random = new(1);

    private string Register => Path.Combine(_folder, "register.db");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_killed_host_was_asked_is_done_once_when_it_is_asked_again()
    {
        var acknowledged = 0;

        for (var kill = 0; kill <= Kills; kill++)
        {
            var (host, client) = await StartAsync();
            using (host)
            {
                if (kill == 0)
                {
                    await SendAsync(client, "/api/v1/listing-cases", Proposal, "proposal");
                    await SendAsync(client, Steps, Step("notify", "告知"), "notice");
                }

                TaskCompletionSource first = new();
                var killing = kill < Kills ? KillAsync(host, first.Task) : Task.CompletedTask;
                acknowledged += await SendUntilKilledAsync(client, acknowledged, first, atMost: kill < Kills ? int.MaxValue : 3);
                await killing;
                if (kill == Kills)
                {
                    Assert.Equal(Enumerable.Range(0, acknowledged).Select(number => $"申辩{number}"), await DefencesAsync(client));
                }
            }
        }

        Assert.InRange(acknowledged, 3 + Kills, int.MaxValue);
    }

    [Fact]
    public async Task What_banks_asked_a_killed_host_stands_in_the_ledger_once_and_is_answered_again_byte_for_byte()
    {
        ConcurrentDictionary<string, byte[]> told = [];
        var sent = new int[Banks];
        KeyText? key = null;

        for (var kill = 0; kill <= Kills; kill++)
        {
            var (host, client) = await StartAsync();
            using (host)
            {
                key ??= await AddBankAsync();
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.ToString());
                TaskCompletionSource first = new();
                var killing = kill < Kills ? KillAsync(host, first.Task) : Task.CompletedTask;
                var last = kill == Kills;
                await Task.WhenAll(Enumerable.Range(0, Banks).Select(bank => Task.Run(
                    async () => sent[bank] += await AskUntilKilledAsync(client, $"{bank}", sent[bank], told, first, atMost: last ? 2 : int.MaxValue), Ct)));
                await killing;
                if (last)
                {
                    foreach (var (again, body) in told.Take(20))
                    {
                        Assert.Equal(body, await AskAsync(client, again));
                    }
                }
            }
        }

        Assert.True(told.Count >= Banks * 2);
        Assert.Equal(told.Values.Select(body => Convert.ToHexString(SHA256.HashData(body))).Order(StringComparer.Ordinal), (await AnswersInLedgerAsync()).Order(StringComparer.Ordinal));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Begins with the request that was not acknowledged last time, under its key; nobody knows whether it was carried out.</summary>
    private static async Task<int> SendUntilKilledAsync(HttpClient client, int next, TaskCompletionSource first, int atMost)
    {
        var sent = 0;
        try
        {
            for (; sent < atMost; sent++)
            {
                await SendAsync(client, Steps, Step("receive-defence", $"申辩{next + sent}"), $"defence-{next + sent}");
                first.TrySetResult();
            }
        }
        catch (HttpRequestException exception)
        {
            first.TrySetException(exception);
        }

        return sent;
    }

    /// <summary>Not before the first request was acknowledged, however slow the machine is; in any case, or those who ask would never end.</summary>
    private async Task KillAsync(HostProcess host, Task first)
    {
        try
        {
            await first.WaitAsync(TimeSpan.FromMinutes(10), Ct);
            await Task.Delay(_random.Next(100, 700), Ct);
        }
        finally
        {
            await host.KillAsync(CancellationToken.None);
        }
    }

    private static async Task SendAsync(HttpClient client, string address, object body, string key)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, address) { Content = JsonContent.Create(body) };
        request.Headers.Add(IdempotencyKey.Header, $"\"{key}\"");
        using var answer = await client.SendAsync(request, Ct);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(Ct));
    }

    private static async Task<IReadOnlyList<string?>> DefencesAsync(HttpClient client) =>
    [
        .. (await client.GetFromJsonAsync<JsonElement>("/api/v1/listing-cases/1", Ct)).GetProperty("steps").EnumerateArray()
            .Where(step => step.GetProperty("action").GetProperty("code").GetString() == "receive-defence").Select(step => step.GetProperty("text").GetString()),
    ];

    private static object Step(string action, string text) =>
        new { action, authority = "岳阳市市场监督管理局", basis = "市场监管总局令第44号", document = text, text, rights = "可陈述、申辩" };

    private static object Proposal { get; } = new
    {
        code = DemoEnterprises.Renamed,
        ground = "拒绝监督检查",
        degree = "general",
        termMonths = 12,
        evidence = new[] { 1 },
        authority = "岳阳市市场监督管理局",
        basis = "市场监管总局令第44号",
        document = "立案",
        text = "事实",
    };

    private async Task<(HostProcess Host, HttpClient Client)> StartAsync()
    {
        var host = await HostProcess.StartAsync(Register, Ct);
        try
        {
            HttpClient client = new() { BaseAddress = host.Address };
            return (host, await client.SignedInAsync(DemoAccounts.All.Single(account => account.Role == OfficerRoles.CaseOfficer), Ct));
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }

    /// <summary>Begins with the question that was not answered last time, under its key; nobody knows whether it stands in the ledger.</summary>
    private static async Task<int> AskUntilKilledAsync(
        HttpClient client, string asker, int next, ConcurrentDictionary<string, byte[]> told, TaskCompletionSource first, int atMost)
    {
        var sent = 0;
        try
        {
            for (; sent < atMost; sent++)
            {
                var key = $"{asker}-{next + sent}";
                told[key] = await AskAsync(client, key);
                first.TrySetResult();
            }
        }
        catch (HttpRequestException exception)
        {
            first.TrySetException(exception);
        }

        return sent;
    }

    private static async Task<byte[]> AskAsync(HttpClient client, string key)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, $"/api/v1/credit/{DemoEnterprises.TopGrade}")
        {
            Content = JsonContent.Create(new
            {
                purpose = "other",
                purposeText = key,
                user = "li.ming",
                authorisation = new { reference = $"授-{key}", from = "2020-01-01", until = "2046-12-31" },
            }),
        };
        request.Headers.Add(IdempotencyKey.Header, $"\"{key}\"");
        using var answer = await client.SendAsync(request, Ct);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(Ct));
        return await answer.Content.ReadAsByteArrayAsync(Ct);
    }

    /// <summary>By another process than the host, as `qc` does.</summary>
    private async Task<KeyText> AddBankAsync()
    {
        await using var services = new ServiceCollection().AddSingleton(_ => RulesFolder.Library).AddRegister(new SqliteDatabase(Register)).BuildServiceProvider();
        ClientDraft bank = new() { Id = "bank", Name = "银行", Kind = "bank", Scopes = ["credit:read"], Limit = "1000000/60", ValidFrom = new(2020, 1, 1) };
        return Assert.IsType<KeyIssued>(await services.GetRequiredService<AddClient>().ExecuteAsync(bank, new(), new("administrator", "agreement 7"), Ct)).Key;
    }

    private async Task<IReadOnlyList<string>> AnswersInLedgerAsync()
    {
        await using SqliteConnection connection = new($"Data Source={Register}");
        await connection.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = """SELECT hex("Answer") FROM "CreditQueries" """;
        await using var rows = await command.ExecuteReaderAsync(Ct);
        List<string> answers = [];
        while (await rows.ReadAsync(Ct))
        {
            answers.Add(rows.GetString(0));
        }

        return answers;
    }
}
