using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Policies;
using QualityCredit.Web.Browsing;
using Xunit;

namespace QualityCredit.Web.Tests.Browsing;

public sealed class CompareEditionsTests
{
    private static readonly IndicatorDefinition _failures = new() { Name = "failures", Title = new("不合格次数", "Failures"), Unit = Unit.Count, Editions = [], File = "any/article/indicators.yaml" };

    [Fact]
    public void A_changed_bound_and_a_changed_effect_are_told_with_both_values()
    {
        var before = Edition(">= 2", new Effect.GradeAtMost(Grade.C), applies: null);
        var after = Edition(">= 3", new Effect.GradeAtMost(Grade.B), applies: null);

        var changes = CompareEditions.Of(before, after, _ => _failures);

        Assert.Equal(
            [
                new(new("不合格次数", "Failures"), new("不小于2", "at least 2"), new("不小于3", "at least 3")),
                new(new("结果", "effect"), new("最高C类", "at most C"), new("最高B类", "at most B")),
            ],
            changes);
    }

    [Fact]
    public void What_was_not_there_before_has_no_value_before()
    {
        var before = Edition(">= 2", new Effect.GradeAtMost(Grade.C), applies: null);
        var after = Edition(">= 2", new Effect.GradeAtMost(Grade.C), applies: true);

        var change = Assert.Single(CompareEditions.Of(before, after, _ => _failures));

        Assert.Null(change.Before);
        Assert.Equal("视为符合条件", change.After?.Zh);
    }

    [Fact]
    public void The_same_values_are_no_change()
    {
        var before = Edition(">= 2", new Effect.GradeAtMost(Grade.C), applies: false);
        var after = Edition(">= 2", new Effect.GradeAtMost(Grade.C), applies: false);

        var changes = CompareEditions.Of(before, after, _ => _failures);

        Assert.Empty(changes);
    }

    private static RuleEdition Edition(string cell, Effect then, bool? applies) => new()
    {
        InForce = new(new(2016, 1, 1), null),
        Citation = new("notice", IsOurs: false),
        Rows = [new(new Condition.All([new Condition.Test(_failures.Name, Cell.Parse(cell, Unit.Count, out _)!)]), then)],
        UnknownApplies = applies,
        Line = 1,
    };
}
