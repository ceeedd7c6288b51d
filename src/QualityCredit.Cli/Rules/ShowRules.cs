using System.CommandLine;

namespace QualityCredit.Cli.Rules;

/// <summary><c>qc rules show</c>: a rule with every edition and its article, or a policy with its articles and rules.</summary>
internal static class ShowRules
{
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "Name of a rule or of a policy" };
        var json = JsonLine.Option();
        var command = new Command("show", "Show a rule with its editions and article, or a policy with its rules. Exit code 1 where there is none.") { name, json };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(name), parsed.GetValue(json), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string name, bool asJson, TextWriter output, TextWriter error)
    {
        if (RulesOnDisk.Read(out var refusal) is not { } rules)
        {
            return refusal!.Tell(error);
        }

        if (rules.Library.Find(name) is { } policy)
        {
            if (asJson)
            {
                output.WriteJsonLine(PolicyCard.Of(policy, rules.Library));
            }
            else
            {
                PolicyCard.Of(policy, rules.Library).WriteTo(output);
            }

            return ExitCode.Ok;
        }

        RuleCard[] cards = [.. rules.Library.Policies
            .SelectMany(one => one.Rules.Where(rule => rule.Name == name).Select(rule => RuleCard.Of(rule, one, rules)))];
        foreach (var card in cards)
        {
            if (asJson)
            {
                output.WriteJsonLine(card);
            }
            else
            {
                card.WriteTo(output);
            }
        }

        if (cards.Length > 0)
        {
            return ExitCode.Ok;
        }

        error.WriteLine($"qc: There is no rule and no policy called {name}.");
        error.WriteLine($"    The policies are {string.Join(", ", rules.Library.Policies.Select(one => one.Name))}; `qc rules show <policy>` lists the rules of one.");
        return ExitCode.No;
    }
}
