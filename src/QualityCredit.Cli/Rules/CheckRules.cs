using System.CommandLine;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Cli.Rules;

/// <summary><c>qc rules check</c>: everything that is wrong with the policies, each with file, line, code and what to do.</summary>
internal static class CheckRules
{
    public static Command Create()
    {
        var json = JsonLine.Option();
        var command = new Command("check", "Check the policies and their cases. Exit code 1 where a policy cannot be used.") { json };
        command.SetAction(parsed =>
            Run(parsed.GetValue(json), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(bool asJson, TextWriter output, TextWriter error)
    {
        if (RulesOnDisk.Read(out var refusal)?.Searched() is not { } rules)
        {
            return refusal!.Tell(error);
        }

        var answer = Answer.Of(rules);
        if (asJson)
        {
            output.WriteJsonLine(answer);
        }
        else
        {
            foreach (var diagnostic in rules.Diagnostics)
            {
                output.WriteLine(diagnostic);
            }

            output.WriteLine($"{answer.Policies} policies, {answer.Rules} rules in {answer.Editions} editions, {answer.Indicators} indicators, "
                + $"{answer.Cases} cases: {answer.Errors} errors, {answer.Warnings} warnings");
        }

        return rules.HasError ? ExitCode.No : ExitCode.Ok;
    }

    private sealed record Answer(
        string Folder, int Policies, int Rules, int Editions, int Indicators, int Cases, int Errors, int Warnings, IEnumerable<Item> Diagnostics)
    {
        public static Answer Of(RulesOnDisk rules)
        {
            Policy[] policies = [.. rules.Library.Policies];
            return new(
                rules.Folder,
                policies.Length,
                policies.Sum(policy => policy.Rules.Count),
                policies.Sum(policy => policy.Rules.Sum(rule => rule.Editions.Count)),
                policies.Sum(policy => policy.Indicators.Count),
                rules.Cases.Count,
                rules.Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error),
                rules.Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Warning),
                rules.Diagnostics.Select(Item.Of));
        }
    }

    private sealed record Item(string File, int Line, string Severity, string Code, string Message, string Remedy)
    {
        public static Item Of(Diagnostic diagnostic) => new(
            diagnostic.File,
            diagnostic.Line,
            diagnostic.Severity switch { Rating.Policies.Severity.Warning => "warning", Rating.Policies.Severity.Error => "error" },
            diagnostic.Key,
            diagnostic.Message,
            diagnostic.Remedy);
    }
}
