using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Idempotency;
using QualityCredit.Register.Proofs;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Storage;
using QualityCredit.Register.Tests.Rescoring;
using QualityCredit.Scheduling;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Scheduling;

public sealed class NightlyRescoringTests
{
    // Half past two in the night of 22 November in China.
    private static readonly Night _night = new(new(2026, 11, 22), new(2026, 11, 21, 18, 30, 0, DateTimeKind.Utc));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_night_that_passed_without_a_host_is_made_up_for_at_the_start()
    {
        await using var register = await RescoringSteps.FilledAsync();
        await register.RunAsync(_night.AsOf.AddDays(-1));
        register.Clock.NowUtc = _night.ScheduledUtc.AddHours(5);

        await CatchUp(register).CatchUpAsync(Ct);

        Assert.Equal(_night.AsOf, (await register.Get<LastPublishedRun>().ExecuteAsync(Ct))!.AsOf);
    }

    [Fact]
    public async Task A_night_that_was_rated_is_not_rated_again_at_the_start()
    {
        await using var register = await RescoringSteps.FilledAsync();
        await register.RunAsync(_night.AsOf);
        register.Clock.NowUtc = _night.ScheduledUtc.AddHours(5);

        await CatchUp(register).CatchUpAsync(Ct);

        Assert.Equal(1, await register.NewContext().Runs.CountAsync(Ct));
    }

    [Fact]
    public async Task Two_hosts_with_the_same_schedule_rate_a_night_once()
    {
        await using var register = await RescoringSteps.FilledAsync();
        register.Clock.NowUtc = _night.ScheduledUtc;

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Nightly(register, TimeProvider.System).ExecuteAsync(_night, Ct), Ct)));

        Assert.Equal(1, await register.NewContext().Runs.CountAsync(Ct));
    }

    [Fact]
    public async Task A_run_by_hand_on_the_evening_before_does_not_take_the_place_of_the_night()
    {
        await using var register = await RescoringSteps.FilledAsync();
        register.Clock.NowUtc = _night.ScheduledUtc.AddHours(-1);
        await register.RunAsync(_night.AsOf);
        register.Clock.NowUtc = _night.ScheduledUtc;

        await Nightly(register, register.Clock).ExecuteAsync(_night, Ct);

        Assert.Equal(2, await register.NewContext().Runs.CountAsync(Ct));
    }

    [Fact]
    public async Task A_host_rates_the_register_when_the_time_has_come()
    {
        await using var register = await RescoringSteps.FilledAsync();
        using var host = Host(register, "* * * * * ?");

        await host.StartAsync(Ct);
        while (await host.Services.GetRequiredService<LastPublishedRun>().ExecuteAsync(Ct) is null)
        {
            await Task.Delay(50, Ct);
        }

        while (!await register.NewContext().Checkpoints.AnyAsync(Ct) || !await register.NewContext().OpenDataReleases.AnyAsync(Ct))
        {
            await Task.Delay(50, Ct);
        }

        await host.StopAsync(Ct);
        Assert.Equal(RescoringSteps.Enterprises, await register.NewContext().Statuses.CountAsync(Ct));
    }

    [Fact]
    public async Task A_host_with_a_schedule_that_cannot_be_read_does_not_start()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        using var host = Host(register, "every night");

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Ct));

        Assert.Contains("every night", refusal.Message, StringComparison.Ordinal);
    }

    private static RescoreNight Nightly(TemporaryRegister register, TimeProvider time) =>
        new(register.Rescore(), register.Get<LastPublishedRun>(), time, NullLogger<RescoreNight>.Instance);

    private static CatchUpMissedNight CatchUp(TemporaryRegister register) => new(
        Options.Create(new NightlyRescoringOptions()),
        Nightly(register, register.Clock),
        new(new(register.Get<SignLedgerHead>(), register.Get<SignCheckpoint>(), register.Get<CheckSigning>(), NullLogger<SignNight>.Instance), register.Get<ForgetAnswers>(), Options.Create(new IdempotencyOptions())),
        register.Get<LastPublishedRun>(),
        register.Clock,
        NullLogger<CatchUpMissedNight>.Instance);

    private static IHost Host(TemporaryRegister register, string cron)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new($"{NightlyRescoringOptions.Section}:Cron", cron)]);
        builder.Services.AddSingleton(RulesFolder.Library).AddRegister(register.Database).AddScheduling();
        return builder.Build();
    }
}
