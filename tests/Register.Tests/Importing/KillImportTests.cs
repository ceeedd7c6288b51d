using System.Diagnostics;
using QualityCredit.Register.Storage;
using QualityCredit.Register.Tests.Cli;
using Xunit;

namespace QualityCredit.Register.Tests.Importing;

public sealed class KillImportTests
{
    private const int Kills = 3;

    [Fact]
    public async Task An_import_that_is_killed_at_any_point_ends_in_the_content_of_an_undisturbed_one()
    {
        await using var killed = await ImportBench.CreateAsync();
        await using var undisturbed = await ImportBench.CreateAsync();
        GeneratedSheets sheets = new(seed: 2, enterprises: 1000);
        sheets.Write(killed.Folder, rows: 36_000);

        var random = new Random(Environment.TickCount);
        var reached = new List<int>();
        for (var i = 0; i < Kills; i++)
        {
            await KillAsync(killed, random, awaitEvidence: i > 0);
            reached.Add(await killed.CountAsync());
        }

        var last = await Qc.ProcessAsync(Variables(killed), "import", killed.Folder);
        var once = await Qc.ProcessAsync(Variables(undisturbed), "import", killed.Folder);

        Assert.Equal((1, ""), (last.ExitCode, last.Error));
        Assert.Equal((1, ""), (once.ExitCode, once.Error));
        Assert.Equal(sheets.Items, await killed.CountAsync());
        Assert.Equal(await undisturbed.ContentAsync(), await killed.ContentAsync());
        Assert.Equal(sheets.Broken.Count, killed.Rejects("evidence.rejects.csv").Count);
        Assert.Contains(reached, items => items > 0 && items < sheets.Items);
        Assert.Empty(Directory.GetFiles(killed.Folder, "*.unfinished"));
    }

    private static Dictionary<string, string> Variables(ImportBench bench) => new() { [DatabaseAddress.Variable] = $"sqlite:{bench.Register.Path}" };

    /// <summary>Kills the process, as kill −9 does: some time after its first batch of evidence, or at any time of its life.</summary>
    private static async Task KillAsync(ImportBench bench, Random random, bool awaitEvidence)
    {
        var before = await bench.CountAsync();
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "qc.dll"), "import", bench.Folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[DatabaseAddress.Variable] = Variables(bench)[DatabaseAddress.Variable];
        using var process = Process.Start(start)!;
        while (awaitEvidence && !process.HasExited && await bench.CountAsync() == before)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        await Task.Delay(random.Next(awaitEvidence ? 300 : 3000), TestContext.Current.CancellationToken);
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}
