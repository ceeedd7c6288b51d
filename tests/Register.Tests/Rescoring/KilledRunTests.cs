using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Rescoring;
using QualityCredit.Register.Sqlite;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Rescoring;

/// <summary>A process of its own rates the register and is killed by kill -9, again and again.</summary>
public sealed class KilledRunTests
{
    private const string Register = "QC_TEST_RESCORE";
    private const int Kills = 6;

    private static readonly DateOnly _first = new(2021, 1, 1);
    private static readonly DateOnly _second = new(2022, 6, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(Timeout = 600_000)]
    public async Task A_run_that_is_killed_at_random_points_ends_in_the_identical_result()
    {
        await using var undisturbed = await ReadyAsync();
        await undisturbed.RunAsync(_second);
        await using var killed = await ReadyAsync();
        Random random = new(1);

        for (var kill = 0; kill < Kills; kill++)
        {
            using var process = Start(killed.Path);
            _ = process.StandardOutput.ReadToEndAsync(Ct);
            await UntilAsync(killed, process, checkpoints: random.Next(RescoringSteps.Enterprises), TimeSpan.FromMilliseconds(random.Next(60)));
            process.Kill();
            await process.WaitForExitAsync(Ct);
        }

        using var last = Start(killed.Path);
        var said = await last.StandardOutput.ReadToEndAsync(Ct);
        await last.WaitForExitAsync(Ct);

        Assert.True(last.ExitCode == 0, said);
        Assert.Equal(await undisturbed.ContentAsync(), await killed.ContentAsync());
        await using var context = killed.NewContext();
        Assert.True(await context.StandingCorrections.AnyAsync(Ct));
        Assert.Equal([_first, _second], await context.Runs.Where(run => run.Enterprises > 0).OrderBy(run => run.Id).Select(run => run.AsOf).ToListAsync(Ct));
    }

    /// <summary>What the process does that is killed; started by the test above only.</summary>
    [Fact(Explicit = true)]
    public async Task The_process_rates_the_register_that_it_is_told()
    {
        SqliteDatabase database = new(Environment.GetEnvironmentVariable(Register)!);
        await using var services = new ServiceCollection().AddSingleton(RulesFolder.Library)
            .AddSingleton(new RescoringOptions { PartitionSize = 1, Workers = 2 }).AddRegister(database).BuildServiceProvider();

        // Slow enough to be hit in the midst of it.
        var progress = new SynchronousProgress<RescoringProgress>(_ => Thread.Sleep(10));
        var receipt = await services.GetRequiredService<RescoreEnterprises>().ExecuteAsync(_second, full: false, progress, Ct);

        Assert.IsType<RescoringPublished>(receipt);
    }

    private static Process Start(string register)
    {
        ProcessStartInfo start = new("dotnet",
        [
            typeof(KilledRunTests).Assembly.Location, "-explicit", "only", "-method", $"{typeof(KilledRunTests).FullName}.{nameof(The_process_rates_the_register_that_it_is_told)}",
        ])
        { RedirectStandardOutput = true, Environment = { [Register] = register } };
        return Process.Start(start)!;
    }

    /// <summary>Until so many partitions are done, or the process ended by itself, and a little longer.</summary>
    private static async Task UntilAsync(TemporaryRegister register, Process process, int checkpoints, TimeSpan longer)
    {
        await using var context = register.NewContext();
        while (!process.HasExited && await context.RunPartitions.CountAsync(row => row.RunId > 1, Ct) < checkpoints)
        {
            await Task.Delay(2, Ct);
        }

        await Task.Delay(longer, Ct);
    }

    private static async Task<TemporaryRegister> ReadyAsync()
    {
        var register = await RescoringSteps.FilledAsync();
        var listings = await register.Get<RecordEvidence>().ExecuteAsync([.. Enumerable.Range(1, RescoringSteps.Enterprises).Select(number => new EvidenceIntake(
            AnyEnterprise.Code(number),
            SampleFile.Item(number, EvidenceKind.Listing, new(2020, 6, 1), ("degree", "serious"), ("listed-from", "2020-06-01"), ("listed-until", "2023-06-01"), ("ground", "falsified-reports"))))], Ct);
        await register.RunAsync(_first);
        await register.AddEvidenceAsync(RescoringSteps.Enterprises, Enumerable.Range(5000, 60), Ct);
        foreach (var listing in listings)
        {
            await register.Get<RetractEvidence>().ExecuteAsync(Assert.IsType<EvidenceRecorded>(listing).Id, "撤销", "李处长", Ct);
        }

        return register;
    }
}
