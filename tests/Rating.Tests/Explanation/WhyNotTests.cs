using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Explanation;
using QualityCredit.Rating.Policies;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Rating.Tests.Explanation;

public sealed class WhyNotTests
{
    private static readonly DateOnly _asOf = new(2016, 5, 8);

    [Fact]
    public void A_cap_that_one_failure_does_not_reach_says_so()
    {
        var file = SampleFile.Of((EvidenceKind.SpotCheck, new(2015, 1, 10), [("level", "provincial"), ("result", "failed")]));

        var cell = Assert.Single(Assert.Single(WhyNot.Of(FindingOf(file, "repeated-spot-check-failure"))).Cells);

        Assert.Equal("三年内省级以上监督抽查不合格次数：1，须为不小于2", cell.Sentence.Zh);
        Assert.Equal("Failed provincial or national spot checks in three years: 1, needs at least 2", cell.Sentence.En);
        Assert.False(cell.OneOfSeveral);
    }

    [Fact]
    public void Of_alternatives_one_would_be_enough()
    {
        var cells = Assert.Single(WhyNot.Of(FindingOf(SampleFile.Of(), "overdue-orders"))).Cells;

        Assert.Equal(["orders-not-completed-in-time", "failures-not-corrected"], cells.Select(cell => cell.Seen.Indicator.Name));
        Assert.All(cells, cell => Assert.True(cell.OneOfSeveral));
    }

    [Fact]
    public void Only_the_cells_that_do_not_hold_are_named()
    {
        var file = SampleFile.Of((EvidenceKind.Violation, new(2015, 1, 10), [("act", "other"), ("penalty", "warning"), ("gravity", "ordinary")]));

        var cell = Assert.Single(Assert.Single(WhyNot.Of(FindingOf(file, "clean-record"))).Cells);

        Assert.Equal("penalties-in-36-months", cell.Seen.Indicator.Name);
        Assert.Equal("Penalties of any gravity in three years: 1, needs 0", cell.Sentence.En);
    }

    [Fact]
    public void A_share_is_told_in_per_cent_and_a_term_by_its_label()
    {
        var file = SampleFile.Of((EvidenceKind.Checklist, new(2016, 3, 1), [("applicable", "40"), ("met", "38")]));

        var share = Assert.Single(Assert.Single(WhyNot.Of(FindingOf(file, "a-needs-checklist-ratio"))).Cells);
        var award = WhyNot.Of(FindingOf(file, "quality-award"))[0].Cells[0];

        Assert.Equal("质量保障能力核查符合率：95 % (38/40)，须为小于90 %", share.Sentence.Zh);
        Assert.EndsWith("needs County", award.Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_unknown_is_named_as_such()
    {
        var cell = Assert.Single(Assert.Single(WhyNot.Of(FindingOf(SampleFile.Of(), "b-needs-checklist-ratio"))).Cells);

        Assert.False(cell.Seen.Value.IsKnown);
        Assert.Equal("质量保障能力核查符合率：资料不足，须为小于70 %", cell.Sentence.Zh);
    }

    [Fact]
    public void Every_rule_that_did_not_fire_has_unmet_cells_in_every_row_and_one_that_fired_has_none() => ForAll(finding =>
    {
        var rows = WhyNot.Of(finding);

        Assert.Equal(finding.State == FindingState.Fired, rows.Count == 0);
        Assert.All(rows, row => Assert.NotEmpty(row.Cells));
        Assert.All(rows.SelectMany(row => row.Cells), cell => Assert.NotEqual(Yes, (int)EvaluateCondition.Of(cell.Needed, cell.Seen.Value)));
    });

    [Fact]
    public void The_condition_taken_apart_says_what_the_compiled_one_said() => ForAll(finding =>
    {
        var values = finding.Values.DistinctBy(value => value.Indicator.Name).ToDictionary(value => value.Indicator.Name, value => value.Value);

        var truths = finding.Edition.Rows.Select(row => (int)EvaluateCondition.Of(row.When, values)).ToList();

        Assert.Equal(finding.State, truths.Contains(Yes) ? FindingState.Fired : truths.Contains(1) ? FindingState.Unknown : FindingState.Silent);
    });

    [Theory]
    [InlineData(">= 2", "count", "不小于2", "at least 2")]
    [InlineData("[0.90..0.95)", "share", "不小于90 %且小于95 %", "at least 90 % and less than 95 %")]
    [InlineData("0", "count", "0", "0")]
    [InlineData("not(unknown)", "share", "有资料可查", "known")]
    [InlineData("\"medium\",\"large\"", "enterprise-size", "中型或大型", "Medium or Large")]
    public void A_cell_has_words(string text, string unit, string zh, string en)
    {
        var of = unit switch { "count" => Unit.Count, "share" => Unit.Share, _ => new Unit(unit, Vocabulary.Of<EnterpriseSize>()) };

        var words = CellWords.Of(Cell.Parse(text, of, out _)!, of);

        Assert.Equal(new(zh, en), words);
    }

    private const int Yes = 2;

    private static Finding FindingOf(Enterprises.EnterpriseFile file, string rule) =>
        RulesFolder.Library.ProgramOf("hunan-2013", _asOf)!.Rate(file, _asOf).Trace.Findings.Single(finding => finding.Rule.Name == rule);

    private static void ForAll(Action<Finding> check)
    {
        for (var seed = 0; seed < 200; seed++)
        {
            foreach (var finding in GeneratedRatings.Of(seed).SelectMany(rated => rated.Decision.Trace.Findings))
            {
                check(finding);
            }
        }
    }
}
