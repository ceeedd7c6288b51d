using QualityCredit.Rating.Analysis;
using QualityCredit.Rating.Cases;
using QualityCredit.Rating.Policies;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Rules.Tests;

/// <summary>Each diagnostic has a fixture that holds exactly this defect, so that none quietly stops working.</summary>
public sealed class DiagnosticsTests
{
    private const string Cap = "failed-twice.yaml";
    private const string Cases = "failed-twice.cases.yaml";

    internal static readonly Dictionary<DiagnosticCode, IReadOnlyList<PolicyText>> Fixtures = new()
    {
        [DiagnosticCode.NotYaml] = SoundPolicy.With("policy.yaml", "cites:", "from: 2012-05-08\ncites:"),
        [DiagnosticCode.UnknownKey] = SoundPolicy.With(Cap, "stage: cap", "stage: cap\npriority: 10"),
        [DiagnosticCode.MissingKey] = SoundPolicy.With("policy.yaml", "title: { zh: 例, en: Example }", "title: { zh: 例 }"),
        [DiagnosticCode.BadValue] = SoundPolicy.With("indicators.yaml", "result: failed", "result: faild"),
        [DiagnosticCode.StrayFile] = [.. SoundPolicy.Texts, new("sound/notes.yaml", "note: 1")],
        [DiagnosticCode.MissingFile] = [.. SoundPolicy.Texts, new("lost/article-1/article.md", "# 第一条")],
        [DiagnosticCode.NameTaken] = SoundPolicy.With(Cases, "case: One failure does not", "case: Two failures cap"),
        [DiagnosticCode.UnknownParent] = [.. SoundPolicy.Texts, new("orphan/policy.yaml", SoundPolicy.Policy.Replace("sound", "orphan").Replace("430000", "440000") + "\nextends: nobody")],
        [DiagnosticCode.NothingToSwitchOff] = SoundPolicy.With("policy.yaml", "jurisdiction", "switches-off: { no-such-rule: because }\njurisdiction"),
        [DiagnosticCode.JurisdictionTaken] = [.. SoundPolicy.Texts, new("twin/policy.yaml", SoundPolicy.Policy.Replace("sound", "twin") + "\nextends: sound")],
        [DiagnosticCode.NoCitation] = SoundPolicy.With("policy.yaml", "cites: 例〔2012〕1号\n", ""),
        [DiagnosticCode.DateOverlap] = SoundPolicy.With(Cap, "editions:", "editions:\n  - { from: 2013-01-01, cites: 例, when: { failures: \">= 3\" }, then: { at-most: C } }"),
        [DiagnosticCode.DateGap] = SoundPolicy.With(Cap, "then: { at-most: C }", "then: { at-most: C }\n    until: 2014-01-01\n  - { from: 2015-01-01, cites: 例, when: { failures: \">= 3\" }, then: { at-most: C } }"),
        [DiagnosticCode.UndefinedIndicator] = SoundPolicy.With(Cap, "failures: \">= 2\"", "failures: \">= 2\", failurs: \">= 2\""),
        [DiagnosticCode.UnusedIndicator] = SoundPolicy.With("indicators.yaml", "failures:", "unread:\n  title: { zh: 无人读, en: Unread }\n  unit: true-or-false\n  from: 2012-05-08\n  cites: 例\n  measure: first-rating\nfailures:"),
        [DiagnosticCode.WrongUnit] = SoundPolicy.With(Cap, "failures: \">= 2\"", "failures: \">= 2\", not: { failures: '\"many\"' }"),
        [DiagnosticCode.UnknownUndecided] = SoundPolicy.With("class-by-share.yaml", "    unknown: silent\n", ""),
        [DiagnosticCode.TooEarly] = SoundPolicy.With("indicators.yaml", "of: spot-check\n  where: { result: failed }", "scope: product\n  of: spot-check\n  where: { result: failed }"),
        [DiagnosticCode.EffectOfAnotherStage] = SoundPolicy.With(Cap, "at-most: C", "add: -8"),
        [DiagnosticCode.RowGap] = SoundPolicy.With("class-by-share.yaml", "\"< 0.95\"", "\"< 0.90\""),
        [DiagnosticCode.RowOverlap] = SoundPolicy.With("class-by-share.yaml", "\"< 0.95\"", "\"<= 0.95\""),
        [DiagnosticCode.TableIncomplete] = SoundPolicy.Without("catalogue.yaml"),
        [DiagnosticCode.NoCases] = SoundPolicy.Without(Cases),
        [DiagnosticCode.NoFiringCase] = SoundPolicy.With(Cases, "fires: [failed-twice]", "grade: C"),
        [DiagnosticCode.NoSilentCase] = SoundPolicy.With(Cases, "silent: [failed-twice]", "grade: unrated"),
        [DiagnosticCode.NoBoundaryPair] = SoundPolicy.With(Cases, "case: One failure does not\n  boundary: number", "case: One failure does not"),
        [DiagnosticCode.NoUnknownCase] = SoundPolicy.With("class-by-share.cases.yaml", ", indicators: { pass-share: unknown }", ""),
        [DiagnosticCode.NoArticle] = SoundPolicy.Without("article.md"),
        [DiagnosticCode.TextsDiffer] = SoundPolicy.With(Cap, "Failed twice", "Failed three times"),
        [DiagnosticCode.UnitMismatch] = SoundPolicy.With("indicators.yaml", "unit: count", "unit: points"),
        [DiagnosticCode.ReadBeforeDefined] = SoundPolicy.With("indicators.yaml", "unit: count\n  from: 2012-05-08", "unit: count\n  from: 2013-01-01"),
        [DiagnosticCode.NeverInForce] = SoundPolicy.With(Cap, "editions:", "editions:\n  - { from: 2010-01-01, cites: 例, when: { failures: \">= 3\" }, then: { at-most: C } }"),
        [DiagnosticCode.Unreachable] = SoundPolicy.With(Cap, "failures: \">= 2\"", "failures: \">= 3\", not: { failures: \">= 2\" }"),
        [DiagnosticCode.NoEffect] = SoundPolicy.With(Cap, "at-most: C", "at-most: AA"),
        [DiagnosticCode.Shadowed] = SoundPolicy.Plus(SoundPolicy.Rule("failed-often", "cap", "failures: \">= 3\"", "at-most: B")),
        [DiagnosticCode.Contradiction] = SoundPolicy.Plus(SoundPolicy.Rule("failed-often", "band", "failures: \">= 3\"", "grade: B")),
        [DiagnosticCode.NoClass] = SoundPolicy.With("class-by-share.yaml", "then: { grade:", "then: { at-most:"),
        [DiagnosticCode.NonMonotone] = SoundPolicy.With(Cap, "\">= 2\"", "\"[2..4]\""),
    };

