using System.CommandLine;
using QualityCredit.Rating.Cases;

namespace QualityCredit.Cli.Rules;

/// <summary><c>qc rules test</c>: runs every golden case and lists what came out otherwise than the case says.</summary>
internal static class TestRules
{
    public static Command Create()
    {
        var json = JsonLine.Option();
        var command = new Command("test", "Run every golden case. Exit code 1 where one comes out otherwise than it says.") { json };
        command.SetAction(parsed =>
            Run(parsed.GetValue(json), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(bool asJson, TextWriter output, TextWriter error)
    {
        if (RulesOnDisk.ReadUsable(out var refusal) is not { } rules)
        {
            return refusal!.Tell(error);
        }

        if (rules.Cases.Count == 0)
        {
            return new Refusal($"There are no cases in {rules.Folder}.", "A rule without cases proves nothing; see `qc rules check`.").Tell(error);
        }

        Failure[] failures = [.. rules.Cases
            .Select(golden => new Failure(golden.Source, golden.Line, golden.Rule, golden.Name, RunCase.On(rules.Library, golden)))
            .Where(failure => failure.Differences.Count > 0)];
        var answer = new Answer(rules.Cases.Count - failures.Length, failures.Length, failures, rules.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        if (asJson)
        {
            output.WriteJsonLine(answer);
        }
        else
        {
            Tell(answer, rules, output);
        }

        // A case that could not be read was not run either.
        return answer.Failed > 0 || rules.HasError ? ExitCode.No : ExitCode.Ok;
    }

    private static void Tell(Answer answer, RulesOnDisk rules, TextWriter output)
    {
        foreach (var policy in rules.Cases.GroupBy(golden => golden.Policy))
        {
            output.WriteLine($"{policy.Key}: {policy.Count()} cases of {policy.Select(golden => golden.Rule).Distinct().Count()} rules");
        }

        foreach (var failure in answer.Failures)
        {
            output.WriteLine($"{failure.File}:{failure.Line}: {failure.Case}");
            foreach (var difference in failure.Differences)
            {
                output.WriteLine($"    {difference}");
            }
        }

        foreach (var diagnostic in rules.Diagnostics)
        {
            output.WriteLine(diagnostic);
        }

        output.WriteLine($"{answer.Passed} passed, {answer.Failed} failed");
    }

    private sealed record Answer(int Passed, int Failed, IReadOnlyList<Failure> Failures, IEnumerable<string> Diagnostics);

    private sealed record Failure(string File, int Line, string Rule, string Case, IReadOnlyList<string> Differences);
}
