using Microsoft.Extensions.Options;
using QualityCredit.Register.Watches;
using QualityCredit.Web.Hosting;

namespace QualityCredit.Web.Watches;

/// <summary>Gives out what was published, again and again; what this misses, the next time brings.</summary>
internal sealed partial class CollectEvents(CollectWatchEvents collect, OfficeCalendar calendar, IOptions<WatchOptions> options, TimeProvider time, ILogger<CollectEvents> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(options.Value.Tick, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await collect.ExecuteAsync(calendar.Today, stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // Whatever it is, the host goes on answering; what is behind is told each time.
                LogBehind(log, exception);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Published changes could not be given out to those who watch; they will be.")]
    private static partial void LogBehind(ILogger log, Exception exception);
}
