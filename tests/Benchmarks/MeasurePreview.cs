using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Activation;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Sqlite;

namespace QualityCredit.Benchmarks;

/// <summary>Rates a register under a draft in memory, beside the full rescoring of the same register on the same day.</summary>
internal static class MeasurePreview
{
    /// <summary>Later than every golden case, so that the draft breaks none.</summary>
    public static readonly DateOnly Day = new(2026, 11, 20);

    private const string Amended = "hunan-2013/hn-5-classes/class-by-points.yaml";

    private const string Amendment = """

          - from: 2026-11-20
            ours: A from 80 points, for the benchmark
            rows:
              - { when: { points: ">= 90" }, then: { grade: AA } }
              - { when: { points: "[80..90)" }, then: { grade: A } }
              - { when: { points: "[60..80)" }, then: { grade: B } }
              - { when: { points: "< 60" }, then: { grade: C } }
        """;

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var folder = Directory.CreateTempSubdirectory("qc-benchmark-").FullName;
        try
        {
            SqliteDatabase database = new(arguments.Text("database") ?? Path.Combine(folder, "scale.db"));
            await using var services = RescoringProcess.Provide(database);
            Machine.Print(arguments.IsJson);
            await MeasureRescoring.LoadAsync(services, arguments);
            await RescoringProcess.RescoreAsync(services, full: false, Day);
            await MeasureAsync(services, database, arguments);
            database.Release();
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static async Task<SimulationReport> SimulateAsync(IServiceProvider services, int bundle) =>
        ((Simulated)await services.GetRequiredService<SimulatePolicies>().ExecuteAsync(bundle, Day, null, null, CancellationToken.None)).Report;

    private static async Task MeasureAsync(IServiceProvider services, SqliteDatabase database, Arguments arguments)
    {
        var bundle = await StoreDraftAsync(services);
        List<ProcessResult> fulls = [], previews = [];
        List<double> warmFulls = [], warmPreviews = [];
        for (var i = 0; i < arguments.Number("repeat", 3); i++)
        {
            fulls.Add(await RescoringProcess.StartAsync("full-on-the-day", database.Path, 0));
            previews.Add(await RescoringProcess.StartAsync("preview", database.Path, bundle));
            warmFulls.Add(await SecondsAsync(() => RescoringProcess.RescoreAsync(services, full: true, Day)));
            warmPreviews.Add(await SecondsAsync(() => SimulateAsync(services, bundle)));
        }

        var (full, preview) = (MeasureRescoring.Middle(fulls), MeasureRescoring.Middle(previews));
        Print(arguments, $"full rescoring of {full.Rows:#,##0} enterprises, fresh process", full.Seconds);
        Print(arguments, $"preview with {preview.Rows:#,##0} movers, fresh process", preview.Seconds, full.Seconds);
        Print(arguments, "full rescoring, warm process", Middle(warmFulls));
        Print(arguments, "preview, warm process", Middle(warmPreviews), Middle(warmFulls));
    }

    private static async Task<int> StoreDraftAsync(IServiceProvider services)
    {
        var texts = services.GetRequiredService<PolicyLibrary>().Texts.Select(text => text.Path == Amended ? text with { Text = text.Text.TrimEnd() + Amendment } : text);
        await services.GetRequiredService<RecordShippedPolicies>().ExecuteAsync(CancellationToken.None);
        var receipt = await services.GetRequiredService<StoreDraft>().ExecuteAsync([.. texts], null, null, CancellationToken.None);
        return receipt is DraftStored stored ? stored.Bundle : throw new InvalidOperationException($"The draft is refused: {receipt}");
    }

    private static async Task<double> SecondsAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalSeconds;
    }

    private static double Middle(List<double> seconds) => seconds.Order().ElementAt(seconds.Count / 2);

    private static void Print(Arguments arguments, string what, double seconds, double? full = null) =>
        new Measurement("preview", what, seconds, "s", seconds / full, full).Print(arguments.IsJson);
}
