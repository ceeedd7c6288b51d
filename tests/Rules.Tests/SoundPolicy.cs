using QualityCredit.Rating.Policies;

namespace QualityCredit.Rules.Tests;

/// <summary>The smallest policy without a diagnostic. A fixture is this policy with one defect.</summary>
internal static class SoundPolicy
{
    public const string Policy = """
        policy: sound
        title: { zh: 例, en: Example }
        from: 2012-05-08
        cites: 例〔2012〕1号
        jurisdiction: ["430000"]
        """;

    public const string Indicators = """
        failures:
          title: { zh: 不合格次数, en: Failures }
          unit: count
          from: 2012-05-08
          cites: 例第1条
          measure: count
          of: spot-check
          where: { result: failed }
          within: 36 months
        pass-share:
          title: { zh: 合格率, en: Pass share }
          unit: share
          from: 2012-05-08
          cites: 例第2条
          measure: share
          of: spot-check
          share-of: { result: passed }
          within: 36 months
        """;

    public const string Cap = """
        rule: failed-twice
        title: { zh: 两次不合格, en: Failed twice }
        stage: cap
        editions:
          - from: 2012-05-08
            cites: 例第1条
            when: { failures: ">= 2" }
            then: { at-most: C }
        """;

    public const string Cases = """
        - case: Two failures cap
          boundary: number
          as-of: 2016-05-08
          evidence:
            - { id: S1, kind: spot-check, date: 2015-05-08, level: county, result: failed }
            - { id: S2, kind: spot-check, date: 2015-06-08, level: county, result: failed }
          expect: { fires: [failed-twice] }
        - case: One failure does not
          boundary: number
          as-of: 2016-05-08
          evidence:
            - { id: S1, kind: spot-check, date: 2015-05-08, level: county, result: failed }
          expect: { silent: [failed-twice] }
        """;

    public const string Band = """
        rule: class-by-share
        title: { zh: 按合格率定级, en: Class by pass share }
        stage: band
        editions:
          - from: 2012-05-08
            ours: an example
            unknown: silent
            rows:
              - { when: { pass-share: ">= 0.95" }, then: { grade: A } }
              - { when: { pass-share: "< 0.95" }, then: { grade: C } }
              - { when: { pass-share: unknown }, then: { outcome: unrated } }
        """;

    public const string BandCases = """
        - case: All passed
          boundary: share
          as-of: 2016-05-08
          evidence:
            - { id: S1, kind: spot-check, date: 2015-05-08, level: county, result: passed }
          expect: { fires: [{ rule: class-by-share, effect: { grade: A } }] }
        - case: One failed
          boundary: share
          as-of: 2016-05-08
          evidence:
            - { id: S1, kind: spot-check, date: 2015-05-08, level: county, result: failed }
          expect: { fires: [{ rule: class-by-share, effect: { grade: C } }] }
        - case: Nothing known
          as-of: 2016-05-08
          expect: { grade: unrated, indicators: { pass-share: unknown } }
        """;

    public const string Matrix = """
        table: intensity-matrix
        editions:
          - from: 2012-05-08
            ours: an example
            unrated-as: B
            no-product: elevated
            cells:
              AA: { high: routine, elevated: credit-based, general: credit-based }
              A: { high: routine, elevated: responsibility-based, general: responsibility-based }
              B: { high: strict, elevated: routine, general: routine }
              C: { high: strict, elevated: strict, general: strict }
        """;

    public const string Risk = """
        table: risk-matrix
        editions:
          - from: 2012-05-08
            ours: an example
            file: matrix.csv
            fold: { H: high, L: general }
            sensitive-users: elevated
            too-little-data: elevated
        """;

    public const string Catalogue = """
        table: product-catalogue
        editions:
          - { from: 2012-05-08, ours: an example, file: catalogue.csv }
        """;

    public static IReadOnlyList<PolicyText> Texts { get; } =
    [
        new("sound/policy.yaml", Policy),
        new("sound/indicators.yaml", Indicators),
        new("sound/article-1/article.md", "# 第一条"),
        new("sound/article-1/failed-twice.yaml", Cap),
        new("sound/article-1/failed-twice.cases.yaml", Cases),
        new("sound/article-1/class-by-share.yaml", Band),
        new("sound/article-1/class-by-share.cases.yaml", BandCases),
        new("sound/article-1/intensity.yaml", Matrix),
        new("sound/article-1/risk.yaml", Risk),
        new("sound/article-1/catalogue.yaml", Catalogue),
        new("sound/article-1/matrix.csv", "probability_floor,severity1,severity2,severity3,severity4\n0.5,H,H,H,H\n0,L,L,L,L\n"),
        new("sound/article-1/catalogue.csv", "code,title,licence_required,licence_from,licence_until,sev_safety,sev_health,sev_energy,sev_environment,probability_floor,sensitive_users\n3130-01,钢筋,true,,,4,0,0,0,0.00001,false\n"),
    ];

    /// <summary>The policy with one text changed.</summary>
    public static IReadOnlyList<PolicyText> With(string file, string old, string changed) => With(Texts, file, old, changed);

    /// <summary>Texts of which one is changed.</summary>
    public static IReadOnlyList<PolicyText> With(IReadOnlyList<PolicyText> of, string file, string old, string changed)
    {
        var texts = of.Select(text => text.Path.EndsWith(file, StringComparison.Ordinal) ? text with { Text = text.Text.Replace(old, changed, StringComparison.Ordinal) } : text).ToList();
        return texts.SequenceEqual(of) ? throw new InvalidOperationException($"\"{old}\" does not stand in {file}") : texts;
    }

    /// <summary>The policy with rules more.</summary>
    public static IReadOnlyList<PolicyText> Plus(params IEnumerable<PolicyText>[] more) => [.. Texts, .. more.SelectMany(texts => texts)];

    /// <summary>One rule more, with the cases of the cap, and one more where it can be unknown.</summary>
    public static IReadOnlyList<PolicyText> Rule(string name, string stage, string when, string then, string? unknown = null) =>
    [
        new($"sound/article-1/{name}.yaml", $$"""
            rule: {{name}}
            title: { zh: 另一条, en: Another }
            stage: {{stage}}{{(stage == "points" ? "\ndimension: credit" : "")}}
            editions:
              - from: 2012-05-08
                cites: 例第3条
                when: { {{when}} }
                then: { {{then}} }{{(unknown is null ? "" : $"\n    unknown: {unknown}")}}
            """),
        new($"sound/article-1/{name}.cases.yaml", Cases.Replace("failed-twice", name, StringComparison.Ordinal)
            + (unknown is null ? "" : "\n- case: Nothing known\n  as-of: 2016-05-08\n  expect: { indicators: { pass-share: unknown } }\n")),
    ];

    /// <summary>The policy without one file.</summary>
    public static IReadOnlyList<PolicyText> Without(string file) => [.. Texts.Where(text => !text.Path.EndsWith(file, StringComparison.Ordinal))];
}
