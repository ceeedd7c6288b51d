using System.Text.Json;
using QualityCredit.Cli.Codes;
using Xunit;

namespace QualityCredit.Register.Tests.Cli;

public sealed class CheckCodesTests
{
    [Fact]
    public async Task A_valid_code_gives_one_json_object_and_exit_code_0()
    {
        var (exitCode, output) = await RunAsync("", "--json", "71526726x");

        var verdict = JsonDocument.Parse(Assert.Single(output)).RootElement;
        Assert.Equal(0, exitCode);
        Assert.Equal(
            ("71526726x", "orgcode", true, "71526726-X", JsonValueKind.Null, 0),
            (verdict.GetProperty("code").GetString(),
                verdict.GetProperty("kind").GetString(),
                verdict.GetProperty("valid").GetBoolean(),
                verdict.GetProperty("normalized").GetString(),
                verdict.GetProperty("problem").ValueKind,
                verdict.GetProperty("warnings").GetArrayLength()));
    }

    [Fact]
    public async Task An_invalid_code_gives_its_problem_and_exit_code_1()
    {
        var (exitCode, output) = await RunAsync("", "--json", "914403001922038217");

        var problem = JsonDocument.Parse(Assert.Single(output)).RootElement.GetProperty("problem");
        Assert.Equal(1, exitCode);
        Assert.Equal(
            ("wrong-check", "error", 18, "7", "6"),
            (problem.GetProperty("code").GetString(),
                problem.GetProperty("severity").GetString(),
                problem.GetProperty("position").GetInt32(),
                problem.GetProperty("found").GetString(),
                problem.GetProperty("expected").GetString()));
    }

    [Fact]
    public async Task A_warning_leaves_a_code_valid_and_Chinese_stays_readable()
    {
        var (exitCode, output) = await RunAsync("", "--json", "430124");

        Assert.Equal(0, exitCode);
        Assert.Contains("retired-region", Assert.Single(output), StringComparison.Ordinal);
        Assert.Contains("宁乡市", output[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hyphen_reads_one_code_a_line_between_the_others_and_skips_blank_lines()
    {
        var (exitCode, output) = await RunAsync("\uFEFF6901028075763\r\n\n  430100 \n", "--json", "96385074", "-", "C3130");

        var kinds = output.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("kind").GetString());
        Assert.Equal(0, exitCode);
        Assert.Equal(["gtin", "gtin", "region", "industry"], kinds);
    }

    [Fact]
    public async Task One_invalid_line_among_valid_ones_gives_exit_code_1()
    {
        var (exitCode, output) = await RunAsync("96385074\n96385075\n96385074\n", "-");

        Assert.Equal(1, exitCode);
        Assert.Equal(2, output.Count(line => line.Contains("有效 valid", StringComparison.Ordinal)));
        Assert.Equal(1, output.Count(line => line.Contains("无效 invalid", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_text_explains_a_code_and_says_what_to_do()
    {
        var (_, output) = await RunAsync("", "91430100qc000001x4", "9I4300O07121944054");

        Assert.Equal("91430100qc000001x4 = 91430100QC000001X4  有效 valid  统一社会信用代码 unified social credit code", output[0]);
        Assert.Contains("    行政区划 region: 430100 湖南省长沙市", output);
        Assert.Contains(output, line => line.StartsWith("    警告 warning embedded-check-wrong: ", StringComparison.Ordinal));
        Assert.Contains(output, line => line.Contains("Did you mean 914300007121944054?", StringComparison.Ordinal));
    }

    private static async Task<(int ExitCode, string[] Output)> RunAsync(string input, params string[] arguments)
    {
        using var reader = new StringReader(input);
        await using var writer = new StringWriter();
        var command = CheckCodes.Create(reader, writer);
        var exitCode = await command.Parse(arguments).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);
        return (exitCode, writer.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }
}
