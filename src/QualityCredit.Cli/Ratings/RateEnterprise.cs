using System.CommandLine;
using QualityCredit.Cli.Rules;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Ratings;

namespace QualityCredit.Cli.Ratings;

/// <summary><c>qc rate</c>: which grade, and why; for an enterprise of the register or for a file, and then without any database.</summary>
internal static class RateEnterprise
{
    public static Command Create()
    {
        var code = CodeArgument.Create(ArgumentArity.ZeroOrOne);
        var file = new Option<FileInfo?>("--file") { Description = "A file as `qc export` writes it, instead of a code; - reads standard input" };
        var asOf = DayOption.Create("--as-of", "Day of the rating");
        var policy = new Option<string?>("--policy") { Description = "Name of the policy; the one that governs the enterprise's region if not given" };
        var json = JsonLine.Option();
        var command = new Command("rate", "Rate one enterprise and say why: grade, points, every reason with its article and evidence. Nothing is stored.")
        {
            code, file, asOf, policy, json,
        };
        command.Validators.Add(given =>
        {
            if ((given.GetResult(code) is { Tokens.Count: > 0 }) == given.GetResult(file) is { Implicit: false })
            {
                given.AddError("Name an enterprise by its code, or a file by --file.");
            }
        });
        command.SetAction((parsed, ct) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            Question question = new(parsed.GetValue(asOf), parsed.GetValue(policy), parsed.GetValue(json));
            return parsed.GetValue(file) is { } source
                ? RateFileAsync(source, question, output, error, ct)
                : OpenedRegister.WithAsync(error, register => RateCodeAsync(register, parsed.GetValue(code)!.Value, question, output, error, ct), ct);
        });
        return command;
    }

    private static async Task<int> RateCodeAsync(
        OpenedRegister register, EnterpriseCode code, Question question, TextWriter output, TextWriter error, CancellationToken ct)
    {
        await RulesInForce.TellAsync(register, question.AsOf, error, ct);
        switch (await register.Get<RateAsOf>().ExecuteAsync(code.Organization, question.AsOf, question.Policy, ct))
        {
            case RatedAsOf rated:
                question.Answer(DecisionCard.Of(rated.File, rated.Decision), output);
                return ExitCode.Ok;
            case EnterpriseNotRegistered none:
                error.WriteLine($"qc: The register holds no enterprise {none.Code}.");
                return ExitCode.No;
            case NoEditionInForce none:
                return question.NoEdition(none.Region).Tell(error);
            case DecisionNotReproduced { Mismatch: var alarm }:
                return new Refusal(
                    $"ALARM: decision {alarm.Record.Id} of {alarm.Record.AsOf:yyyy-MM-dd} is stored with digest {Convert.ToHexStringLower(alarm.Record.Digest)}, but comes out with {Convert.ToHexStringLower(alarm.Decision.Digest())}.",
                    "The stored row or the evidence behind it was changed past the register. Compare with a backup before you rate again.").Tell(error);
            case var other:
                throw new System.Diagnostics.UnreachableException(other.ToString());
        }
    }

    private static async Task<int> RateFileAsync(FileInfo source, Question question, TextWriter output, TextWriter error, CancellationToken ct)
    {
        if (RulesOnDisk.ReadUsable(out var refusal) is not { } rules)
        {
            return refusal!.Tell(error);
        }

        var isStandardInput = source.Name == "-";
        if (!isStandardInput && !source.Exists)
        {
            return new Refusal($"There is no file {source.FullName}.", "Write one with `qc export <code>`.").Tell(error);
        }

        var text = isStandardInput ? await Console.In.ReadToEndAsync(ct) : await File.ReadAllTextAsync(source.FullName, ct);
        if (EnterpriseFileJson.Read(text, out var problems) is not { } file)
        {
            foreach (var problem in problems)
            {
                error.WriteLine($"{source.Name}: {problem.Field}: {problem.Reason}");
            }

            return new Refusal($"{source.Name} was not rated.", "Correct the places named above.").Tell(error);
        }

        var name = question.Policy ?? rules.Library.Governing(file.Region, question.AsOf)?.Name;
        if (name is null || rules.Library.ProgramOf(name, question.AsOf) is not { } program)
        {
            return question.NoEdition(file.Region).Tell(error);
        }

        question.Answer(DecisionCard.Of(file, program.Rate(file, question.AsOf)), output);
        return ExitCode.Ok;
    }

    private sealed record Question(DateOnly AsOf, string? Policy, bool AsJson)
    {
        public Refusal NoEdition(RegionCode region) => new(
            Policy is null ? $"No policy governs region {region} on {AsOf:yyyy-MM-dd}." : $"There is no policy {Policy} in force on {AsOf:yyyy-MM-dd}.",
            "`qc rules show <policy>` says since when a policy is in force.");

        public void Answer(DecisionCard card, TextWriter output)
        {
            if (AsJson)
            {
                output.WriteJsonLine(card);
            }
            else
            {
                DecisionText.Write(card, output);
            }
        }
    }
}
