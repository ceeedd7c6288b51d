using QualityCredit.Rating.Decisions;
using QualityCredit.Register.Ratings;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Rescoring;

public sealed class StandingFiringsTests
{
    private static readonly DateOnly _day = new(2020, 4, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_any_run_the_counts_are_those_of_the_decisions_in_force()
    {
        await using var register = await RescoringSteps.FilledAsync();
        await register.RunAsync(_day, library: NationalOnly.Library);
        Assert.Equal(await CountedByReplayAsync(register), await PositiveAsync(register));

        await register.AddEvidenceAsync(RescoringSteps.Enterprises, Enumerable.Range(7000, 12), Ct);
        var incremental = await register.RunAsync(_day.AddDays(90), library: NationalOnly.Library);
        Assert.InRange(incremental.Rated, 1, RescoringSteps.Enterprises - 1);
        Assert.Equal(await CountedByReplayAsync(register), await PositiveAsync(register));

        await register.RunAsync(_day.AddDays(91));
        Assert.Equal(await CountedByReplayAsync(register), await PositiveAsync(register));
    }

    [Fact]
    public async Task A_rule_that_fired_nowhere_is_counted_too()
    {
        await using var register = await RescoringSteps.FilledAsync(items: 1);

        await register.RunAsync(_day);

        var firings = await register.FiringsAsync();
        Assert.Contains(firings, line => line.EndsWith(" 0", StringComparison.Ordinal));
        Assert.Equal(
            Testing.RulesFolder.Library.Policies.Where(policy => policy.Jurisdiction.Count > 0 && policy.From <= _day).Sum(policy => Testing.RulesFolder.Library.ProgramOf(policy.Name, _day)!.Rules.Count()),
            firings.Count);
    }

    private static async Task<IReadOnlyList<string>> PositiveAsync(TemporaryRegister register) =>
        [.. (await register.FiringsAsync()).Where(line => !line.EndsWith(" 0", StringComparison.Ordinal))];

    private static async Task<IReadOnlyList<string>> CountedByReplayAsync(TemporaryRegister register)
    {
        List<string> fired = [];
        for (var number = 1; number <= RescoringSteps.Enterprises; number++)
        {
            var status = (await register.Get<FindEnterprise>().ExecuteAsync(new(AnyEnterprise.Code(number)), Ct))!.Status!;
            var replayed = Assert.IsType<DecisionReplayed>(await register.Get<ReplayDecision>().ExecuteAsync(status.DecisionId, Ct));
            fired.AddRange(replayed.Decision.Trace.Findings.Where(finding => finding.State == FindingState.Fired)
                .Select(finding => $"{replayed.Decision.Program.Policy} {finding.Rule.Policy}/{finding.Rule.Name}").Distinct());
        }

        return [.. fired.GroupBy(line => line).Select(group => (Parts: group.Key.Split(' ', '/'), Line: $"{group.Key} {group.Count()}"))
            .OrderBy(line => line.Parts[0], StringComparer.Ordinal).ThenBy(line => line.Parts[2], StringComparer.Ordinal).Select(line => line.Line)];
    }
}
