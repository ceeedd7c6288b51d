using System.CommandLine;
using QualityCredit.Cli.Rules;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Paths;
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
        var policy = new Option<string?>("--policy") { Description = "Name of the policy, for a what-if; the one that governs the enterprise's region if not given" };
        var path = new Option<bool>("--path") { Description = "Say how it reaches a better grade: corrections or days, each way proved by rating the changed file" };
        var whyNot = new Option<string?>("--why-not") { Description = "Say why this rule did not fire: the values seen and the values needed" };
        var compareAsOf = DayOption.CreateOptional("--compare-as-of", "Say what moved between this day and the day of the rating");
        var comparePolicy = new Option<string?>("--compare-policy") { Description = "Say what moves under this policy" };
        var json = JsonLine.Option();
        var command = new Command("rate", "Rate one enterprise and say why: grade, points, every reason with its article and evidence. Nothing is stored.")
        {
            code, file, asOf, policy, path, whyNot, compareAsOf, comparePolicy, json,
        };
        command.Validators.Add(given =>
        {
            if ((given.GetResult(code) is { Tokens.Count: > 0 }) == given.GetResult(file) is { Implicit: false })
            {
                given.AddError("Name an enterprise by its code, or a file by --file.");
            }

            bool[] asked = [given.GetResult(path) is { Implicit: false }, given.GetResult(whyNot) is not null, given.GetResult(compareAsOf) is not null || given.GetResult(comparePolicy) is not null];
            if (asked.Count(one => one) > 1)
            {
                given.AddError("Ask for one thing at a time: --path, --why-not or a comparison.");
            }
        });
        command.SetAction((parsed, ct) =>
        {
            RatingQuestion question = new()
            {
                AsOf = parsed.GetValue(asOf),
                Policy = parsed.GetValue(policy),
                Path = parsed.GetValue(path),
                WhyNot = parsed.GetValue(whyNot),
                CompareAsOf = parsed.GetValue(compareAsOf),
                ComparePolicy = parsed.GetValue(comparePolicy),
                AsJson = parsed.GetValue(json),
                Output = parsed.InvocationConfiguration.Output,
                Error = parsed.InvocationConfiguration.Error,
            };
            return parsed.GetValue(file) is { } source
                ? RateFileAsync(source, question, ct)
                : OpenedRegister.WithAsync(
                    question.Error,
                    register => question.AnswerAsync(
                        Rate(register, parsed.GetValue(code)!.Value, question.Error, ct),
                        rated => register.Get<FindBetterGrade>().ExecuteAsync(rated, question.Policy, question.AsOf, ct)),
                    ct);
        });
        return command;
    }

    private static RateOn Rate(OpenedRegister register, EnterpriseCode code, TextWriter error, CancellationToken ct) => async (asOf, policy) =>
    {
        await RulesInForce.TellAsync(register, asOf, error, ct);
        switch (await register.Get<RateAsOf>().ExecuteAsync(code.Organization, asOf, policy, ct))
        {
            case RatedAsOf rated:
                await TellCorrectionAsync(register, rated, error, ct);
                return (new(rated.File, rated.Decision), ExitCode.Ok);
            case EnterpriseNotRegistered none:
                error.WriteLine($"qc: The register holds no enterprise {none.Code}.");
                return (null, ExitCode.No);
            case NoEditionInForce none:
                return (null, NoEdition(policy, none.Region, asOf).Tell(error));
            case DecisionNotReproduced { Mismatch: var alarm }:
                return (null, new Refusal(
                    $"ALARM: decision {alarm.Record.Id} of {alarm.Record.AsOf:yyyy-MM-dd} is stored with digest {Convert.ToHexStringLower(alarm.Record.Digest)}, but comes out with {Convert.ToHexStringLower(alarm.Decision.Digest())}.",
                    "The stored row or the evidence behind it was changed past the register. Compare with a backup before you rate again.").Tell(error));
            case var other:
                throw new System.Diagnostics.UnreachableException(other.ToString());
        }
    };

    /// <summary>That the rating does not start from where the decision before left the enterprise is said beside it.</summary>
    private static async Task TellCorrectionAsync(OpenedRegister register, RatedAsOf rated, TextWriter error, CancellationToken ct)
    {
        var correct = register.Get<CorrectStandings>();
        var enterprise = await register.Get<FindEnterprise>().ExecuteAsync(new(rated.File.Code), ct);
        var start = rated.Stored is { } stored ? await correct.StartOfAsync(stored, ct) : await correct.StartOnAsync(enterprise!.Enterprise.Id, rated.Decision.AsOf, ct);
        if (start is not null)
        {
            error.WriteLine($"qc: The class held was corrected: decisions from {start.FirstRested.AsOf:yyyy-MM-dd} on rested on "
                + $"{string.Join(", ", start.Items.Select(item => $"{item.Last.Department} {item.Last.Document} (taken back: {item.Last.RetractionReason})"))}. "
                + $"It starts from {new RatingOutcome(start.Corrected.Grade)} instead of {new RatingOutcome(start.Left.Grade)}.");
        }
    }

    private static async Task<int> RateFileAsync(FileInfo source, RatingQuestion question, CancellationToken ct)
    {
        if (RulesOnDisk.ReadUsable(out var refusal) is not { } rules)
        {
            return refusal!.Tell(question.Error);
        }

        var isStandardInput = source.Name == "-";
        if (!isStandardInput && !source.Exists)
        {
            return new Refusal($"There is no file {source.FullName}.", "Write one with `qc export <code>`.").Tell(question.Error);
        }

        var text = isStandardInput ? await Console.In.ReadToEndAsync(ct) : await File.ReadAllTextAsync(source.FullName, ct);
        if (EnterpriseFileJson.Read(text, out var problems) is not { } file)
        {
            foreach (var problem in problems)
            {
                question.Error.WriteLine($"{source.Name}: {problem.Field}: {problem.Reason}");
            }

            return new Refusal($"{source.Name} was not rated.", "Correct the places named above.").Tell(question.Error);
        }

        return await question.AnswerAsync(
            (asOf, policy) => Task.FromResult<(RatedFile?, int)>(
                (policy ?? rules.Library.Governing(file.Region, asOf)?.Name) is { } name && rules.Library.ProgramOf(name, asOf) is { } program
                    ? (new(file, program.Rate(file, asOf)), ExitCode.Ok)
                    : (null, NoEdition(policy, file.Region, asOf).Tell(question.Error))),
            rated =>
            {
                var next = FindPaths.ToNextGrade(rated, question.AsOf.AddDays(1), _ => rules.Library, question.Policy);
                return Task.FromResult(new FoundPaths(next, FindPaths.ToHighestGrade(next, _ => rules.Library, question.Policy)));
            });
    }

    private static Refusal NoEdition(string? policy, RegionCode region, DateOnly asOf) => new(
        policy is null ? $"No policy governs region {region} on {asOf:yyyy-MM-dd}." : $"There is no policy {policy} in force on {asOf:yyyy-MM-dd}.",
        "`qc rules show <policy>` says since when a policy is in force.");
}
