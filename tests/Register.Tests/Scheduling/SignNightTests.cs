using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using QualityCredit.Rating.Proofs;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Idempotency;
using QualityCredit.Register.Proofs;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Tests.Rescoring;
using QualityCredit.Scheduling;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Scheduling;

public sealed class SignNightTests
{
    // Half past two in the night of 22 November in China.
    private static readonly Night _night = new(new(2026, 11, 22), new(2026, 11, 21, 18, 30, 0, DateTimeKind.Utc));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_missed_night_is_rated_and_then_signed_with_the_leaves_of_its_run()
    {
        await using var register = await RescoringSteps.FilledAsync();
        register.Clock.NowUtc = _night.ScheduledUtc.AddHours(5);

        await CatchUpAsync(register, new());

        var row = await register.NewContext().Checkpoints.SingleAsync(Ct);
        Assert.True(Checkpoint.TryRead(row.Text, register.Get<SigningKeys>().Public(), out var signed));
        Assert.Equal((_night.AsOf, await register.NewContext().LogEntries.CountAsync(Ct)), (signed.Day, signed.Size));
        Assert.Equal(LogSubject.LedgerHead, (await register.NewContext().LogEntries.OrderBy(leaf => leaf.Index).LastAsync(Ct)).Subject);
    }

    [Fact]
    public async Task The_head_of_the_ledger_is_signed_at_the_start_although_somebody_asked_for_a_checkpoint_that_day()
    {
        await using var register = await RescoringSteps.FilledAsync();
        await register.RunAsync(_night.AsOf);
        await register.Get<SignCheckpoint>().ExecuteAsync(_night.AsOf, Ct);
        register.Clock.NowUtc = _night.ScheduledUtc.AddHours(5);

        await CatchUpAsync(register, new());

        Assert.True(await register.Get<SignLedgerHead>().IsSignedAsync(_night.AsOf, Ct));
    }

    [Fact]
    public async Task A_night_that_was_rated_by_a_host_that_died_before_signing_is_signed_at_the_start_and_not_twice()
    {
        await using var register = await RescoringSteps.FilledAsync();
        await register.RunAsync(_night.AsOf);
        register.Clock.NowUtc = _night.ScheduledUtc.AddHours(5);

        await CatchUpAsync(register, new());
        register.Clock.NowUtc = _night.ScheduledUtc.AddHours(6);
        await CatchUpAsync(register, new());

        Assert.Equal(_night.AsOf, (await register.NewContext().Checkpoints.SingleAsync(Ct)).Day);
    }

    [Fact]
    public async Task Lost_keys_are_an_alarm_and_no_new_key_takes_their_place()
    {
        await using var register = await RescoringSteps.FilledAsync();
        await register.Get<SignCheckpoint>().ExecuteAsync(_night.AsOf.AddDays(-1), Ct);
        var file = register.Get<SigningKeys>().Path;
        File.Delete(file);
        Alarms alarms = new();

        await Sign(register, alarms).ExecuteAsync(_night, Ct);

        Assert.Equal(2, alarms.Said.Count);
        Assert.All(alarms.Said, said => Assert.Contains($"{file} is missing", said, StringComparison.Ordinal));
        Assert.Equal("keys-missing", (await register.Get<CheckSigning>().ExecuteAsync(Ct))?.Code);
        Assert.False(File.Exists(file));
        Assert.Equal(1, await register.NewContext().Checkpoints.CountAsync(Ct));
    }

    [Fact]
    public async Task A_file_that_holds_no_keys_is_an_alarm()
    {
        await using var register = await RescoringSteps.FilledAsync();
        await register.Get<SignCheckpoint>().ExecuteAsync(_night.AsOf.AddDays(-1), Ct);
        await File.WriteAllTextAsync(register.Get<SigningKeys>().Path, "[]", Ct);
        Alarms alarms = new();

        await Sign(register, alarms).ExecuteAsync(_night, Ct);

        Assert.Equal(2, alarms.Said.Count);
        Assert.Equal("keys-unreadable", (await register.Get<CheckSigning>().ExecuteAsync(Ct))?.Code);
    }

    [Fact]
    public async Task After_a_loss_a_new_key_signs_on_purpose_and_the_alarm_ends_with_its_first_checkpoint()
    {
        await using var register = await RescoringSteps.FilledAsync();
        await register.Get<SignCheckpoint>().ExecuteAsync(_night.AsOf.AddDays(-1), Ct);
        File.Delete(register.Get<SigningKeys>().Path);
        register.Get<SigningKeys>().Rotate();
        Alarms alarms = new();

        await Sign(register, alarms).ExecuteAsync(_night, Ct);

        Assert.Contains("foreign-keys", Assert.Single(alarms.Said), StringComparison.Ordinal);
        Assert.Null(await register.Get<CheckSigning>().ExecuteAsync(Ct));
    }

    private static Task CatchUpAsync(TemporaryRegister register, Alarms alarms) => new CatchUpMissedNight(
        Options.Create(new NightlyRescoringOptions()),
        new(register.Rescore(), register.Get<LastPublishedRun>(), register.Clock, NullLogger<RescoreNight>.Instance),
        new(Sign(register, alarms), register.Get<ForgetAnswers>(), Options.Create(new IdempotencyOptions())),
        register.Get<LastPublishedRun>(),
        register.Clock,
        NullLogger<CatchUpMissedNight>.Instance).CatchUpAsync(Ct);

    private static SignNight Sign(TemporaryRegister register, Alarms alarms) => new(register.Get<SignLedgerHead>(), register.Get<SignCheckpoint>(), register.Get<CheckSigning>(), alarms);

    /// <summary>Keeps what was said as critical.</summary>
    private sealed class Alarms : ILogger<SignNight>
    {
        public List<string> Said { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Critical;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                Said.Add(formatter(state, exception));
            }
        }
    }
}
