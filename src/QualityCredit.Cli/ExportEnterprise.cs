using System.CommandLine;
using System.Globalization;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Ratings;

namespace QualityCredit.Cli;

/// <summary><c>qc export</c>: the file of an enterprise as <c>qc rate --file</c> reads it, as known at an instant.</summary>
internal static class ExportEnterprise
{
    public static Command Create()
    {
        var code = CodeArgument.Create(ArgumentArity.ExactlyOne);
        var asOf = DayOption.Create("--as-of", "Day whose standing is written into the file");
        var knownAt = new Option<DateTime?>("--known-at")
        {
            Description = "Instant (UTC) whose knowledge is asked for, such as 2024-06-30T16:00:00Z; now if not given",
            CustomParser = given =>
            {
                var text = given.Tokens[0].Value;
                if (DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var instant))
                {
                    return instant;
                }

                given.AddError($"\"{text}\" is not an instant; write --known-at 2024-06-30T16:00:00Z.");
                return null;
            },
        };
        var command = new Command("export", "Write the file of an enterprise as JSON, the format that `qc rate --file` reads") { code, asOf, knownAt };
        command.SetAction((parsed, ct) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return OpenedRegister.WithAsync(
                error,
                register => RunAsync(register, parsed.GetValue(code)!.Value, parsed.GetValue(asOf), parsed.GetValue(knownAt), output, error, ct),
                ct);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        OpenedRegister register, EnterpriseCode code, DateOnly asOf, DateTime? knownAtUtc, TextWriter output, TextWriter error, CancellationToken ct)
    {
        if (await register.Get<LoadEnterpriseFile>().ExecuteAsync(code.Organization, asOf, knownAtUtc, ct) is { } file)
        {
            await output.WriteAsync(EnterpriseFileJson.Write(file));
            return ExitCode.Ok;
        }

        error.WriteLine($"qc: The register held no enterprise {code.Organization}{(knownAtUtc is null ? "" : " at that time")}.");
        return ExitCode.No;
    }
}
