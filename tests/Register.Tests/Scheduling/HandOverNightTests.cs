using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using QualityCredit.Rating.HandOver;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.HandOver;
using QualityCredit.Register.Storage;
using QualityCredit.Register.Tests.HandOver;
using QualityCredit.Register.Tests.Proofs;
using QualityCredit.Scheduling;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Scheduling;

public sealed class HandOverNightTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_night_makes_a_package_for_each_receiver_and_tells_of_receipts_that_are_overdue()
    {
        await using var register = await HandOverSteps.RegisterAsync();
        Said said = new();
        HandOverNight night = new(register.Get<MakeHandOver>(), register.Get<ShowHandOver>(), said);

        await night.ExecuteAsync(HandOverSteps.Day, Ct);
        var warned = said.Warnings;
        await night.ExecuteAsync(HandOverSteps.Day.AddDays(30), Ct);

        Assert.Equal(0, warned);
        Assert.Equal(3, said.Warnings);
        Assert.Equal(3, await register.NewContext().HandOverPackages.CountAsync(Ct));
    }

    [Fact]
    public async Task Where_the_package_of_one_receiver_fails_the_others_get_theirs_and_it_is_said()
    {
        await using var register = await HandOverSteps.RegisterAsync();
        Said said = new();
        HandOverNight night = new(register.Get<MakeHandOver>(), register.Get<ShowHandOver>(), said);
        await night.ExecuteAsync(HandOverSteps.Day, Ct);
        await register.BehindTheBackAsync("""UPDATE "HandOverChanges" SET "Line" = 'no line' WHERE "Receiver" = 1""");
        await register.RemoveAsync(3, HandOverSteps.Day);

        await night.ExecuteAsync(HandOverSteps.Day.AddDays(30), Ct);

        Assert.Equal((1, 3), (said.Errors, said.Warnings));
        Assert.Equal([1, 2, 2], await register.NewContext().HandOverPackages.GroupBy(row => row.Receiver).OrderBy(rows => rows.Key).Select(rows => rows.Count()).ToListAsync(Ct));
    }

    [Fact]
    public async Task A_host_hands_over_when_the_time_has_come()
    {
        await using var register = await HandOverSteps.RegisterAsync();
        // The host's clock is that of the machine.
        var lastMonth = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddMonths(-1);
        await register.Get<RecordEvidence>().ExecuteAsync([new(AnyEnterprise.Code(HandOverSteps.Fined), HandOverSteps.Fine with { OccurredOn = lastMonth, Provenance = HandOverSteps.Fine.Provenance with { Line = 1 } })], Ct);
        using var host = Host(register, "* * * * * ?");

        await host.StartAsync(Ct);
        while (!await register.NewContext().HandOverPackages.AnyAsync(Ct))
        {
            await Task.Delay(50, Ct);
        }

        await host.StopAsync(Ct);
        var package = await register.NewContext().HandOverPackages.SingleAsync(Ct);
        Assert.Equal((HandOverReceiver.CreditPlatform, 1, 1), (package.Receiver, package.Number, package.Rows));
    }

    [Fact]
    public async Task A_host_with_a_schedule_that_cannot_be_read_does_not_start()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        using var host = Host(register, "every night");

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Ct));

        Assert.Contains(HandOverOptions.Section, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("every night", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_night_is_rated_or_packages_are_left_to_people_none_is_made()
    {
        Assert.Null(HandOverNight.NightsOf(new(), new() { Cron = "" }, out _));
        Assert.Null(HandOverNight.NightsOf(new() { Cron = "" }, new(), out var problem));
        Assert.Null(problem);
        Assert.NotNull(HandOverNight.NightsOf(new(), new(), out _));
    }

    private static IHost Host(TemporaryRegister register, string cron)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        // No night is rated while the test lasts.
        builder.Configuration.AddInMemoryCollection([new($"{NightlyRescoringOptions.Section}:Cron", "0 0 0 1 1 ? 2099"), new($"{HandOverOptions.Section}:Cron", cron)]);
        builder.Services.AddSingleton(RulesFolder.Library).AddRegister(register.Database).AddScheduling();
        return builder.Build();
    }

    private sealed class Said : ILogger<HandOverNight>
    {
        public int Warnings { get; private set; }

        public int Errors { get; private set; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Warnings += logLevel == LogLevel.Warning ? 1 : 0;
            Errors += logLevel == LogLevel.Error ? 1 : 0;
        }
    }
}
