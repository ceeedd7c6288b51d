using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Sqlite;
using QualityCredit.Register.Storage;

namespace QualityCredit.Benchmarks;

/// <summary>
/// Looks codes up over HTTP, beside an address of the same host that says one word: in turn, first on a quiet machine and then while full
/// rescorings of the same register are going. Half of the codes are on the list; of the others half are registered, and half are nobody's.
/// </summary>
internal static class MeasureLookUp
{
    public const string Hello = "/health/alive";

    private const int Codes = 4000;
    private const double RatioGoal = 0.7;
    private const double MillisecondsGoal = 10;

    private static readonly DateOnly _listedFrom = new(2026, 1, 5);

    public static async Task<int> RunAsync(Arguments arguments)
    {
        if (WebHostProcess.Find(arguments.Text("host")) is not { } program)
        {
            await Console.Error.WriteLineAsync("There is no published host. Publish it first: dotnet publish src/QualityCredit.Web -c Release; or say where it is: --host <folder>.");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("qc-benchmark-").FullName;
        try
        {
            SqliteDatabase database = new(arguments.Text("database") ?? Path.Combine(folder, "scale.db"));
            await using var services = RescoringProcess.Provide(database);
            Machine.Print(arguments.IsJson);
            await MeasureRescoring.LoadAsync(services, arguments);
            var paths = await Wrk.WriteAsync(folder, "codes", await PathsAsync(services, arguments.Number("listed", 5000)));
            using var host = await WebHostProcess.StartAsync(program, database.Path);
            await MeasureAsync(host, paths, await Wrk.WriteAsync(folder, "hello", [Hello]), database, arguments);
            database.Release();
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(WebHostProcess host, string codes, string hello, SqliteDatabase database, Arguments arguments)
    {
        var (rounds, seconds) = (arguments.Number("rounds", 5), arguments.Number("seconds", 6));
        await Wrk.RunAsync(host, hello, seconds);
        await Wrk.RunAsync(host, codes, seconds);
        Print(arguments, "", await AlternateAsync(host, codes, hello, rounds, seconds));

        using CancellationTokenSource over = new();
        var runs = RescoreUntilAsync(database, over.Token);
        Print(arguments, " during full runs", await AlternateAsync(host, codes, hello, rounds, seconds));
        await over.CancelAsync();
        new Measurement("lookup", "full runs that were going meanwhile", await runs, "").Print(arguments.IsJson);
    }

    private static async Task<(WrkResult Hello, WrkResult LookUp)> AlternateAsync(WebHostProcess host, string codes, string hello, int rounds, int seconds)
    {
        List<WrkResult> hellos = [], lookUps = [];
        for (var round = 0; round < rounds; round++)
        {
            hellos.Add(await Wrk.RunAsync(host, hello, seconds));
            lookUps.Add(await Wrk.RunAsync(host, codes, seconds));
        }

        return (WrkResult.Middle(hellos), WrkResult.Middle(lookUps));
    }

    private static async Task<int> RescoreUntilAsync(SqliteDatabase database, CancellationToken over)
    {
        var runs = 0;
        while (!over.IsCancellationRequested)
        {
            await RescoringProcess.StartAsync("full", database.Path, 0);
            runs++;
        }

        return runs;
    }

    private static async Task<IReadOnlyList<string>> PathsAsync(IServiceProvider services, int listed)
    {
        await using var context = services.GetRequiredService<IDbContextFactory<RegisterContext>>().CreateDbContext();
        var codes = await context.Enterprises.OrderBy(row => row.Id).Select(row => row.Code).ToListAsync();
        var every = Math.Max(2, codes.Count / listed);
        OrganizationCode[] hits = [.. codes.Where((_, at) => at % every == 0)];
        await services.GetRequiredService<RecordEvidence>().ExecuteAsync([.. hits.Select(code => new EvidenceIntake(code, Entry(code)))], CancellationToken.None);
        OrganizationCode[] registered = [.. codes.Where((_, at) => at % every == 1)];
        return
        [
            .. Enumerable.Range(0, Codes / 4).SelectMany(at => (OrganizationCode[])
                [hits[at % hits.Length], registered[at % registered.Length], hits[(at * 7) % hits.Length], OrganizationCode.FromBody(string.Create(CultureInfo.InvariantCulture, $"ZZ{at:000000}"))])
                .Select(code => $"/api/v1/blacklist/{code.Compact}"),
        ];
    }

    private static Listing Entry(OrganizationCode code) => new()
    {
        Serial = 0,
        OccurredOn = _listedFrom,
        Provenance = new("湖南省市场监督管理局", $"湘质黑〔2026〕{code}号", 0, default),
        Degree = ListingDegree.Serious,
        ListedFrom = _listedFrom,
        ListedUntil = _listedFrom.AddMonths(36),
        Ground = "伪造检验报告",
        Basis = "湘政办发〔2013〕44号第八项",
    };

    private static void Print(Arguments arguments, string when, (WrkResult Hello, WrkResult LookUp) measured)
    {
        var (hello, lookUp) = measured;
        Print($"hello, 64 connections{when}", hello.Rate, "/s");
        Print($"look-up by code, half of them listed{when}", lookUp.Rate, "/s", lookUp.Rate / hello.Rate, RatioGoal * hello.Rate);
        Print($"hello, processor time of an answer{when}", hello.Work, "µs");
        Print($"look-up, processor time of an answer{when}", lookUp.Work, "µs", lookUp.Work / hello.Work);
        Print($"hello, half answered within{when}", hello.P50, "ms");
        Print($"look-up, half answered within{when}", lookUp.P50, "ms");
        Print($"hello, 99 of 100 within{when}", hello.P99, "ms");
        Print($"look-up, 99 of 100 within{when}", lookUp.P99, "ms", lookUp.P99 / hello.P99, MillisecondsGoal);
        Print($"wrong or missing answers{when}", hello.Wrong + lookUp.Wrong, "", null, 0);

        void Print(string what, double value, string unit, double? ratio = null, double? goal = null) => new Measurement("lookup", what, value, unit, ratio, goal).Print(arguments.IsJson);
    }
}
