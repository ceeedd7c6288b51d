using Microsoft.Extensions.Options;
using QualityCredit.Register.CreditJobs;
using QualityCredit.Web.Hosting;

namespace QualityCredit.Web.CreditJobs;

/// <summary>Works jobs off for as long as the host is there, and deletes results whose time is over.</summary>
internal sealed class RunCreditJobs(
    WorkOnCreditJobs work, ForgetCreditJobs forget, CreditLines lines, OfficeCalendar calendar, IOptions<CreditJobOptions> options, TimeProvider time, ILogger<RunCreditJobs> log) : BackgroundService
{
    private static readonly TimeSpan _betweenLooks = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _withoutRegister = TimeSpan.FromSeconds(30);

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
                var turn = await work.ExecuteAsync(() => calendar.Today, format, stoppingToken);
                if (turn?.Failure is { } failure)
                {
                    log.LogError(failure, "Credit job {Job} could not be gone on with; what was answered stands", turn.JobId);
                }

                pause = turn is null ? _betweenLooks : TimeSpan.Zero;
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // Not even that it failed could be written down: it is the register that is not to be had, for this job as for every other.
                log.LogError(exception, "Credit jobs could not be gone on with");
                pause = _withoutRegister;
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
