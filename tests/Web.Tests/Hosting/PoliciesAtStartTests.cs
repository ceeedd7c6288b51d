using QualityCredit.Rating.Policies;
using QualityCredit.Testing;
using QualityCredit.Web.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Hosting;

public sealed class PoliciesAtStartTests
{
    [Fact]
    public void The_policies_of_this_version_are_accepted_without_a_word()
    {
        StringWriter errors = new();

        var isAccepted = PoliciesAtStart.Accept(RulesFolder.Library, "rules", errors);

        Assert.True(isAccepted);
        Assert.Equal("", errors.ToString());
    }

    [Fact]
    public void A_broken_policy_is_refused_with_file_line_and_remedy()
    {
        var broken = RulesFolder.Texts.Select(text => text.Path.EndsWith("class-c/spot-check-refused.yaml", StringComparison.Ordinal)
            ? text with { Text = text.Text.Replace("stage: cap", "stage: nowhere", StringComparison.Ordinal) }
            : text);
        StringWriter errors = new();

        var isAccepted = PoliciesAtStart.Accept(PolicyLibrary.Read(broken), "rules", errors);

        Assert.False(isAccepted);
        Assert.Contains("class-c/spot-check-refused.yaml:", errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("the host does not start", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_policies_is_refused_by_its_name()
    {
        StringWriter errors = new();

        var isAccepted = PoliciesAtStart.Accept(PolicyLibrary.Read([]), "/nowhere/rules", errors);

        Assert.False(isAccepted);
        Assert.Contains("/nowhere/rules", errors.ToString(), StringComparison.Ordinal);
    }
}