    [Fact]
    public void The_policy_that_theFixtures_change_is_sound() => Assert.Empty(Diagnose(SoundPolicy.Texts));

    [Fact]
    public void Every_diagnostic_has_a_fixture() => Assert.Equal(Enum.GetValues<DiagnosticCode>(), Fixtures.Keys.Order());

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_planted_defect_is_found_and_nothing_else(DiagnosticCode code)
    {
        var diagnostics = Diagnose(Fixtures[code]);

        var found = Assert.Single(diagnostics);
        Assert.Equal(code, found.Code);
        Assert.NotEmpty(found.File);
        Assert.NotEmpty(found.Remedy);
    }

    /// <summary>README of the rules: code, whether it is a warning, meaning and remedy.</summary>
    [Fact]
    public void The_table_of_the_readme_holds_every_diagnostic()
    {
        var readme = RulesFolder.Texts.Single(text => text.Path == "README.md").Text;

        var rows = readme.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Where(cells => cells.Length == 6).ToList();

        Assert.Equal(Enum.GetValues<DiagnosticCode>().Select(code => Told(code)), rows.Select(cells => (cells[1].Trim('`'), cells[2] == "*w*")));
        Assert.All(rows, cells => Assert.All(cells[3..5], cell => Assert.NotEmpty(cell)));
    }

    public static TheoryData<DiagnosticCode> Codes() => [.. Fixtures.Keys];

    internal static List<Diagnostic> Diagnose(IReadOnlyList<PolicyText> texts)
    {
        var library = PolicyLibrary.Read(texts);
        var (cases, diagnostics) = ReadCases.From(texts, library);
        return [.. library.Diagnostics, .. diagnostics, .. SearchMonotone.Over(library, cases)];
    }

    private static (string Code, bool IsWarning) Told(DiagnosticCode code)
    {
        var diagnostic = new Diagnostic(code, "", 0, "", "");
        return (diagnostic.Key, diagnostic.Severity == Severity.Warning);
    }
}
