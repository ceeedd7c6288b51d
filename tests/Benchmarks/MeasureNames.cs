using System.Diagnostics;
using QualityCredit.Register.NameSearch;
using QualityCredit.Testing.Names;

namespace QualityCredit.Benchmarks;

/// <summary>
/// Search by name among invented firms, by what people type, in declared ways: how long it takes and how often the firm that was meant is among the first ten.
/// Beside it PostgreSQL's trigrams on the same names and, for it is slow, a part of the same questions.
/// </summary>
internal static class MeasureNames
{
    private const int Page = 10;
    private const int Kinds = 16;
    private const ulong FirmSeed = 4;
    private const ulong QuestionSeed = 20260401;

    public static async Task<int> RunAsync(Arguments arguments)
    {
        Machine.Print(arguments.IsJson);
        var tables = new NameTables();
        var firms = InventNames.Of(arguments.Number("names", 1_000_000), FirmSeed, tables.Regions).ToList();
        var typed = new TypeNames(tables, QuestionSeed).Of(firms, arguments.Number("queries", 1_008) / Kinds);
        var index = Build(firms, new(tables.Regions), arguments.IsJson);
        var answers = Ask(index, typed);
        Print("", answers, arguments.IsJson, 0.95, 20);
        if (arguments.Number("misses", 0) is var most and > 0)
        {
            PrintMisses(answers, firms, index, most);
        }

        if (arguments.Text("postgres") is { } binaries)
        {
            var share = Math.Max(1, arguments.Number("postgres-share", 4));
            await using var postgres = await PostgresTrigrams.StartAsync(binaries, firms, arguments.IsJson);
            Print("pg_trgm: ", await postgres.AskAsync(typed.Where((_, place) => place % share == 0), Page), arguments.IsJson, null, null);
        }

        return 0;
    }

    private static NameIndex Build(List<InventedFirm> firms, NameWords words, bool json)
    {
        var lines = firms.SelectMany(firm => firm.FormerName is { } former ? (NameLine[])[new(firm.Id, firm.Name), new(firm.Id, former)] : [new(firm.Id, firm.Name)]);
        NameIndex.Build([], words);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        var index = NameIndex.Build(lines, words);
        var time = watch.Elapsed;
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        new Measurement("names", $"building the index of {index.Lines:#,##0} names of {firms.Count:#,##0} firms", time.TotalSeconds, "s").Print(json);
        new Measurement("names", "memory that it holds", memory / 1e6, "MB").Print(json);
        return index;
    }

    private static List<NameAnswer> Ask(NameIndex index, IReadOnlyList<TypedName> typed)
    {
        foreach (var name in typed.Take(Kinds * 4))
        {
            index.Search(name.Text, Page);
        }

        return [.. typed.Select(name =>
        {
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            var hits = index.Search(name.Text, Page);
            return new NameAnswer(name, Stopwatch.GetElapsedTime(start), GC.GetAllocatedBytesForCurrentThread() - bytes, [.. hits.Select(hit => hit.Id)]);
        })];
    }

    private static void Print(string prefix, IReadOnlyList<NameAnswer> answers, bool json, double? recallGoal, double? timeGoal)
    {
        new Measurement("names", $"{prefix}queries", answers.Count, "").Print(json);
        new Measurement("names", $"{prefix}recall@{Page}", answers.Average(answer => answer.Found ? 1.0 : 0), "", Goal: recallGoal).Print(json);
        new Measurement("names", $"{prefix}meant first", answers.Average(answer => answer.First ? 1.0 : 0), "").Print(json);
        foreach (var (what, share) in ((string, double)[])[("p50", 0.5), ("p95", 0.95), ("p99", 0.99), ("slowest", 1)])
        {
            new Measurement("names", $"{prefix}{what} of a search", Percentile(answers, share).TotalMilliseconds, "ms", Goal: what == "p95" ? timeGoal : null).Print(json);
        }

        new Measurement("names", $"{prefix}garbage of a search", answers.Average(answer => answer.Bytes) / 1024, "KB").Print(json);
        foreach (var kind in answers.GroupBy(answer => answer.Typed.Kind))
        {
            new Measurement("names", $"{prefix}{kind.Key}: recall@{Page}", kind.Average(answer => answer.Found ? 1.0 : 0), "").Print(json);
            new Measurement("names", $"{prefix}{kind.Key}: p95", Percentile([.. kind], 0.95).TotalMilliseconds, "ms").Print(json);
        }
    }

    private static TimeSpan Percentile(IReadOnlyList<NameAnswer> answers, double share) =>
        answers.Select(answer => answer.Time).Order().ElementAt(Math.Min(answers.Count - 1, (int)(answers.Count * share)));

    private static void PrintMisses(IEnumerable<NameAnswer> answers, List<InventedFirm> firms, NameIndex index, int most)
    {
        foreach (var answer in answers.Where(answer => !answer.Found).Take(most))
        {
            var meant = firms[answer.Typed.Meant - 1];
            var first = index.Search(answer.Typed.Text, 3).Select(hit => $"{firms[hit.Id - 1].Name} {hit.Score:0.000}");
            Console.WriteLine($"{answer.Typed.Kind}: {answer.Typed.Text}, meant {meant.Name} (formerly {meant.FormerName}), found {string.Join(", ", first)}");
        }
    }
}
