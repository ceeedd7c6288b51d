using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using QualityCredit.Register.Idempotency;
using Quartz;

namespace QualityCredit.Scheduling;

public static class SchedulingServices
{
    /// <summary>
    /// The nightly work of a host. Quartz keeps its schedules in memory: a night that passed without a host is found in the ledger of
    /// runs, and a run that was interrupted is continued by its checkpoints.
    /// </summary>
    public static IServiceCollection AddScheduling(this IServiceCollection services)
    {
        services.AddOptions<NightlyRescoringOptions>().BindConfiguration(NightlyRescoringOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<NightlyRescoringOptions>, ReadableSchedule>();
        services.AddOptions<HandOverOptions>().BindConfiguration(HandOverOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<HandOverOptions>, ReadableHandOver>();
        services.AddSingleton<HandOverNight>();
        services.AddSingleton<RescoreNight>();
        services.AddSingleton<SignNight>();
        services.AddSingleton<CloseNight>();
        services.AddOptions<IdempotencyOptions>().BindConfiguration(IdempotencyOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<LedgerWatchOptions>().BindConfiguration(LedgerWatchOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddQuartz(quartz => quartz.UseInMemoryStore().ConfigureScheduler(scheduler => scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always));
        services.AddHostedService<Schedules>();
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
        return services.AddHostedService<CatchUpMissedNight>();
    }

    /// <summary>A schedule that cannot be read stops the host: rating never would be noticed too late.</summary>
    private sealed class ReadableSchedule : IValidateOptions<NightlyRescoringOptions>
    {
        public ValidateOptionsResult Validate(string? name, NightlyRescoringOptions options)
        {
            Nights.Of(options, out var problem);
            return problem is null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problem);
        }
    }
}
