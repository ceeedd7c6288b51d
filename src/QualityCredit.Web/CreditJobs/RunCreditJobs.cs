using Microsoft.Extensions.Options;
using QualityCredit.Register.CreditJobs;
using QualityCredit.Web.Hosting;

namespace QualityCredit.Web.CreditJobs;

/// <summary>Works jobs off for as long as the host is there, and deletes results whose time is over.</summary>
internal sealed class RunCreditJobs(
    WorkOnCreditJobs work, ForgetCreditJobs forget, CreditLines lines, OfficeCalendar calendar, IOptions<CreditJobOptions> options, TimeProvider time, ILogger<RunCreditJobs> log) : BackgroundService
{
    private static readonly TimeSpan _betweenLooks = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _afterFailure = TimeSpan.FromSeconds(30);

    private DateOnly _swept;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var format = lines.Format;
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = _betweenLooks;
            try
            {
                await SweepAsync(stoppingToken);
                pause = await work.ExecuteAsync(calendar.Today, format, stoppingToken) ? TimeSpan.Zero : _betweenLooks;
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // What was answered stands; the job goes on from there when its turn comes again.
                log.LogError(exception, "A list of credit questions could not be gone on with");
                pause = _afterFailure;
            }

            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task SweepAsync(CancellationToken ct)
    {
        if (calendar.Today is var today && today != _swept)
        {
            await forget.ExecuteAsync(TimeSpan.FromDays(options.Value.KeptForDays), ct);
            _swept = today;
        }
    }
}
