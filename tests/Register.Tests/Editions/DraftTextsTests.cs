using QualityCredit.Rating.Policies;
using QualityCredit.Register.Editions;
using Xunit;

namespace QualityCredit.Register.Tests.Editions;

public sealed class DraftTextsTests
{
    [Theory]
    [InlineData("hunan-2013/policy.yaml", true)]
    [InlineData("hunan-2013/hn-5-classes/class-by-points.cases.yaml", true)]
    [InlineData("hunan-2013/README.md", true)]
    [InlineData("policy.yaml", false)]
    [InlineData("../policy.yaml", false)]
    [InlineData("hunan-2013/../../policy.yaml", false)]
    [InlineData("/hunan-2013/policy.yaml", false)]
    [InlineData("hunan-2013/.hidden", false)]
    [InlineData("hunan-2013\\policy.yaml", false)]
    [InlineData("hunan-2013/policy.yaml\n", false)]
    public void A_text_is_named_as_a_file_of_a_policy(string path, bool isGood) => Assert.Equal(isGood, DraftTexts.AreAcceptable([new(path, "")]));

    [Fact]
    public void Too_many_too_long_or_twice_the_same_is_not_taken()
    {
        PolicyText[] most = [.. Enumerable.Range(0, DraftTexts.MostFiles).Select(number => new PolicyText($"p/f{number}.yaml", ""))];

        Assert.True(DraftTexts.AreAcceptable(most));
        Assert.False(DraftTexts.AreAcceptable([.. most, new("p/one-more.yaml", "")]));
        Assert.True(DraftTexts.AreAcceptable([new("p/policy.yaml", new('x', DraftTexts.MostCharacters))]));
        Assert.False(DraftTexts.AreAcceptable([new("p/policy.yaml", new('x', DraftTexts.MostCharacters)), new("p/a.yaml", "x")]));
        Assert.False(DraftTexts.AreAcceptable([new("p/policy.yaml", ""), new("p/policy.yaml", "x")]));
    }

    [Fact]
    public void A_policy_of_the_draft_replaces_the_whole_of_the_one_in_force_and_leaves_the_others()
    {
        var inForce = Testing.RulesFolder.Library;

        var laid = DraftTexts.LaidOver([new("hunan-2013/policy.yaml", "new")], inForce);

        Assert.Equal("new", Assert.Single(laid, text => text.Path.StartsWith("hunan-2013/", StringComparison.Ordinal)).Text);
        Assert.Equal(
            PolicyTexts.Canonical(inForce.Texts).Where(text => !text.Path.StartsWith("hunan-2013/", StringComparison.Ordinal)),
            laid.Where(text => !text.Path.StartsWith("hunan-2013/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Files_that_came_went_or_changed_are_named()
    {
        var changed = DraftTexts.Differences([new("p/a.yaml", "1"), new("p/b.yaml", "1"), new("p/c.yaml", "1")], [new("p/b.yaml", "2"), new("p/c.yaml", "1"), new("p/d.yaml", "1")]);

        Assert.Equal([new("p/a.yaml", ChangedFile.Removed), new("p/b.yaml", ChangedFile.Changed), new("p/d.yaml", ChangedFile.Added)], changed);
    }
}
