using System.Globalization;
using System.Text.Json;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Runs;

namespace QualityCredit.Web.Wording;

/// <summary>A line of the run ledger in words.</summary>
internal static class RunWords
{
    public static Bilingual Of(RunKind kind) => kind switch
    {
        RunKind.Incremental => new("增量", "incremental"),
        RunKind.Full => new("全量", "full"),
        RunKind.OneEnterprise => new("单个企业", "one enterprise"),
    };

    public static Bilingual Of(RunState state) => state switch
    {
        RunState.Running => new("进行中", "running"),
        RunState.Published => new("已发布", "published"),
        RunState.Failed => new("失败", "failed"),
    };

    public static string AtOffice(DateTime instantUtc) => OfficeTime.Of(instantUtc).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Took(RescoringRun run) => run.FinishedUtc is { } finished
        ? string.Create(CultureInfo.InvariantCulture, $"{(finished - run.StartedUtc).TotalSeconds:0.0} s")
        : "—";

    public static IReadOnlyDictionary<string, int> MoversOf(RescoringRun run) =>
        run.Movers is null ? new Dictionary<string, int>() : JsonSerializer.Deserialize<Dictionary<string, int>>(run.Movers)!;

    public static string Movers(RescoringRun run) => string.Join("，", MoversOf(run).Select(mover =>
        $"{mover.Key.Replace("unrated", "未评级", StringComparison.Ordinal).Replace("new", "新评", StringComparison.Ordinal)} {mover.Value.ToString(CultureInfo.InvariantCulture)}"));

    public static IReadOnlyList<(RatingOutcome Outcome, int Count)> Distribution(RescoringRun run) =>
    [
        (new(Grade.AA), run.OutcomesAA),
        (new(Grade.A), run.OutcomesA),
        (new(Grade.B), run.OutcomesB),
        (new(Grade.C), run.OutcomesC),
        (RatingOutcome.Unrated, run.OutcomesUnrated),
    ];

    /// <summary>Percent of all, for a bar.</summary>
    public static string Share(RescoringRun run, int count) =>
        (100m * count / Math.Max(1, Distribution(run).Sum(line => line.Count))).ToString("0.##", CultureInfo.InvariantCulture);
}
