using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using QualityCredit.Rating.HandOver;
using QualityCredit.Register.HandOver;
using Quartz;

namespace QualityCredit.Scheduling;

/// <summary>When packages are made. An empty <see cref="Cron"/> leaves it to people; where no night is rated, none is made either.</summary>
public sealed record HandOverOptions
{
    public const string Section = "Scheduling:HandOver";

    /// <summary>Quartz's notation, in the time zone of the rating; after it, so that what it published is handed over.</summary>
    public string Cron { get; init; } = "0 0 6 * * ?";
}

/// <summary>
/// Makes the packages of a night. A night that was missed needs no making up: whatever it would have handed over is in the next package.
/// </summary>
internal sealed class HandOverNight(MakeHandOver make, ShowHandOver show, ILogger<HandOverNight> log)
{
    public async Task ExecuteAsync(DateOnly day, CancellationToken ct)
    {
        foreach (var receiver in Enum.GetValues<HandOverReceiver>())
        {
            try
            {
                await MakeAsync(receiver, day, ct);
            }
            catch (Exception exception) when (!ct.IsCancellationRequested)
            {
                // Whatever it is, the other receivers get theirs.
                log.LogError(exception, "Hand-over of {Day:O} to {Receiver} failed; what it would have handed over is in the next package", day, receiver);
            }
        }

        foreach (var shown in await show.ExecuteAsync(day, ct))
        {
            foreach (var overdue in shown.Packages.Where(row => row.State == HandOverState.Overdue))
            {
                log.LogWarning("Hand-over to {Receiver}: the receipt of package {Number} of {Day:O} is overdue", shown.Receiver, overdue.Package.Number, overdue.Package.Day);
            }
        }
    }

    private async Task MakeAsync(HandOverReceiver receiver, DateOnly day, CancellationToken ct)
    {
        var made = await make.ExecuteAsync(receiver, day, full: false, ct);
        log.LogInformation("Hand-over of {Day:O} to {Receiver}: package {Number}, new: {IsNew}", day, receiver, made.Package?.Number, made.IsNew);
        foreach (var value in made.Unfit)
        {
            log.LogWarning("Hand-over of {Day:O} to {Receiver}: held back {Enterprise}, {Field}: {Rule}", day, receiver, value.Enterprise, value.Field, value.Rule.En);
        }
    }

    /// <summary>The nights of packages; null where none is rated, or packages are left to people.</summary>
    public static Nights? NightsOf(HandOverOptions options, NightlyRescoringOptions rescoring, out string? problem)
    {
        problem = null;
        if (Nights.Of(rescoring, out _) is null)
        {
            return null;
        }

        var nights = Nights.Of(rescoring with { Cron = options.Cron }, out var unreadable);
        problem = unreadable is null ? null : $"{HandOverOptions.Section}:{nameof(options.Cron)} is no schedule: {options.Cron}. Write seconds, minutes, hours, day of month, month and day of week, such as 0 0 6 * * ?";
        return nights;
    }
}

/// <summary>Tells the work of hand-over when Quartz says that it is time.</summary>
[DisallowConcurrentExecution]
internal sealed class HandOverJob(HandOverNight night, IOptions<HandOverOptions> options, IOptions<NightlyRescoringOptions> rescoring) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (HandOverNight.NightsOf(options.Value, rescoring.Value, out _) is not null)
        {
            await night.ExecuteAsync(Nights.At(context.ScheduledFireTimeUtc ?? context.FireTimeUtc).AsOf, cancellationToken);
        }
    }
}

/// <summary>A schedule that cannot be read stops the host, as that of the rating does.</summary>
internal sealed class ReadableHandOver(IOptions<NightlyRescoringOptions> rescoring) : IValidateOptions<HandOverOptions>
{
    public ValidateOptionsResult Validate(string? name, HandOverOptions options)
    {
        try
        {
            HandOverNight.NightsOf(options, rescoring.Value, out var problem);
            return problem is null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problem);
        }
        catch (OptionsValidationException)
        {
            // The schedule of the rating cannot be read, and says so itself.
            return ValidateOptionsResult.Success;
        }
    }
}
