using FsCheck.Fluent;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Engine;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Rating.Tests.Engine;

/// <summary>What must hold of every decision on every file, under every policy of this checkout.</summary>
public sealed class DecisionPropertiesTests
{
    // A grade that another body gave is good or bad by what it is, not by the tenor of the note.
    private static readonly (string, string)[] _withoutGrade = [("scale", ""), ("grade", "")];

    private static readonly (EvidenceKind Kind, (string, string)[] Fields)[] _bad =
    [
        (EvidenceKind.SpotCheck, [("result", "failed")]),
        (EvidenceKind.SpotCheck, [("result", "refused")]),
        (EvidenceKind.Recheck, [("result", "failed")]),
        (EvidenceKind.Inspection, [("major-findings", "2"), ("minor-findings", "3")]),
        (EvidenceKind.Complaint, [("verdict", "verified")]),
        (EvidenceKind.Violation, []),
        (EvidenceKind.Accident, [("verdict", "verified"), ("responsible", "true")]),
        (EvidenceKind.Recall, []),
        (EvidenceKind.Exposure, [("verdict", "verified")]),
        (EvidenceKind.Commitment, [("state", "broken")]),
        (EvidenceKind.Commitment, [("state", "false")]),
        (EvidenceKind.ExternalNote, [("tenor", "adverse"), .. _withoutGrade]),
        (EvidenceKind.Falsification, []),
        (EvidenceKind.Rectification, []),
        (EvidenceKind.Listing, []),
    ];

    private static readonly (EvidenceKind Kind, (string, string)[] Fields)[] _good =
    [
        (EvidenceKind.SpotCheck, [("result", "passed")]),
        (EvidenceKind.Recheck, [("result", "passed")]),
        (EvidenceKind.Certificate, []),
        (EvidenceKind.Award, []),
        (EvidenceKind.Licence, [("state", "in-force")]),
        (EvidenceKind.Commitment, [("state", "kept")]),
        (EvidenceKind.ExternalNote, [("tenor", "favourable"), .. _withoutGrade]),
    ];

    [Fact]
    public void The_order_of_evidence_and_products_never_matters() => ForAll((file, asOf, program, seed) =>
    {
        var shuffled = file with { Evidence = Shuffled(file.Evidence, seed), Products = Shuffled(file.Products, seed) };

        return program.Rate(shuffled, asOf).TraceBytes.SequenceEqual(program.Rate(file, asOf).TraceBytes);
    });

    [Fact]
    public void More_bad_evidence_never_raises_a_grade_nor_eases_supervision() => ForAll((file, asOf, program, seed) =>
    {
        var (kind, fields) = _bad[Math.Abs(seed) % _bad.Length];
        var item = new RandomFile(seed).Item(kind, file.Evidence.Count + 1, file.Products, fields);

        var (before, after) = (program.Rate(file, asOf), program.Rate(file with { Evidence = [.. file.Evidence, item] }, asOf));

        return before.Outcome.Grade is null || after.Outcome.Grade <= before.Outcome.Grade && after.Intensity >= before.Intensity;
    });

    [Fact]
    public void More_good_evidence_never_lowers_a_grade() => ForAll((file, asOf, program, seed) =>
    {
        var (kind, fields) = _good[Math.Abs(seed) % _good.Length];
        var item = new RandomFile(seed).Item(kind, file.Evidence.Count + 1, file.Products, fields);

        var (before, after) = (program.Rate(file, asOf), program.Rate(file with { Evidence = [.. file.Evidence, item] }, asOf));

        // A cap that is lifted may leave too little data behind: unrated is no grade, so it is none lower.
        return before.Outcome.Grade is null || after.Outcome.Grade is null || after.Outcome.Grade >= before.Outcome.Grade;
    });

    [Fact]
    public void The_bits_of_the_fired_rules_say_what_the_trace_says() => ForAll((file, asOf, program, _) =>
    {
        var decision = program.Rate(file, asOf);
        var fired = decision.Trace.Findings.Where(finding => finding.State == FindingState.Fired).Select(finding => finding.Rule.Name).ToHashSet();

        var bits = decision.FiredRules();

        return program.Rules.Select((rule, place) => (bits[place / 8] >> (place % 8) & 1) == 1 == fired.Contains(rule.Name)).All(isRight => isRight);
    });

