using QualityCredit.Rating.Policies;
using Xunit;
using static QualityCredit.Rules.Tests.SoundPolicy;

namespace QualityCredit.Rules.Tests;

/// <summary>The kinds of defects behind one code, each planted alone in the sound policy, and what is sound although it looks like one.</summary>
public sealed class AnalysisTests
{
    private const string CapFile = "failed-twice.yaml";
    private const string BandFile = "class-by-share.yaml";
    private const string Serious = "candidate: serious, term: 12 months, removable-after: 6 months";
    private const string General = "candidate: general, term: 12 months, removable-after: 6 months";

    private const string Honour = "red-list: proposed, term: 12 months, notice: 7 working-days";

    private const string Complaints = "complaints: { title: { zh: 投诉次数, en: Complaints }, unit: count, from: 2012-05-08, cites: 例, measure: count, of: complaint }";
    private const string Recent = "recent-failures: { title: { zh: 一年内不合格次数, en: Failures in twelve months }, unit: count, from: 2012-05-08, cites: 例, measure: count, of: spot-check, where: { result: failed }, within: 12 months }";
    private const string Batches = "batches: { title: { zh: 抽查批次, en: Batches }, unit: count, from: 2012-05-08, cites: 例, measure: count, of: spot-check, within: 36 months }";
    private const string First = "first: { title: { zh: 首次, en: First }, unit: true-or-false, from: 2012-05-08, cites: 例, measure: first-rating }";

    private static readonly PolicyText _dimensions = new("sound/article-1/dimensions.yaml", """
        table: dimensions
        from: 2012-05-08
        ours: an example
        credit: { start: 24, range: "[0..30]" }
        capability: { start: 0, range: "[0..40]" }
        product: { start: 0, range: "[0..30]" }
        """);

    /// <summary>Each with words that must stand in the message: the witness.</summary>
    private static readonly Dictionary<string, (DiagnosticCode Code, string Witness, IReadOnlyList<PolicyText> Texts)> _defects = new()
    {
        ["a count below zero"] = (DiagnosticCode.Unreachable, "whole numbers from 0", With(CapFile, "\">= 2\"", "\"< 0\"")),
        ["a fraction of a count"] = (DiagnosticCode.Unreachable, "failures: 1.5", With(CapFile, "\">= 2\"", "\"1.5\"")),
        ["a share above one"] = (DiagnosticCode.Unreachable, "0 to 1", Plus(Rule("too-good", "cap", "pass-share: \"> 1\"", "at-most: C", "silent"))),
        ["unknown where nothing can be"] = (DiagnosticCode.Unreachable, "never unknown", With(CapFile, "\">= 2\"", "unknown")),
        ["unknown decided where nothing can be"] = (DiagnosticCode.Unreachable, "can be unknown", With(CapFile, "then: { at-most: C }", "then: { at-most: C }\n    unknown: silent")),
        ["two cells that exclude each other"] = (DiagnosticCode.Unreachable, "failures: >= 3 and not(failures: > 1) exclude each other", With(Plus(Rule("odd", "cap", "failures: \">= 3\", recent-failures: \"0\", not: { failures: \"> 1\" }", "at-most: C")), "indicators.yaml", "failures:\n", Recent + "\nfailures:\n")),
        ["a part greater than its whole"] = (DiagnosticCode.Unreachable, "exclude each other", Indicator(Recent, Rule("odd", "cap", "recent-failures: \">= 3\", failures: \"< 3\"", "at-most: C"))),
        ["a share of one that is neither all nor none"] = (DiagnosticCode.Unreachable, "exclude each other", Indicator(Batches, Rule("odd", "cap", "pass-share: \"(0..1)\", batches: \"1\"", "at-most: C", "silent"))),
        ["at least above at most"] = (DiagnosticCode.Contradiction, "at least -1 and at most -3", Plus(Rule("points-lost", "points", "failures: \">= 1\"", "add: -1, times: failures, at-least: -1, at-most: -3"), [_dimensions])),
        ["removal after the end"] = (DiagnosticCode.Contradiction, "ends after 12 months", Plus(Rule("listed", "listing", "failures: \">= 2\"", "candidate: serious, term: 12 months, removable-after: 24 months"))),
        ["one condition and two terms"] = (DiagnosticCode.Contradiction, "one condition, two listings", Plus(Rule("listed", "listing", "failures: \">= 2\"", Serious), Rule("listed-too", "listing", "failures: \"> 1\"", General))),
        ["an honour that nobody can object to"] = (DiagnosticCode.Contradiction, "nobody could object", Plus(Rule("honoured", "listing", "failures: \"0\"", "red-list: proposed, term: 12 months, notice: 0 working-days"))),
        ["an honour that ends as it begins"] = (DiagnosticCode.Contradiction, "would end on the day on which it begins", Plus(Rule("honoured", "listing", "failures: \"0\"", "red-list: proposed, term: 0 months, notice: 7 working-days"))),
        ["an honour for want of data"] = (DiagnosticCode.Contradiction, "for want of data", Plus(Rule("honoured", "listing", "pass-share: \"1\"", Honour, "applies"))),
        ["steps up where a bar holds"] = (DiagnosticCode.Contradiction, "no-upgrade bars it", Plus(Rule("no-upgrade", "promotion", "failures: \">= 2\"", "hold: upgrade"), Rule("one-step", "promotion", "failures: \">= 3\"", "steps-up: 1"))),
        ["a class that one cap always bounds"] = (DiagnosticCode.Contradiction, "class A is never reached: whatever the values, all-are-b bounds", Plus(Rule("all-are-b", "cap", "failures: \">= 0\"", "at-most: B"))),
        ["a class that two caps bound together"] = (DiagnosticCode.Contradiction, "first-is-b or later-is-b bounds", Indicator(First, Rule("first-is-b", "cap", "first: \"true\"", "at-most: B"), Rule("later-is-b", "cap", "first: \"false\"", "at-most: B"))),
        ["a second ground that says the same"] = (DiagnosticCode.Shadowed, "under the same condition", Plus(Rule("listed", "listing", "failures: \">= 2\"", Serious), Rule("listed-too", "listing", "failures: \"> 1\"", Serious))),
        ["a threshold inside a cap"] = (DiagnosticCode.Shadowed, "failed-twice", Indicator(Recent, Rule("threshold", "band", "recent-failures: \">= 2\"", "at-most: B"))),
        ["an honour inside another"] = (DiagnosticCode.Shadowed, "honoured", Plus(Rule("honoured", "listing", "failures: \"<= 1\"", Honour), Rule("honoured-too", "listing", "failures: \"0\"", Honour))),
        ["failures that are honoured"] = (DiagnosticCode.NonMonotone, "failures = 0 gives honour 0/0, failures = 1 gives honour 1/12", Plus(Rule("honoured", "listing", "failures: \">= 1\"", Honour))),
        ["points without dimensions"] = (DiagnosticCode.TableIncomplete, "dimensions", Plus(Rule("points-lost", "points", "failures: \">= 1\"", "add: -1"))),
        ["failures that earn points"] = (DiagnosticCode.NonMonotone, "failures = 0 gives points 0, failures = 1 gives points 1", Plus(Rule("points-won", "points", "failures: \">= 1\"", "add: 1"), [_dimensions])),
        ["passes that are punished"] = (DiagnosticCode.NonMonotone, "speaks for the enterprise and harms it", With(With(BandFile, "grade: A", "grade: B"), BandFile, "grade: C", "grade: A")),
        ["a complaint that lifts a cap"] = (DiagnosticCode.NonMonotone, "one more complaint", Indicator(Complaints, Rule("nobody-complains", "cap", "complaints: \"0\"", "at-most: C"))),
        ["numbers in words"] = (DiagnosticCode.TextsDiffer, "zh only 36 months, en only 24 months", With(CapFile, "zh: 两次不合格, en: Failed twice", "zh: 三年内两次不合格, en: Failed twice in two years")),
        ["values in one language only"] = (DiagnosticCode.TextsDiffer, "zh only failures", With(CapFile, "stage: cap", "because: { zh: \"不合格{failures}次\", en: Failed too often }\nstage: cap")),
        ["English in both languages"] = (DiagnosticCode.TextsDiffer, "zh is not Chinese", With(CapFile, "zh: 两次不合格", "zh: Failed twice")),
    };

