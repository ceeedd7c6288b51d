using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using QualityCredit.Register.OpenData;
using Quartz;

namespace QualityCredit.Scheduling;

/// <summary>The one table of schedules, handed to Quartz when the host starts.</summary>
internal sealed class Schedules(
    ISchedulerFactory schedulers, IOptions<NightlyRescoringOptions> rescoring, IOptions<HandOverOptions> handOver, IOptions<LedgerWatchOptions> watching, TimeProvider time) : IHostedService
{
    private IEnumerable<(IJobDetail Job, CronExpression? When)> Table =>
    [
        (JobBuilder.Create<NightlyRescoringJob>().WithIdentity("nightly-rescoring").Build(), Nights.Of(rescoring.Value, out _)?.When),
        (JobBuilder.Create<HandOverJob>().WithIdentity("hand-over").Build(), HandOverNight.NightsOf(handOver.Value, rescoring.Value, out _)?.When),
        (JobBuilder.Create<WatchLedgerJob>().WithIdentity("watch-ledger").Build(), WatchLedgerJob.Every(watching.Value)),
    ];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        foreach (var (job, when) in Table.Where(row => row.When is not null))
        {
            // By the clock of the scheduler: a trigger by another one would be late for ever where that is behind.
            var trigger = TriggerBuilder.Create(time).WithIdentity(job.Key.Name)
                .WithCronSchedule(when!, schedule => schedule.WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)).Build();
            await scheduler.ScheduleJob(job, trigger, cancellationToken: cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>Tells the night's work when Quartz says that it is time.</summary>
[DisallowConcurrentExecution]
internal sealed class NightlyRescoringJob(RescoreNight rescore, ReleaseOpenData release, CloseNight close, IOptions<NightlyRescoringOptions> options) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (Nights.Of(options.Value, out _) is not null)
        {
            var night = Nights.At(context.ScheduledFireTimeUtc ?? context.FireTimeUtc);
            await rescore.ExecuteAsync(night, cancellationToken);
            await release.ExecuteAsync(night.AsOf, cancellationToken);
            await close.ExecuteAsync(night, cancellationToken);
        }
    }
}