    [Fact]
    public void The_applied_effects_are_those_of_the_trace() => ForAll((file, asOf, program, _) =>
    {
        var decision = program.Rate(file, asOf);
        var traced = decision.Trace.Applied.Select(finding => (finding.Rule.Name, finding.Product, finding.Effect, finding.Points)).ToHashSet();

        var applied = decision.Applied();

        return traced.SetEquals(applied.Select(effect => (effect.Rule.Name, effect.Product, (Effect?)effect.Effect, effect.Points)))
            && decision.Candidates.Select(candidate => candidate.Rule.Name).Order().SequenceEqual(decision.Trace.Candidates.Select(candidate => candidate.Finding.Rule.Name).Order());
    });

    [Fact]
    public void Nothing_moves_before_the_next_change() => ForAll((file, asOf, program, seed) =>
    {
        var today = program.Rate(file, asOf);
        var last = today.NextChange?.On.AddDays(-1) ?? asOf.AddYears(5);
        var between = asOf.AddDays(Math.Abs(seed) % (last.DayNumber - asOf.DayNumber + 1));

        return Same(today, program.Rate(file, last)) && Same(today, program.Rate(file, between));
    });

    [Fact]
    public void At_the_next_change_the_decision_differs_or_the_cause_is_a_review_or_an_edition() => ForAll((file, asOf, program, seed) =>
    {
        var today = program.Rate(file, asOf);
        if (today.NextChange is not { } next)
        {
            return true;
        }

        var then = RulesFolder.Library.ProgramOf(program.Policy, next.On)!.Rate(file, next.On);
        return next.Because is NextChange.Review or NextChange.Edition
            ? next.Because == NextChange.Review || then.Fingerprint != today.Fingerprint
            : !Same(today, then) && Moved(today, then, next.Because);
    });

    [Fact]
    public void Points_of_the_findings_sum_to_the_score() => ForAll((file, asOf, program, seed) =>
    {
        var decision = program.Rate(file, asOf);

        return decision.Trace.Dimensions.All(dimension =>
                dimension.Start + dimension.Clamp + decision.Trace.Findings.Where(finding => finding.Rule.Dimension == dimension.Dimension).Sum(finding => finding.Points) == dimension.Points
                && dimension.Points >= dimension.Range.Least && dimension.Points <= dimension.Range.Most)
            && decision.Trace.Dimensions.Sum(dimension => dimension.Points) == decision.Points;
    });

    [Fact]
    public void Every_rule_of_the_edition_is_reported_with_its_values() => ForAll((file, asOf, program, seed) =>
    {
        var trace = program.Rate(file, asOf).Trace;
        var perProduct = program.Rules.Count(rule => rule.Stage == Stage.Risk);

        return trace.Findings.Count == program.Rules.Count() - perProduct + (perProduct * file.Products.Count)
            && trace.Findings.All(finding => finding.Evidence.All(serial => file.Evidence.Any(item => item.Serial == serial)));
    });

    [Fact]
    public void A_stored_decision_replays_to_the_same_bytes_from_the_exported_file() => ForAll((file, asOf, program, seed) =>
    {
        var stored = program.Rate(file, asOf);
        var exported = EnterpriseFileJson.Read(EnterpriseFileJson.Write(file), out _)!;

        var replayed = RulesFolder.Library.ProgramOf(stored.Fingerprint)!.Rate(exported, asOf);

        return replayed.TraceBytes.SequenceEqual(stored.TraceBytes) && replayed.Digest().SequenceEqual(stored.Digest())
            && replayed.After == stored.After && replayed.NextChange == stored.NextChange;
    });

    private static void ForAll(Func<EnterpriseFile, DateOnly, RatingProgram, int, bool> property) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new RandomFile(seed);
            var file = random.Build();
            return RulesFolder.Library.Policies.All(policy =>
                RulesFolder.Library.ProgramOf(policy.Name, random.AsOf) is not { } program || property(file, random.AsOf, program, seed));
        }).Holds(2000);

    private static bool Same(RatingDecision one, RatingDecision other) => one.TraceBytes.SequenceEqual(other.TraceBytes);

    private static bool Moved(RatingDecision one, RatingDecision other, string indicator) => one.Trace.Findings.Zip(other.Trace.Findings)
        .Any(pair => pair.First.Values.Zip(pair.Second.Values).Any(values => values.First.Indicator.Name == indicator
            && (values.First.Value != values.Second.Value || !values.First.Evidence.SequenceEqual(values.Second.Evidence))));

    private static List<T> Shuffled<T>(IReadOnlyList<T> items, int seed)
    {
        var copy = items.ToArray();
        new Random(seed).Shuffle(copy);
        return [.. copy];
    }
}
