using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Explanation;
using QualityCredit.Rating.Policies;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Rating.Tests.Explanation;

public sealed class MainReasonsTests
{
    [Fact]
    public void Every_rule_that_kept_the_class_down_is_a_main_adverse_reason_and_its_code_stands_once() => ForAll(rated =>
    {
        var reasons = MainReasons.Adverse(rated.Decision.Trace);

        var bounds = rated.Decision.Trace.Applied.Where(finding => finding.Effect is Effect.GradeAtMost or Effect.HoldUpgrade or Effect.Unrated || finding.Points < 0);
        Assert.Empty(bounds.Except(reasons));
        Assert.Distinct(reasons.Select(reason => (reason.Rule.Name, reason.Product)));
    });

    [Fact]
    public void The_class_follows_from_the_reasons_that_are_shown() => ForAll(rated =>
    {
        var (decision, held) = (rated.Decision, rated.File.Standing.Grade);
        Finding[] shown = [.. MainReasons.Adverse(decision.Trace), .. decision.Trace.Applied.Where(finding => finding.Effect is Effect.Give)];

        var merit = shown.Where(finding => finding.Rule.Stage is Stage.Band or Stage.Cap).Select(Bound).Append(Grade.AA).Min();
        var limit = shown.Where(finding => finding.Rule.Stage == Stage.Promotion).Select(finding => finding.Effect switch
        {
            Effect.HoldUpgrade => held ?? Grade.AA,
            Effect.StepsUp up => held is { } from ? (Grade)Math.Min((int)from + up.Steps, (int)Grade.AA) : Grade.AA,
            _ => Bound(finding),
        }).Append(Grade.AA).Min();

        Assert.True(decision.Outcome.Grade is null
            ? shown.Any(finding => finding.Effect is Effect.Unrated)
            : decision.Outcome.Grade == (merit < limit ? merit : held > limit ? (held < merit ? held : merit) : limit));
    });

    private static Grade Bound(Finding finding) => finding.Effect switch
    {
        Effect.Give give => give.Grade,
        Effect.GradeAtMost most => most.Grade,
        _ => Grade.AA,
    };

    private static void ForAll(Action<RatedFile> check)
    {
        foreach (var rated in Enumerable.Range(0, 500).SelectMany(GeneratedRatings.Of))
        {
            check(rated);
        }
    }
}
