using System.Diagnostics;
using System.Text;
using Xunit;

namespace QualityCredit.Register.Tests.Cli;

public sealed class CheckCodesProcessTests
{
    [Fact(Timeout = 600_000)]
    public async Task Each_line_is_answered_before_the_next_is_given()
    {
        using var process = Start("code", "--json", "-");

        await process.StandardInput.WriteLineAsync("９６３８５０７４");
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        var first = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteLineAsync("长沙");
        process.StandardInput.Close();
        var second = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Contains("\"normalized\":\"96385074\"", first, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"长沙\"", second, StringComparison.Ordinal);
        Assert.Equal(1, process.ExitCode);
    }

    [Theory]
    [InlineData("code")]
    [InlineData("code", "--jsn", "96385074")]
    public async Task Wrong_usage_gives_exit_code_2_and_says_so_on_standard_error(params string[] arguments)
    {
        using var process = Start(arguments);

        process.StandardInput.Close();
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, process.ExitCode);
        Assert.NotEmpty(error);
    }

    private static Process Start(params string[] arguments)
    {
        var utf8 = new UTF8Encoding(false);
        return Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "qc.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
        })!;
    }
}
