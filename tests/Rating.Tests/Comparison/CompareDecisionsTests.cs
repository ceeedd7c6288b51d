using QualityCredit.Rating.Comparison;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Rating.Tests.Comparison;

public sealed class CompareDecisionsTests
{
    private static readonly EnterpriseFile _failedTwice = SampleFile.Of(
        (EvidenceKind.SpotCheck, new(2013, 5, 9), [("level", "provincial"), ("result", "failed")]),
        (EvidenceKind.SpotCheck, new(2015, 1, 10), [("level", "national"), ("result", "failed")]),
        (EvidenceKind.Checklist, new(2016, 1, 10), [("applicable", "40"), ("met", "40")]));

    [Fact]
    public void Of_two_days_the_window_that_closed_is_named_with_its_item()
    {
        var comparison = CompareDecisions.Between(Rated(_failedTwice, "aqsiq-2012-74", new(2016, 5, 8)), Rated(_failedTwice, "aqsiq-2012-74", new(2016, 5, 9)));

        var cause = comparison.Causes.First();
        Assert.True(comparison is { OutcomeMoved: true, IntensityMoved: true, StandingMoved: false, PolicyMoved: false, EditionMoved: false });
        Assert.Equal(("repeated-spot-check-failure", RuleFate.Facts, 1), (cause.Rule.Name, cause.Fate, Assert.Single(cause.Left)));
        var item = Assert.Single(comparison.Items);
        Assert.Equal((1, ItemFate.Counted), (item.Serial, item.Fate));
        Assert.Contains("failed-spot-checks", item.Left.Select(indicator => indicator.Name));
        Assert.Equal(
            "三年内省级以上监督抽查两次以上不合格：生效（at-most: C） → 未触发；三年内省级以上监督抽查不合格次数 2 → 1",
            ComparisonSentence.Of(cause).Zh);
    }

    [Fact]
    public void Of_two_policies_rules_come_and_go()
    {
        var file = SampleFile.Of((EvidenceKind.Checklist, new(2016, 3, 1), [("applicable", "40"), ("met", "40")]));

        var comparison = CompareDecisions.Between(Rated(file, "aqsiq-2012-74", new(2016, 5, 8)), Rated(file, "hunan-2013", new(2016, 5, 8)));

        Assert.True(comparison is { PolicyMoved: true, EditionMoved: true });
        Assert.Contains(comparison.Rules, change => change is { Fate: RuleFate.Removed, Rule.Name: "class-by-checklist", After: null });
        Assert.Contains(comparison.Rules, change => change is { Fate: RuleFate.Added, Rule.Name: "class-by-points", Before: null });
        Assert.Equal(3, comparison.Dimensions.Count);
        Assert.All(comparison.Dimensions, dimension => Assert.Null(dimension.Before));
    }

    [Fact]
    public void Of_two_editions_the_amended_rule_is_named()
    {
        var file = SampleFile.Of((EvidenceKind.SpotCheck, new(2026, 1, 10), [("level", "provincial"), ("result", "refused")]));

        var comparison = CompareDecisions.Between(Rated(file, "hunan-2013", new(2026, 3, 31)), Rated(file, "hunan-2013", new(2026, 4, 1)));

        var amended = Assert.Single(comparison.Rules, change => change.Rule.Name == "spot-check-refused-without-reason");
        Assert.Equal(RuleFate.Amended, amended.Fate);
        Assert.True(comparison is { EditionMoved: true, PolicyMoved: false, OutcomeMoved: false });
        Assert.Empty(comparison.Causes);
    }

    [Fact]
    public void A_new_item_a_changed_one_and_one_that_is_gone_are_told_apart()
    {
        var day = new DateOnly(2016, 5, 8);
        var objected = _failedTwice with { Evidence = [_failedTwice.Evidence[1] with { Objection = ObjectionState.Open }, _failedTwice.Evidence[2], SampleFile.Item(4, EvidenceKind.Falsification, day, ("material", "certificate"))] };

        var comparison = CompareDecisions.Between(Rated(_failedTwice, "hunan-2013", day), Rated(objected, "hunan-2013", day));

        Assert.Equal([(1, ItemFate.Gone), (2, ItemFate.Changed), (4, ItemFate.New)], comparison.Items.Select(item => (item.Serial, item.Fate)));
        Assert.Contains("falsifications-in-12-months", comparison.Items[2].Entered.Select(indicator => indicator.Name));
    }

    [Fact]
    public void Another_class_held_is_the_cause_where_nothing_else_moved()
    {
        var day = new DateOnly(2016, 5, 8);
        var file = SampleFile.Of((EvidenceKind.Checklist, new(2016, 3, 1), [("applicable", "40"), ("met", "38")]));

        var comparison = CompareDecisions.Between(
            Rated(file.Standing(Grade.C, new(2015, 5, 8)), "aqsiq-2012-74", day), Rated(file.Standing(Grade.B, new(2015, 5, 8)), "aqsiq-2012-74", day));

        Assert.Equal((Grade.B, Grade.A), (comparison.Before.Decision.Outcome.Grade, comparison.After.Decision.Outcome.Grade));
        Assert.True(comparison.StandingMoved);
        Assert.Contains(comparison.Causes, cause => cause is { Rule.Name: "one-step-up", Fate: RuleFate.Standing });
    }

