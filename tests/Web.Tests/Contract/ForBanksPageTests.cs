using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using QualityCredit.Register.Clients;
using Xunit;

namespace QualityCredit.Web.Tests.Contract;

/// <summary>What a bank copies from the page for banks is run, as it stands there, by a shell with curl.</summary>
public sealed partial class ForBanksPageTests(ContractHost host) : IClassFixture<ContractHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_command_of_the_page_runs()
    {
        Assert.SkipUnless(File.Exists("/bin/bash") && File.Exists("/usr/bin/curl") && File.Exists("/usr/bin/openssl"), "There is no shell with curl and openssl here.");
        var folder = Directory.CreateTempSubdirectory("qc-banks-").FullName;
        await PutQcAsync(folder);
        var commands = Commands().Matches(await host.Http.GetStringAsync("/for-banks", Ct)).Select(command => WebUtility.HtmlDecode(command.Groups[1].Value)).ToList();

        List<string> failed = [];
        var withGrade = 0;
        foreach (var command in commands)
        {
            var (exit, output) = await RunAsync(command, folder);
            withGrade += output.Contains("\"authorisation\":{\"code\":\"valid\"", StringComparison.Ordinal) ? 1 : 0;
            if (exit != 0)
            {
                failed.Add($"{command}\n→ {exit}: {output}");
            }
        }

        Directory.Delete(folder, recursive: true);
        Assert.True(failed.Count == 0, string.Join("\n\n", failed));
        Assert.True(commands.Count >= 12);
        // The batch and the job; the single answer goes to a file.
        Assert.Equal(2, withGrade);
        Assert.All(commands, command => Assert.Contains(host.Http.BaseAddress!.Authority, command, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_says_what_each_scope_allows_and_leads_on()
    {
        var page = await host.Http.GetStringAsync("/for-banks", Ct);

        Assert.All(ClientScope.Of(ClientKind.Bank), scope => Assert.Contains($"<code>{scope.Code}</code>", page, StringComparison.Ordinal));
        // The links of the page itself: every page has some of them at its foot.
        var main = page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];
        Assert.All(["/problems", "/changelog", "/swagger", "/who-asked"], address => Assert.Contains($"href=\"{address}\"", main, StringComparison.Ordinal));
    }

    /// <summary>The program `qc` as the build puts it beside this one.</summary>
    private static async Task PutQcAsync(string folder)
    {
        var output = Path.Combine(AppContext.BaseDirectory.TrimEnd('/').Split('/')[^3..]);
        var program = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "..", "src", "QualityCredit.Cli", output, "qc.dll"));
        var qc = Path.Combine(folder, "qc");
        await File.WriteAllTextAsync(qc, $"#!/bin/sh\nexec dotnet \"{program}\" \"$@\"\n", Ct);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(qc, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    private async Task<(int Exit, string Output)> RunAsync(string command, string folder)
    {
        ProcessStartInfo start = new("/bin/bash", ["-euo", "pipefail", "-c", command]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["KEY"] = host.ClientKey;
        start.Environment["PATH"] = $"{folder}:{Environment.GetEnvironmentVariable("PATH")}";
        using var shell = Process.Start(start)!;
        try
        {
            var errors = shell.StandardError.ReadToEndAsync(Ct);
            var output = await shell.StandardOutput.ReadToEndAsync(Ct);
            await shell.WaitForExitAsync(Ct);
            return (shell.ExitCode, output + await errors);
        }
        finally
        {
            shell.Kill(entireProcessTree: true);
        }
    }

    [GeneratedRegex("<code class=\"command\">(.*?)</code>", RegexOptions.Singleline)]
    private static partial Regex Commands();
}
