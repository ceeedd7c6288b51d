using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Clients;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.OpenData;
using QualityCredit.Register.Rescoring;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using QualityCredit.Web.Hosting;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.BanksDay;

/// <summary>A province's register and its host, on a clock that is moved by hand.</summary>
internal sealed class RegisterOfTheDay : IAsyncDisposable
{
    private const int AtOnce = 10_000;
    private const int MostHours = 100;

    private readonly RunningHost _root = new();
    private readonly WebApplicationFactory<Program> _factory;

    /// <param name="enterprises">So many of the demonstration, each with a file of some years.</param>
    public RegisterOfTheDay(int enterprises)
    {
        _factory = _root.Other(
            _root.NewDatabase(), Clock,
            ("FirstStart:Enterprises", enterprises.ToString(CultureInfo.InvariantCulture)), ("Watches:Tick", "00:00:00.2"), ("Watches:AllowHttp", "true"),
            ("Watches:AllowedNetworks:0", "127.0.0.0/8"));
        _factory.StartServer();
    }

    public TestClock Clock { get; } = new(new(2026, 11, 22, 4, 0, 0));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public T Get<T>()
        where T : notnull => _factory.Services.GetRequiredService<T>();

    /// <summary>A connection of a client of its own.</summary>
    public async Task<HttpClient> ConnectAsync(string id, string kind, params string[] scopes)
    {
        ClientDraft draft = new() { Id = id, Name = $"客户{id}", Kind = kind, Scopes = scopes, ValidFrom = new(2026, 1, 1), Limit = "1000000/60" };
        var issued = Assert.IsType<KeyIssued>(await Get<AddClient>().ExecuteAsync(draft, new(60), new("administrator", "agreement"), Ct));
        var http = _factory.CreateClient(new() { AllowAutoRedirect = false });
        http.Timeout = TimeSpan.FromMinutes(10);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", issued.Key.ToString());
        return http;
    }

    /// <summary>Enterprises of whom one checklist is known: enough for a class.</summary>
    public async Task RegisterAsync(int enterprises)
    {
        foreach (var numbers in Enumerable.Range(1, enterprises).Chunk(AtOnce))
        {
            await Get<RegisterEnterprise>().ExecuteAsync([.. numbers.Select(AnyEnterprise.Details)], Ct);
            await Get<RecordEvidence>().ExecuteAsync([.. numbers.Select(number => new EvidenceIntake(AnyEnterprise.Code(number), Checked(number)))], Ct);
        }
    }

    /// <summary>Every enterprise with the grade that is published of it.</summary>
    public async Task<IReadOnlyList<(string Code, string Grade)>> GradedAsync()
    {
        await using var context = await Get<IDbContextFactory<RegisterContext>>().CreateDbContextAsync(Ct);
        var rows = context.Enterprises.OrderBy(row => row.Id).Join(context.Statuses, row => row.Id, status => status.EnterpriseId, (row, status) => new { row.Code, status.Outcome });
        return [.. (await rows.ToListAsync(Ct)).Select(row => (row.Code.Compact, RatingOutcome.Of(row.Outcome).ToString()))];
    }

    /// <summary>The provincial department reports a failed spot check of each.</summary>
    public async Task ReportFailuresAsync(IEnumerable<string> codes)
    {
        using var department = await ConnectAsync("spot-checks", "department", "evidence:write:spot-check");
        foreach (var code in codes)
        {
            var fields = new Dictionary<string, string> { ["level"] = "provincial", ["result"] = "failed" };
            var answer = await department.PostAsJsonAsync(
                $"/api/v1/enterprises/{code}/evidence", new { kind = "spot-check", occurredOn = "2026-11-20", document = $"湘抽〔2026〕{code}", fields }, Ct);
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Ct));
        }
    }

    /// <summary>The night comes: the register is rated, and what changed is published.</summary>
    public async Task<RescoringRun> RateAsync(DateOnly day) =>
        Assert.IsType<RescoringPublished>(await Get<RescoreEnterprises>().ExecuteAsync(day, Ct)).Run;

    public async Task<long> LastPublishedAsync()
    {
        await using var context = await Get<IDbContextFactory<RegisterContext>>().CreateDbContextAsync(Ct);
        return await context.Changes.MaxAsync(change => change.Sequence, Ct);
    }

    /// <summary>The codes of what was published after a number of the change feed.</summary>
    public async Task<IReadOnlyList<string>> PublishedAsync(long after)
    {
        await using var context = await Get<IDbContextFactory<RegisterContext>>().CreateDbContextAsync(Ct);
        return [.. (await context.Changes.Where(change => change.Sequence > after).OrderBy(change => change.Sequence).Select(change => change.Code).ToListAsync(Ct)).Select(code => code.Compact)];
    }

    /// <summary>The list of the day is released, and all that was published has become events, while the clock stands.</summary>
    public async Task UntilGivenOutAsync()
    {
        await Get<ReleaseOpenData>().ExecuteAsync(Get<OfficeCalendar>().Today, Ct);
        await UntilAsync("all that was published is given out", () => Task.FromResult<DateTime?>(null), async () =>
        {
            await using var context = await Get<IDbContextFactory<RegisterContext>>().CreateDbContextAsync(Ct);
            var givenOut = await context.Database.SqlQuery<long>($"""SELECT "GivenOutTo" AS "Value" FROM "WatchPositions" """).SingleAsync(Ct);
            return givenOut == await context.Changes.CountAsync(Ct) + await context.OpenDataRows.CountAsync(Ct);
        });
    }

    /// <summary>Time passes until something has happened in the background, an hour at a time, in each of which something is tried.</summary>
    public async Task ForHoursUntilAsync(string what, Func<Task<int>> tried, Func<Task<bool>> happened)
    {
        for (var hours = 0; !await happened(); hours++)
        {
            Assert.True(hours < MostHours, $"It did not happen: {what}.");
            var before = await tried();
            Clock.NowUtc = Clock.NowUtc.AddHours(1);
            await UntilAsync("another attempt", () => Task.FromResult<DateTime?>(null), async () => await tried() > before || await happened());
        }
    }

    /// <summary>
    /// Time passes until something has happened in the background: to the next attempt that is waited for, and no further, so that a machine that is
    /// slow does not let the day go by on which an event is given up.
    /// </summary>
    public async Task UntilAsync(string what, Func<Task<DateTime?>> nextUtc, Func<Task<bool>> happened)
    {
        for (var left = 12_000; !await happened(); left--)
        {
            Assert.True(left > 0, $"It did not happen: {what}.");
            if (await nextUtc() is { } next && next > Clock.NowUtc)
            {
                Clock.NowUtc = next;
            }

            await Task.Delay(50, Ct);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        await _root.DisposeAsync();
    }

    private static Checklist Checked(int number) => new()
    {
        Serial = 0,
        OccurredOn = new(2026, 9, 1),
        Provenance = new("长沙市市场监督管理局", $"长质保核〔2026〕{number}号", 0, default),
        Applicable = 20,
        Met = 20 - (number % 10),
    };
}