    private static readonly Dictionary<string, IReadOnlyList<PolicyText>> _sound = new()
    {
        ["a weaker cap under a wider condition"] = Plus(Rule("failed-once", "cap", "failures: \">= 1\"", "at-most: B")),
        ["a stronger effect in another stage"] = Plus(Rule("no-upgrade", "promotion", "failures: \">= 2\"", "hold: upgrade")),
        ["grounds side by side"] = Plus(Rule("listed", "listing", "failures: \">= 2\"", Serious), Rule("listed-often", "listing", "failures: \">= 3\"", General)),
        ["two caps that leave values between them"] = Indicator(First, Rule("first-is-b", "cap", "first: \"true\"", "at-most: B"), Rule("later-is-b", "cap", "first: \"false\", failures: \">= 1\"", "at-most: B")),
        ["a cap that is in force for a while only"] = With(Plus(Rule("failed-often", "cap", "failures: \">= 3\"", "at-most: C")), CapFile, "then: { at-most: C }", "then: { at-most: C }\n    until: 2016-12-31"),
        ["a year and twelve months"] = With(CapFile, "zh: 两次不合格, en: Failed twice", "zh: 一年内两次不合格, en: Failed twice in twelve months"),
        ["tenths and per cent"] = With(CapFile, "zh: 两次不合格, en: Failed twice", "zh: 合格率不足九成, en: Fewer than 90 % passed"),
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public void A_defect_of_this_kind_is_found_with_its_witness_and_nothing_else(string defect)
    {
        var (code, witness, texts) = _defects[defect];

        var diagnostics = DiagnosticsTests.Diagnose(texts);

        var found = Assert.Single(diagnostics);
        Assert.Equal(code, found.Code);
        Assert.Contains(witness, found.Message, StringComparison.Ordinal);
        Assert.True(found.Line > 0 || found.File.EndsWith("policy.yaml", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Sound))]
    public void What_only_looks_like_a_defect_is_not_found(string what)
    {
        var diagnostics = DiagnosticsTests.Diagnose(_sound[what]);

        Assert.Empty(diagnostics);
    }

    public static TheoryData<string> Defects() => [.. _defects.Keys];

    public static TheoryData<string> Sound() => [.. _sound.Keys];

    private static IReadOnlyList<PolicyText> Indicator(string definition, params IEnumerable<PolicyText>[] rules) =>
        With(Plus(rules), "indicators.yaml", "failures:\n", definition + "\nfailures:\n");
}
