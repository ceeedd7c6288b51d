using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Storage;
using QualityCredit.Register.Tests.Cli;
using Xunit;

namespace QualityCredit.Register.Tests.Importing;

public sealed class KillImportTests
{
    // Rows of the evidence, one in each of its three batches, that no import gets past while it is to be killed.
    private static readonly int[] _stops = [8_001, 20_001, 34_001];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_import_that_is_killed_at_any_point_ends_in_the_content_of_an_undisturbed_one()
    {
        await using var killed = await ImportBench.CreateAsync();
        await using var undisturbed = await ImportBench.CreateAsync();
        GeneratedSheets sheets = new(seed: 2, enterprises: 1000);
        sheets.Write(killed.Folder, rows: 36_000);

        Random random = new(1);
        List<int> reached = [];
        foreach (var (kill, row) in _stops.Index())
        {
            await StopAtAsync(killed, row);
            await KillAsync(killed, random, awaitEvidence: kill > 0);
            reached.Add(await killed.CountAsync());
        }

        await ExecuteAsync(killed, """DROP TRIGGER "Stop" """);

        var last = await Qc.ProcessAsync(Variables(killed), "import", killed.Folder);
        var once = await Qc.ProcessAsync(Variables(undisturbed), "import", killed.Folder);

        Assert.Equal((1, ""), (last.ExitCode, last.Error));
        Assert.Equal((1, ""), (once.ExitCode, once.Error));
        Assert.Equal(sheets.Items, await killed.CountAsync());
        Assert.Equal(await undisturbed.ContentAsync(), await killed.ContentAsync());
        Assert.Equal(sheets.Broken.Count, killed.Rejects("evidence.rejects.csv").Count);
        Assert.Equal([0, .. reached[1..].Where(items => items > 0 && items < sheets.Items).Distinct().Order()], reached);
        Assert.Empty(Directory.GetFiles(killed.Folder, "*.unfinished"));
    }

    private static Dictionary<string, string> Variables(ImportBench bench) => new() { [DatabaseAddress.Variable] = $"sqlite:{bench.Register.Path}" };

    /// <summary>Whoever inserts this row counts for longer than anybody waits: a machine that is fast does not get to the end before it is killed.</summary>
    private static async Task StopAtAsync(ImportBench bench, int row)
    {
        await ExecuteAsync(bench, """DROP TRIGGER IF EXISTS "Stop" """);
        await ExecuteAsync(
            bench,
            """
            CREATE TRIGGER "Stop" BEFORE INSERT ON "Evidence" WHEN NEW."Document" LIKE '%〕ROW号'
            BEGIN SELECT COUNT(*) FROM "Enterprises" a, "Enterprises" b, "Enterprises" c, "Enterprises" d; END
            """.Replace("ROW", $"{row}", StringComparison.Ordinal));
    }

    private static async Task ExecuteAsync(ImportBench bench, string sql)
    {
        await using var context = bench.Register.NewContext();
        await context.Database.ExecuteSqlRawAsync(sql, Ct);
    }

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
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(Ct), process.StandardError.ReadToEndAsync(Ct));
        var hasEnded = true;
        try
        {
            while (awaitEvidence && !process.HasExited && await bench.CountAsync() == before)
            {
                await Task.Delay(10, Ct);
            }

            await Task.Delay(random.Next(awaitEvidence ? 300 : 3000), Ct);
            hasEnded = process.HasExited;
        }
        finally
        {
            process.Kill();
        }

        await process.WaitForExitAsync(Ct);
        Assert.False(hasEnded, $"It ended by itself: {await output}{await errors}");
    }
}
