using System.Globalization;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Engine;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Cases;

/// <summary>Runs a golden case and says in which points the decision differs from what the case states.</summary>
public static class RunCase
{
    /// <summary>Differences between the case and the decision; none means it passed.</summary>
    public static IReadOnlyList<string> On(PolicyLibrary library, GoldenCase golden)
    {
        if (library.ProgramOf(golden.Policy, golden.AsOf) is not { } program)
        {
            return [$"{golden.Policy} has no edition in force on {golden.AsOf:yyyy-MM-dd}"];
        }

        var decision = program.Rate(golden.File, golden.AsOf);
        return [.. Results(golden, decision), .. Rules(golden, decision.Trace), .. Details(golden, decision)];
    }

    private static IEnumerable<string> Results(GoldenCase golden, RatingDecision decision)
    {
        var expect = golden.Expect;
        foreach (var difference in (string?[])
        [
            Differs("grade", expect.Grade, decision.Outcome.ToString()),
            Differs("local-grade", expect.LocalGrade, decision.Local?.Code ?? "none"),
            Differs("points", expect.Points?.ToString(CultureInfo.InvariantCulture), decision.Points.ToString(CultureInfo.InvariantCulture)),
            Differs("intensity", expect.Intensity?.ToString(), decision.Intensity.ToString()),
            Differs("key-supervision", expect.KeySupervision?.ToString(), decision.Trace.IsKeySupervision.ToString()),
            Differs("next-change", expect.NextChange, decision.NextChange is { } next ? LegalDate.Text(next.On) : "none"),
        ])
        {
            if (difference is not null)
            {
                yield return difference;
            }
        }

        foreach (var (dimension, points) in expect.Dimensions)
        {
            var actual = decision.Trace.Dimensions.FirstOrDefault(one => one.Dimension == dimension)?.Points;
            if (actual != points)
            {
                yield return $"{Vocabulary.TermOf(dimension).Code}: expected {points} points, got {actual}";
            }
        }
    }

    private static IEnumerable<string> Rules(GoldenCase golden, RatingTrace trace)
    {
        var states = trace.Findings.GroupBy(finding => finding.Rule.Name).ToDictionary(group => group.Key, group => group.ToList());
        foreach (var (rule, state) in golden.Expect.Silent.Select(rule => (rule, FindingState.Silent)).Concat(golden.Expect.Unknown.Select(rule => (rule, FindingState.Unknown))))
        {
            if (!states.TryGetValue(rule, out var findings))
            {
                yield return $"{rule} is not a rule of this edition";
            }
            else if (findings.Any(finding => finding.State != state))
            {
                yield return $"{rule}: expected {state}, got {string.Join(", ", findings.Select(Told))}";
            }
        }

        foreach (var expected in golden.Expect.Fires)
        {
            if (!states.TryGetValue(expected.Rule, out var findings))
            {
                yield return $"{expected.Rule} is not a rule of this edition";
            }
            else if (findings.FirstOrDefault(finding => finding.State == FindingState.Fired) is not { } fired)
            {
                yield return $"{expected.Rule}: expected to fire, got {string.Join(", ", findings.Select(Told))}";
            }
            else
            {
                foreach (var difference in Finding(golden, expected, fired))
                {
                    yield return $"{expected.Rule}: {difference}";
                }
            }
        }
    }

    private static IEnumerable<string> Finding(GoldenCase golden, ExpectedFinding expected, Finding fired)
    {
        // The effect of a points rule is stated as the points actually given.
        var effect = fired.Effect is Effect.Add ? $"add: {fired.Points}" : fired.Effect?.ToString();
        if (Differs("effect", expected.Effect, effect ?? "none") is { } difference)
        {
            yield return difference;
        }

        if (expected.Evidence is { } evidence)
        {
            var actual = fired.Evidence.Select(serial => golden.EvidenceLabels[serial]);
            if (!evidence.Order(StringComparer.Ordinal).SequenceEqual(actual.Order(StringComparer.Ordinal)))
            {
                yield return $"evidence: expected [{string.Join(", ", evidence)}], got [{string.Join(", ", actual)}]";
            }
        }

        foreach (var (name, value) in expected.Values ?? new Dictionary<string, string>())
        {
            if (Value(name, value, fired.Values) is { } wrong)
            {
                yield return wrong;
            }
        }
    }

    private static IEnumerable<string> Details(GoldenCase golden, RatingDecision decision)
    {
        var trace = decision.Trace;
        foreach (var (name, value) in golden.Expect.Indicators)
        {
            if (Value(name, value, [.. trace.Values, .. trace.Findings.Where(finding => finding.Product is not null).SelectMany(finding => finding.Values)]) is { } wrong)
            {
                yield return wrong;
            }
        }

        foreach (var (label, risk) in golden.Expect.Risks)
        {
            var actual = trace.Products.FirstOrDefault(product => golden.ProductLabels[product.Product] == label)?.Level;
            if (actual != risk)
            {
                yield return $"risk of {label}: expected {risk}, got {actual}";
            }
        }

        if (golden.Expect.Candidates is { } candidates)
        {
            var actual = trace.Candidates.Select(candidate => $"{candidate.Finding.Rule.Name}: {candidate.Candidate}").Order(StringComparer.Ordinal).ToList();
            if (!candidates.Order(StringComparer.Ordinal).SequenceEqual(actual))
            {
                yield return $"candidates: expected [{string.Join(" | ", candidates)}], got [{string.Join(" | ", actual)}]";
            }
        }
    }

    private static string? Value(string name, string expected, IReadOnlyList<SeenValue> values)
    {
        if (values.FirstOrDefault(value => value.Indicator.Name == name) is not { } seen)
        {
            return $"the indicator {name} was not seen; seen are {string.Join(", ", values.Select(value => value.Indicator.Name))}";
        }

        var cell = Cell.Parse(expected, seen.Indicator.Unit, out var problem);
        var fits = cell is not null && CompileCondition.From(new Condition.Test(name, cell), new Dictionary<string, int> { [name] = 0 })([seen.Value]) == Truth.Yes;
        return fits ? null : problem ?? $"{name}: expected {expected}, got {seen.Value} ({seen.Text(chinese: false)})";
    }

    private static string Told(Finding finding) => $"{finding.State} with {string.Join(", ", finding.Values.Select(value => $"{value.Indicator.Name} = {value.Text(chinese: false)}"))}";

    private static string? Differs(string what, string? expected, string actual) =>
        expected is null || expected == actual ? null : $"{what}: expected {expected}, got {actual}";
}
