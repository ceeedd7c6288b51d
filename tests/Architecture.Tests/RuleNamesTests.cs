using QualityCredit.Architecture.Tests.Checks;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Architecture.Tests;

public sealed class RuleNamesTests
{
    private static readonly IEnumerable<string> _rules = RulesFolder.Texts.Select(text => text.Path);

    private static readonly IEnumerable<SourceFile> _sources = SourceTree.Sources.Where(source => source.Path.StartsWith("src/", StringComparison.Ordinal));

    [Fact]
    public void The_program_names_no_policy_and_no_rule()
    {
        var looked = RuleNames.In(_sources, _rules);

        Assert.Contains("hunan-2013", looked.At);
        Assert.Contains("class-c/repeated-spot-check-failure", looked.At);
        Assert.Empty(looked.Violations);
    }

    [Fact]
    public void A_line_with_a_policy_and_one_with_a_rule_are_named_so_the_check_can_fail()
    {
        SourceFile source = new("src/QualityCredit.Web/Pages/Grade.razor", "@if (policy == \"hunan-2013\")\n{\n    <Rule Name=\"class-c/repeated-spot-check-failure\" />\n}\n");

        var looked = RuleNames.In([source], _rules);

        Assert.Equal(
            [
                "src/QualityCredit.Web/Pages/Grade.razor:1 names hunan-2013",
                "src/QualityCredit.Web/Pages/Grade.razor:3 names class-c/repeated-spot-check-failure",
            ],
            looked.Violations);
    }
}
