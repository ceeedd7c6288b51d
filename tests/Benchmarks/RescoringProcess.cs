using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Rescoring;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Sqlite;
using QualityCredit.Register.Storage;
using QualityCredit.Seeds.Presets;

namespace QualityCredit.Benchmarks;

/// <summary>What one process measured of one part.</summary>
/// <param name="Seconds">From the beginning of the process's own work to the end of it.</param>
/// <param name="PeakMemory">MB.</param>
/// <param name="Rows">Enterprises rated, or rows read.</param>
/// <param name="Failed">Enterprises that failed.</param>
internal sealed record ProcessResult(double Seconds, double PeakMemory, long Rows, int Failed);

/// <summary>One part of the benchmark in a process of its own, so that it starts cold and its memory is its own.</summary>
internal static class RescoringProcess
{
    public const string Verb = "part";

    private static readonly DateOnly _asOf = Preset.Find("scale")!.AsOf;

    /// <param name="part">What it does.</param>
    /// <param name="database">The file.</param>
    /// <param name="last">The last enterprise, or the number of the draft.</param>
    public static async Task<ProcessResult> StartAsync(string part, string database, int last)
    {
        using var process = Process.Start(new ProcessStartInfo(
            Environment.ProcessPath!, [.. HostArguments, Verb, "--part", part, "--database", database, "--last", $"{last}"])
        { RedirectStandardOutput = true })!;
        var watch = Stopwatch.StartNew();
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var result = JsonSerializer.Deserialize<ProcessResult>(text) ?? throw new InvalidOperationException($"{part} ended with {process.ExitCode}.");
        return result with { Seconds = watch.Elapsed.TotalSeconds };
    }

    public static async Task<int> RunAsync(Arguments arguments)
    {
        SqliteDatabase database = new(arguments.Text("database")!);
        var watch = Stopwatch.StartNew();
        var (rows, failed) = arguments.Text("part") switch
        {
            "read" => (await PlainRead.ExecuteAsync(database, arguments.Number("last", 0)), 0),
            "full" => await RescoreAsync(database, full: true),
            "incremental" => await RescoreAsync(database, full: false),
            "full-on-the-day" => await RescoreAsync(database, full: true, MeasurePreview.Day),
            "preview" => await PreviewAsync(database, arguments.Number("last", 0)),
            _ => throw new ArgumentException("There is no such part."),
        };
        Console.WriteLine(JsonSerializer.Serialize(new ProcessResult(watch.Elapsed.TotalSeconds, Machine.PeakMemory(), rows, failed)));
        return 0;
    }

    public static ServiceProvider Provide(SqliteDatabase database) => new ServiceCollection()
        .AddSingleton(RulesFolder.Read(RulesFolder.BesideProgram)).AddRegister(database).BuildServiceProvider();

    public static async Task<RescoringRun> RescoreAsync(IServiceProvider services, bool full, DateOnly? day = null) =>
        ((RescoringPublished)await services.GetRequiredService<RescoreEnterprises>().ExecuteAsync(day ?? _asOf, full, null, CancellationToken.None)).Run;

    // Started as "dotnet X.dll", the host is dotnet and the program its first argument.
    private static string[] HostArguments => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];

    private static async Task<(long Rows, int Failed)> RescoreAsync(SqliteDatabase database, bool full, DateOnly? day = null)
    {
        await using var services = Provide(database);
        var run = await RescoreAsync(services, full, day);
        return (run.Rated, run.Failed);
    }

    private static async Task<(long Rows, int Failed)> PreviewAsync(SqliteDatabase database, int bundle)
    {
        await using var services = Provide(database);
        var report = await MeasurePreview.SimulateAsync(services, bundle);
        return (report.Movers, report.Failed);
    }
}
