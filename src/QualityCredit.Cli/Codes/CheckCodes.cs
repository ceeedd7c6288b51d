using System.CommandLine;
using System.Text;
using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Cli.Codes;

/// <summary><c>qc code</c>: checks, normalises and explains codes of any kind. Nothing of the register is asked.</summary>
internal static class CheckCodes
{
    private const string StandardInput = "-";
    private const int BufferSize = 64 * 1024;

    /// <summary>The verb on the given ends; without them on standard input and output.</summary>
    public static Command Create(TextReader? input = null, TextWriter? output = null)
    {
        var codes = new Argument<string[]>("codes")
        {
            Description = "Codes of any kind; - reads one a line from standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        codes.Validators.Add(given =>
        {
            if (given.Tokens.FirstOrDefault(token => token.Value.StartsWith("--", StringComparison.Ordinal)) is { } option)
            {
                given.AddError($"There is no option {option.Value}.");
            }
        });
        var json = new Option<bool>("--json") { Description = "One JSON object a line: code, kind, valid, normalized, problem, warnings" };
        var command = new Command("code", "Check, normalise and explain codes: organization code, unified social credit code, GTIN, "
            + "licence number, region, industry. Exit code 0: all valid, 1: one is not, 2: wrong usage.") { codes, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var reader = input is null ? new StreamReader(Console.OpenStandardInput(), Encoding.UTF8, true, BufferSize) : null;
            await using var writer = output is null
                ? new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), BufferSize)
                : null;
            return await RunAsync(
                parsed.GetRequiredValue(codes), parsed.GetValue(json), input ?? reader!, output ?? writer!, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        string[] codes, bool asJson, TextReader input, TextWriter output, CancellationToken cancellation)
    {
        var regions = RegionCatalogue.FromCsv(ReferenceText.Read("regions.csv"));
        Func<string, IdentifierCheck, string> write = asJson ? CodeCheckJson.Of : CodeCheckText.Of;
        var allValid = true;
        foreach (var argument in codes)
        {
            if (argument == StandardInput)
            {
                allValid &= await CheckLinesAsync(regions, write, input, output, cancellation);
                continue;
            }

            allValid &= Check(argument, regions, write, output);
        }

        await output.FlushAsync(cancellation);
        return allValid ? 0 : 1;
    }

    private static async Task<bool> CheckLinesAsync(
        RegionCatalogue regions,
        Func<string, IdentifierCheck, string> write,
        TextReader input,
        TextWriter output,
        CancellationToken cancellation)
    {
        var allValid = true;
        while (true)
        {
            var reading = input.ReadLineAsync(cancellation);
            if (!reading.IsCompleted)
            {
                // The other side waits for us, or types: it gets every answer there is before we wait.
                await output.FlushAsync(cancellation);
            }

            if (await reading is not { } line)
            {
                return allValid;
            }

            if (!string.IsNullOrWhiteSpace(line))
            {
                allValid &= Check(line.Trim().TrimStart('\uFEFF'), regions, write, output);
            }
        }
    }

    private static bool Check(
        string code, RegionCatalogue regions, Func<string, IdentifierCheck, string> write, TextWriter output)
    {
        var check = IdentifierCheck.Of(code, regions);
        output.WriteLine(write(code, check));
        return check.IsValid;
    }
}
