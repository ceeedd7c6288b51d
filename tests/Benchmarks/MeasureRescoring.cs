using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Sqlite;
using QualityCredit.Register.Storage;
using QualityCredit.Seeds;
using QualityCredit.Seeds.Presets;

namespace QualityCredit.Benchmarks;

/// <summary>Rates a register of made-up enterprises, beside a plain read of its evidence.</summary>
internal static class MeasureRescoring
{
    private const int OneIn = 100;
    private const double MegabytesGoal = 1024;
    private const double TimesThePlainRead = 2;

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var folder = Directory.CreateTempSubdirectory("qc-benchmark-").FullName;
        try
        {
            SqliteDatabase database = new(arguments.Text("database") ?? Path.Combine(folder, "scale.db"));
            await using var services = RescoringProcess.Provide(database);
            Machine.Print(arguments.IsJson);
            await LoadAsync(services, arguments);
            await MeasureAsync(services, database, arguments);
            database.Release();
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static async Task LoadAsync(IServiceProvider services, Arguments arguments)
    {
        await services.GetRequiredService<MigrateRegister>().ExecuteAsync(CancellationToken.None);
        var watch = Stopwatch.StartNew();
        var load = ActivatorUtilities.CreateInstance<LoadPreset>(services);
        var preset = Preset.Find("scale")! with { Count = arguments.Number("enterprises", 100_000) };
        if (await load.ExecuteAsync(preset, null, CancellationToken.None) is PresetLoaded loaded)
        {
            Print(arguments, $"made-up items written to the register ({loaded.Items:#,##0})", loaded.Items / watch.Elapsed.TotalSeconds, "/s");
        }

        watch.Restart();
        var first = await RescoringProcess.RescoreAsync(services, full: false);
        if (first.Rated > 0)
        {
            Print(arguments, $"first rating of {first.Rated:#,##0} enterprises, all published", watch.Elapsed.TotalSeconds, "s");
        }
    }

    private static async Task MeasureAsync(IServiceProvider services, SqliteDatabase database, Arguments arguments)
    {
        var last = await CountAsync(services);
        List<ProcessResult> reads = [], fulls = [];
        for (var i = 0; i < arguments.Number("repeat", 3); i++)
        {
            reads.Add(await RescoringProcess.StartAsync("read", database.Path, last));
            fulls.Add(await RescoringProcess.StartAsync("full", database.Path, last));
        }

        var (read, full) = (Middle(reads), Middle(fulls));
        Print(arguments, $"plain ordered read of {read.Rows:#,##0} items by two readers", read.Seconds, "s");
        Print(arguments, $"full rescoring of {full.Rows:#,##0} enterprises, fresh process", full.Seconds, "s", full.Seconds / read.Seconds, read.Seconds * TimesThePlainRead);
        Print(arguments, "most memory of it, mapped files included", fulls.Max(result => result.PeakMemory), "MB", null, MegabytesGoal);
        Print(arguments, "enterprises that came out differently or failed", fulls.Max(result => result.Failed), "", null, 0);

        var warm = await WarmAsync(services, full: true);
        await DirtyAsync(services, last / OneIn);
        var incremental = await WarmAsync(services, full: false);
        Print(arguments, "full rescoring, warm process", warm.Seconds, "s", warm.Seconds / read.Seconds);
        Print(arguments, $"incremental, {incremental.Rows:#,##0} enterprises changed, warm process", incremental.Seconds, "s", incremental.Seconds / read.Seconds, warm.Seconds / 30);
        await DirtyAsync(services, last / OneIn);
        var cold = await RescoringProcess.StartAsync("incremental", database.Path, last);
        Print(arguments, $"incremental, {cold.Rows:#,##0} enterprises changed, fresh process", cold.Seconds, "s", cold.Seconds / read.Seconds);
    }

    private static async Task<ProcessResult> WarmAsync(IServiceProvider services, bool full)
    {
        var watch = Stopwatch.StartNew();
        var run = await RescoringProcess.RescoreAsync(services, full);
        return new(watch.Elapsed.TotalSeconds, 0, run.Rated, run.Failed);
    }

    public static ProcessResult Middle(List<ProcessResult> results) => results.OrderBy(result => result.Seconds).ElementAt(results.Count / 2);

    private static void Print(Arguments arguments, string what, double value, string unit, double? ratio = null, double? goal = null) =>
        new Measurement("rescore", what, value, unit, ratio, goal).Print(arguments.IsJson);

    private static async Task<int> CountAsync(IServiceProvider services)
    {
        await using var context = services.GetRequiredService<IDbContextFactory<RegisterContext>>().CreateDbContext();
        return await context.Enterprises.MaxAsync(enterprise => enterprise.Id);
    }

    /// <summary>Marks enterprises spread over the whole register, as intake would.</summary>
    private static Task DirtyAsync(IServiceProvider services, int count)
    {
        var writer = services.GetRequiredService<RegisterWriter>();
        return writer.WriteAsync(
            (context, nowUtc, ct) => writer.Bulk.ReplaceAsync(
                context, Enumerable.Range(0, count).Select(i => new DirtyEnterprise { EnterpriseId = 1 + (i * OneIn), SinceUtc = nowUtc }), ct),
            CancellationToken.None);
    }
}
