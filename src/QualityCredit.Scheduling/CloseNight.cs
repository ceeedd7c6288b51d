using Microsoft.Extensions.Options;
using QualityCredit.Register.Idempotency;

namespace QualityCredit.Scheduling;

/// <summary>What is done when a night is rated: the log is signed, and answers that nobody waits for any more are forgotten.</summary>
internal sealed class CloseNight(SignNight sign, ForgetAnswers forget, IOptions<IdempotencyOptions> options)
{
    public async Task ExecuteAsync(Night night, CancellationToken ct)
    {
        await sign.ExecuteAsync(night, ct);
        await ForgetAsync(ct);
    }

    /// <summary>The same at the start of a host, for what it was not there for.</summary>
    public async Task IfMissedAsync(Night night, CancellationToken ct)
    {
        await sign.IfMissedAsync(night, ct);
        await ForgetAsync(ct);
    }

    private Task<int> ForgetAsync(CancellationToken ct) => forget.ExecuteAsync(TimeSpan.FromDays(options.Value.KeptForDays), ct);
}
