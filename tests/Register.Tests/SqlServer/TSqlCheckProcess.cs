using System.Text.Json;

namespace QualityCredit.Register.Tests.SqlServer;

internal sealed record TSqlScript(string Name, string Text);

internal sealed record TSqlProblem(string Name, string Message);

/// <summary>Runs tests/TSqlCheck, which has to be a process of its own.</summary>
internal static class TSqlCheckProcess
{
    public static async Task<IReadOnlyList<TSqlProblem>> CheckAsync(IReadOnlyList<TSqlScript> scripts, IReadOnlyList<CapturedText> commands, CancellationToken ct)
    {
        using var process = OtherProcess.Start("TSqlCheck");
        var errors = process.StandardError.ReadToEndAsync(ct);
        var output = process.StandardOutput.ReadToEndAsync(ct);
        await process.StandardInput.WriteAsync(JsonSerializer.Serialize(new { Scripts = scripts, Commands = commands }));
        process.StandardInput.Close();
        await process.WaitForExitAsync(ct);
        return process.ExitCode is 0 or 1
            ? JsonSerializer.Deserialize<List<TSqlProblem>>(await output)!
            : throw new InvalidOperationException($"TSqlCheck ended with {process.ExitCode}: {await errors}");
    }
}
