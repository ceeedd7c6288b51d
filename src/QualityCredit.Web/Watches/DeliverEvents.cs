using Microsoft.Extensions.Options;
using QualityCredit.Register.Watches;
using QualityCredit.Web.Hosting;

namespace QualityCredit.Web.Watches;

/// <summary>
/// Delivers to each target in a lane of its own. A lane has one request under way and waits for nobody else's: however many receivers are
/// slow, the others are not, and there are no more requests than clients.
/// </summary>
internal sealed partial class DeliverEvents(ListDueTargets due, DeliverToTarget deliver, OfficeCalendar calendar, IOptions<WatchOptions> options, TimeProvider time, ILogger<DeliverEvents> log)
    : BackgroundService
{
    private readonly string _holder = Guid.NewGuid().ToString();
    private readonly Dictionary<string, Task> _lanes = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(options.Value.Tick, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await BeginLanesAsync(stoppingToken);
            }
        }
        finally
        {
            await Task.WhenAll(_lanes.Values);
        }
    }

    private async Task BeginLanesAsync(CancellationToken ct)
    {
        try
        {
            foreach (var client in await due.ExecuteAsync(_holder, calendar.Today, ct))
            {
                if (!_lanes.TryGetValue(client, out var lane) || lane.IsCompleted)
                {
                    _lanes[client] = Task.Run(() => DeliverAsync(client, ct), CancellationToken.None);
                }
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogNothingRead(log, exception);
        }
    }

    private async Task DeliverAsync(string client, CancellationToken ct)
    {
        try
        {
            await deliver.ExecuteAsync(client, _holder, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The host stops.
        }
        catch (Exception exception)
        {
            // Whatever it is, it is this lane's alone; the others go on.
            LogBroken(log, exception, client);
        }
    }

    [LoggerMessage(LogLevel.Error, "It could not be read to whom something is to be delivered; it will be tried again.")]
    private static partial void LogNothingRead(ILogger log, Exception exception);

    [LoggerMessage(LogLevel.Error, "The delivery to {Client} broke off; it will be tried again.")]
    private static partial void LogBroken(ILogger log, Exception exception, string client);
}
