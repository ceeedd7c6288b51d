using System.Globalization;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Paths;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Rating.Tests.Paths;

/// <summary>Whatever is offered to a generated enterprise holds: it is done again here, step by step, by nothing but public ratings.</summary>
public sealed class EveryPathHoldsTests(ITestOutputHelper output)
{
    /// <summary>Which enterprises are generated, first..end; all ten thousand are run by hand, for they take minutes.</summary>
    private const string Variable = "QC_PATH_ENTERPRISES";

    private static readonly int[] _range = [.. (Environment.GetEnvironmentVariable(Variable) ?? "0..300").Split("..").Select(end => int.Parse(end, CultureInfo.InvariantCulture))];

    [Fact]
    public void Every_offered_path_holds_when_it_is_walked()
    {
        var facts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var seed = _range[0]; seed < _range[1]; seed++)
        {
            var ratings = GeneratedRatings.Of(seed).ToList();
            var rated = ratings[seed % ratings.Count];
            var policy = rated.Decision.Program.Policy;

            var found = FindPaths.ToNextGrade(rated, rated.Decision.AsOf.AddDays(1), _ => RulesFolder.Library, policy);

            Note(facts, found.Target is null ? "best already" : found.Paths.Count == 0 ? "without a path" : "with a path");
            Note(facts, $"{policy}: {(found.Target is null ? "best already" : found.Paths.Count == 0 ? "without a path" : "with a path")}");
            foreach (var hold in found.Paths.Count == 0 ? found.Holds : [])
            {
                Note(facts, $"held without a path: {hold.Finding.Rule.Name}{(hold.Until is null ? ", time does not lift it" : "")}");
            }

            Assert.Equal(rated.Decision.Outcome.Grade == Grade.AA, found.Target is null);
            foreach (var path in found.Paths)
            {
                Note(facts, $"paths of {Math.Min(path.Corrections.Count, 9)} corrections");
                Walk(rated, path, policy);
            }

            // Each later path needs less; otherwise it would be no choice.
            Assert.All(found.Paths.Zip(found.Paths.Skip(1)), pair => Assert.True(pair.First.RatedOn < pair.Second.RatedOn && pair.First.Corrections.Count > pair.Second.Corrections.Count));
            Assert.True(found.Paths.Count > 0 || found.Target is null || found.Holds.Count > 0, $"seed {seed}: no path and no reason");
        }

        foreach (var (what, count) in facts)
        {
            output.WriteLine($"{what}: {count}");
        }

        Assert.True(facts.GetValueOrDefault("with a path") > (_range[1] - _range[0]) / 4);
    }

    private static void Walk(RatedFile rated, GradePath path, string policy)
    {
        var changed = path.Corrections.Aggregate(rated.File, (file, correction) => correction.ApplyTo(file));
        var standing = rated.Decision.After;
        var day = rated.Decision.AsOf;
        foreach (var step in path.Ratings)
        {
            Assert.True(step.Decision.AsOf > day || (step.Decision.AsOf == day && day > rated.Decision.AsOf));
            day = step.Decision.AsOf;
            var file = step == path.Proof ? changed with { Standing = standing } : step.File with { Standing = standing };
            var decision = RulesFolder.Library.ProgramOf(policy, day)!.Rate(file, day);
            Assert.Equal(step.Decision.Digest(), decision.Digest());
            standing = decision.After;
        }

        Assert.True(path.Proof.Decision.Outcome.Grade >= path.Target);
        Assert.True(path.CorrectedOn > rated.Decision.AsOf && path.CorrectedOn <= path.RatedOn);
        Assert.All(path.Corrections, correction => Possible(rated.File, correction));
    }

    /// <summary>Nothing is taken away but what an authority retracts for an objection that is open, and what happened stays as it happened.</summary>
    private static void Possible(EnterpriseFile file, Correction correction)
    {
        if (correction.Before is not { } before)
        {
            Assert.DoesNotContain(correction.After!.Kind, (EvidenceKind[])
                [EvidenceKind.Violation, EvidenceKind.Accident, EvidenceKind.Award, EvidenceKind.Complaint, EvidenceKind.Falsification, EvidenceKind.Listing]);
            return;
        }

        Assert.Contains(before, file.Evidence);
        if (correction.After is not { } after)
        {
            Assert.Equal((CorrectionKind.ObjectionUpheld, (ObjectionState?)ObjectionState.Open), (correction.Kind, before.Objection));
            return;
        }

        Assert.Equal((before.Serial, before.Kind, before.OccurredOn, before.Product, before.Provenance), (after.Serial, after.Kind, after.OccurredOn, after.Product, after.Provenance));
        var changed = EvidenceForm.Of(before.Kind).Fields.Where(field => field.TextOf(before) != field.TextOf(after)).ToList();
        Assert.All(changed, field => Assert.True(field.TextOf(before) is null || correction.Kind == CorrectionKind.ReportAccident));
    }

    private static void Note(SortedDictionary<string, int> facts, string what) => facts[what] = facts.GetValueOrDefault(what) + 1;
}
