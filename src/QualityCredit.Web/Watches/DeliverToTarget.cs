using Microsoft.Extensions.Options;
using QualityCredit.Register.Clients;
using QualityCredit.Register.Watches;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Hosting;

namespace QualityCredit.Web.Watches;

/// <summary>Sends a client's events in their order, each when the one before was accepted, until there are no more or one fails.</summary>
internal sealed class DeliverToTarget(
    HoldTarget hold, ReadWatchEvents read, SendEvents send, SettleDelivery settle, KnownClients clients, OfficeCalendar calendar, IOptions<WatchOptions> options, TimeProvider time)
{
    private const int MostAtOnce = 100;

    // What is killed in between sends so much again, under the same numbers.
    private static readonly TimeSpan _reportEvery = TimeSpan.FromSeconds(1);

    /// <summary>What was accepted is recorded also when the host stops: the next one begins behind it, and at once.</summary>
    public async Task ExecuteAsync(string clientId, string holder, CancellationToken ct)
    {
        var terms = options.Value.Terms;
        if (await hold.ExecuteAsync(clientId, holder, terms.Lease, CancellationToken.None) is not { } target)
        {
            return;
        }

        Lane lane = new(target) { UpTo = target.DeliveredUpTo, Reported = time.GetTimestamp() };
        try
        {
            await SendAsync(lane, terms, ct);
        }
        catch (Exception) when (!ct.IsCancellationRequested)
        {
            // It is our fault and not the receiver's; the client sees that nothing comes, and the next attempt waits as after any other failure.
            lane.Failure = new(SendEvents.OwnFault, false, null);
            throw;
        }
        finally
        {
            await settle.ExecuteAsync(target, new(lane.UpTo, lane.Failure, Ends: true), terms, CancellationToken.None);
        }
    }

    private async Task SendAsync(Lane lane, DeliveryTerms terms, CancellationToken ct)
    {
        var target = lane.Target;
        while (await MayWatchAsync(target, ct) is { } client && await PageAsync(lane, ct) is { Events.Count: > 0 } page)
        {
            foreach (var numbered in page.Events)
            {
                lane.Failure = await send.ExecuteAsync(target.Url, CloudEventResponse.Of(numbered, target.ClientId, target.Feed, client.Terms.Kind), ct);
                if (lane.Failure is not null)
                {
                    return;
                }

                lane.UpTo = numbered.Sequence;
                if (time.GetElapsedTime(lane.Reported) > _reportEvery)
                {
                    lane.Reported = time.GetTimestamp();
                    if (!await settle.ExecuteAsync(target, new(lane.UpTo, null, Ends: false), terms, CancellationToken.None))
                    {
                        return;
                    }
                }
            }

            // What could not be read at once may have been a passing fault.
            lane.AtOnce = Math.Min(MostAtOnce, 2 * lane.AtOnce);
        }
    }

    /// <summary>Where the register cannot read a page, it is read event by event: what came before the one that cannot be read is sent.</summary>
    private async Task<EventPage?> PageAsync(Lane lane, CancellationToken ct)
    {
        try
        {
            return await read.ExecuteAsync(lane.Target.ClientId, lane.Target.Feed, lane.UpTo, lane.AtOnce, ct);
        }
        catch (Exception) when (!ct.IsCancellationRequested && lane.AtOnce > 1)
        {
            lane.AtOnce = 1;
            return await read.ExecuteAsync(lane.Target.ClientId, lane.Target.Feed, lane.UpTo, lane.AtOnce, ct);
        }
    }

    /// <summary>Whoever is shut out while a long delivery runs is sent no further page of it.</summary>
    private async Task<KnownClient?> MayWatchAsync(WatchTarget target, CancellationToken ct) =>
        (await clients.ReadAsync(ct)).Find(target.ClientId) is { } client && client.MayWatch(target.Feed, calendar.Today) ? client : null;

    private sealed class Lane(WatchTarget target)
    {
        public WatchTarget Target => target;

        public long UpTo { get; set; }

        public int AtOnce { get; set; } = MostAtOnce;

        public DeliveryFailure? Failure { get; set; }

        public long Reported { get; set; }
    }
}
