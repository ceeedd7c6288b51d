using System.Data.Common;
using Microsoft.Extensions.Options;
using QualityCredit.Register.PublicList;

namespace QualityCredit.Web.Hosting;

/// <summary>Asks again and again whether another process wrote something that the public list shows.</summary>
internal sealed class FollowPublicList(KeepPublicList keep, IOptions<PublicListOptions> options, TimeProvider time, ILogger<FollowPublicList> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(options.Value.Follow, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await keep.RefreshAsync(stoppingToken);
            }
            catch (DbException exception)
            {
                log.LogWarning(exception, "The public list could not be brought up to date; it answers as of {KnownAtUtc:u}", keep.Current.KnownAtUtc);
            }
        }
    }
}