    [Fact]
    public void A_rule_that_sees_another_item_or_one_more_and_does_the_same_is_told_and_decides_nothing()
    {
        var day = new DateOnly(2016, 5, 8);
        var other = _failedTwice with { Evidence = [_failedTwice.Evidence[0], .. _failedTwice.Evidence.Skip(2), SampleFile.Item(4, EvidenceKind.SpotCheck, new(2015, 1, 10), ("level", "national"), ("result", "failed"))] };
        var thrice = _failedTwice with { Evidence = [.. _failedTwice.Evidence, other.Evidence[^1]] };

        var (exchanged, added) = (Repeated(other), Repeated(thrice));

        Assert.Equal((RuleFate.Facts, 4, 2), (exchanged.Fate, Assert.Single(exchanged.Entered), Assert.Single(exchanged.Left)));
        Assert.DoesNotContain("；", ComparisonSentence.Of(exchanged).Zh, StringComparison.Ordinal);
        Assert.EndsWith("次数 2 → 3", ComparisonSentence.Of(added).Zh, StringComparison.Ordinal);
        Assert.All([exchanged, added], change => Assert.False(change.EffectMoved || change.DecidesClass));

        RuleChange Repeated(EnterpriseFile file) => CompareDecisions.Between(Rated(_failedTwice, "aqsiq-2012-74", day), Rated(file, "aqsiq-2012-74", day))
            .Rules.Single(change => change.Rule.Name == "repeated-spot-check-failure");
    }

    [Fact]
    public void Where_points_decide_the_rule_that_took_them_is_a_cause()
    {
        var (day, checks) = (new DateOnly(2016, 5, 8), Enumerable.Range(1, 3).Select(month => (EvidenceKind.SpotCheck, new DateOnly(2016, month, 1), new[] { ("level", "provincial"), ("result", "passed") })));
        var (good, poor) = (SampleFile.Of([Met("40"), .. checks]), SampleFile.Of([Met("20"), .. checks]));

        var comparison = CompareDecisions.Between(Rated(good, "hunan-2013", day), Rated(poor, "hunan-2013", day));

        var took = comparison.Rules.Where(change => change.Rule.Stage == Stage.Points && change.PointsMoved < 0).ToList();
        Assert.NotEmpty(took);
        Assert.True(comparison.OutcomeMoved);
        Assert.All(took, change => Assert.Contains(change, comparison.Causes));
        Assert.Contains("分 → ", ComparisonSentence.Of(took[0]).Zh, StringComparison.Ordinal);

        static (EvidenceKind, DateOnly, (string, string)[]) Met(string met) => (EvidenceKind.Checklist, new(2016, 3, 1), [("applicable", "40"), ("met", met)]);
    }

    [Fact]
    public void A_rule_that_treats_the_unknown_otherwise_is_amended()
    {
        var day = new DateOnly(2016, 5, 8);
        var strict = PolicyLibrary.Read(RulesFolder.Texts.Select(text => text.Path.EndsWith("/a-needs-checklist-ratio.yaml", StringComparison.Ordinal)
            ? text with { Text = text.Text.Replace("unknown: applies", "unknown: silent", StringComparison.Ordinal) } : text));
        var file = SampleFile.Of();

        var comparison = CompareDecisions.Between(Rated(file, "hunan-2013", day), new(file, strict.ProgramOf("hunan-2013", day)!.Rate(file, day)));

        Assert.Equal(RuleFate.Amended, comparison.Rules.Single(change => change.Rule.Name == "a-needs-checklist-ratio").Fate);
    }

    [Fact]
    public void A_decision_compared_with_itself_is_empty()
    {
        foreach (var rated in Enumerable.Range(0, 300).SelectMany(GeneratedRatings.Of))
        {
            var again = new RatedFile(rated.File, rated.Decision.Program.Rate(rated.File, rated.Decision.AsOf));

            Assert.True(CompareDecisions.Between(rated, again).IsEmpty);
        }
    }

    [Fact]
    public void Whatever_is_compared_another_outcome_has_a_rule_that_did_something_else()
    {
        var moved = 0;
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new RandomFile(seed);
            var (file, other) = (random.Build(), random.Build());
            var later = random.AsOf.AddDays(new Random(seed).Next(900));
            RatedFile[] ratings = [.. GeneratedRatings.Of(seed), .. GeneratedRatings.ProgramsOn(later).SelectMany(program => new RatedFile[]
            {
                new(file, program.Rate(file, later)),
                new(file with { Evidence = other.Evidence, Standing = other.Standing }, program.Rate(file with { Evidence = other.Evidence, Standing = other.Standing }, later)),
            })];
            foreach (var comparison in ratings.Skip(1).Select(rated => CompareDecisions.Between(ratings[0], rated)))
            {
                Assert.Equal(comparison.OutcomeMoved, comparison.Causes.Any(cause => cause.DecidesClass));
                Assert.Equal(comparison.Rules.OrderByDescending(change => change.DecidesClass), comparison.Rules);
                var bounds = comparison.Rules.Where(change => change.DecidesClass).Select(change => (change.After?.Effect ?? change.Before?.Effect) as Effect.GradeAtMost).OfType<Effect.GradeAtMost>().ToList();
                Assert.Equal(bounds.OrderBy(most => most.Grade), bounds);
                moved += comparison.OutcomeMoved ? 1 : 0;
            }
        }

        Assert.True(moved > 200);
    }

    private static RatedFile Rated(EnterpriseFile file, string policy, DateOnly asOf) => new(file, RulesFolder.Library.ProgramOf(policy, asOf)!.Rate(file, asOf));
}
