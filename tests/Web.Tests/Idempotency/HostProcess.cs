using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit;

namespace QualityCredit.Web.Tests.Idempotency;

/// <summary>The host in a process of its own, which can be killed at any moment.</summary>
internal sealed partial class HostProcess : IDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _listens = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> _said = [];
    private int _silent;

    private HostProcess(string register)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "QualityCredit.Web.dll");
        string[] settings = ["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information", "--QC_DATABASE", $"sqlite:{register}", "--FirstStart:Enterprises", "20", "--Scheduling:NightlyRescoring:Cron="];
        _process = Process.Start(new ProcessStartInfo("dotnet", [program, .. settings]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>A port that was free when it began to listen: nobody else can have taken it between.</summary>
    public Uri Address => _listens.Task.Result;

    public static async Task<HostProcess> StartAsync(string register, CancellationToken ct)
    {
        HostProcess host = new(register);
        try
        {
            await host._listens.Task.WaitAsync(TimeSpan.FromMinutes(10), ct);
            return host;
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }

    /// <summary>It ends by this, and by nothing before.</summary>
    public async Task KillAsync(CancellationToken ct)
    {
        var hasEnded = _process.HasExited;
        _process.Kill();
        await _process.WaitForExitAsync(ct);
        Assert.False(hasEnded, $"The host ended by itself: {string.Join('\n', _said)}");
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        _said.Enqueue(line ?? "");
        if (line is null)
        {
            // Its complaint may come when its words have ended.
            if (Interlocked.Increment(ref _silent) == 2)
            {
                _listens.TrySetException(new InvalidOperationException($"The host ended before it listened: {string.Join('\n', _said)}"));
            }
        }
        else if (Listening().Match(line) is { Success: true } told)
        {
            _listens.TrySetResult(new(told.Groups[1].Value));
        }
    }

    [GeneratedRegex(@"Now listening on: (http://127\.0\.0\.1:\d+)")]
    private static partial Regex Listening();
}
