using System.Diagnostics;
using Xunit;

namespace QualityCredit.Register.Tests;

/// <summary>Programs of other test projects, found where the build puts them beside this one.</summary>
internal static class OtherProcess
{
    /// <summary>What the system says of a process that ended by SIGKILL.</summary>
    private const int KilledExitCode = 128 + 9;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static Process Start(string project, params string[] arguments)
    {
        var output = Path.Combine(AppContext.BaseDirectory.TrimEnd('/').Split('/')[^3..]);
        var program = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", project, output, $"QualityCredit.{project}.dll"));
        ProcessStartInfo start = new("dotnet", [program, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        return Process.Start(start)!;
    }

    /// <summary>Kills it, as kill −9 does, when it has said so many lines and a little longer; what it said until then is heard to the end.</summary>
    public static async Task KillAfterAsync(int lines, TimeSpan longer, Action<string> hear, params string[] arguments)
    {
        using var process = Start("Testing", arguments);
        try
        {
            var complaint = process.StandardError.ReadToEndAsync(Ct);
            await HearAsync(process, lines, longer, hear);
            await process.WaitForExitAsync(Ct);
            Assert.True(process.ExitCode == KilledExitCode, $"It ended by itself, with {process.ExitCode}: {await complaint}");
        }
        finally
        {
            process.Kill();
        }
    }

    private static async Task HearAsync(Process process, int lines, TimeSpan longer, Action<string> hear)
    {
        var left = lines;
        while (await process.StandardOutput.ReadLineAsync(Ct) is { } line)
        {
            hear(line);
            if (--left == 0)
            {
                await Task.Delay(longer, Ct);
                process.Kill();
            }
        }
    }
}
