using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Listings;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rules.Tests.Schemas;

/// <summary>The sound policy with what else a file can hold: every measure, every effect, every table, every key of a case.</summary>
internal static class RichPolicy
{
    private const string Indicators = """
        fines: { title: { zh: 违法, en: Violations }, unit: count, from: 2012-05-08, ours: an example, measure: sum, of: violation, field: fine-yuan, where: { act: [adulteration, other], major-hazard: true }, within: 90 days, under-objection: skip }
        most: { title: { zh: 投诉, en: Complaints }, unit: count, from: 2012-05-08, cites: 例, measure: most, of: complaint, by: subject, where: { verdict: verified } }
        checklist: { title: { zh: 核查, en: Checklist }, unit: share, settled-by: { zh: 核查, en: a checklist }, from: 2012-05-08, cites: 例, measure: latest-share, of: checklist, numerator: met, denominator: applicable, at-least: 10, within: 24 months }
        best: { title: { zh: 奖励, en: Award }, unit: administrative-level, from: 2012-05-08, cites: 例, measure: best, of: award, field: level, under-objection: count }
        certificates: { title: { zh: 认证, en: Certificates }, unit: count, from: 2012-05-08, cites: 例, measure: holds, of: certificate }
        overdue: { title: { zh: 逾期, en: Overdue }, unit: count, from: 2012-05-08, cites: 例, measure: overdue, of: rectification, closed-by: completed-on }
        lacking: { title: { zh: 无证, en: Lacking }, unit: count, from: 2012-05-08, cites: 例, measure: products-lacking, of: licence }
        kinds: { title: { zh: 产品, en: Products }, unit: count, from: 2012-05-08, cites: 例, measure: products-of-kind, kinds: ["3130-01"] }
        here: { title: { zh: 地区, en: Region }, unit: true-or-false, from: 2012-05-08, cites: 例, measure: located, regions: ["430100", 430200] }
        size: { title: { zh: 规模, en: Size }, unit: enterprise-size, from: 2012-05-08, cites: 例, measure: size }
        old: { title: { zh: 档案, en: File }, unit: true-or-false, from: 2012-05-08, cites: 例, measure: file-age, reached: 12 months }
        first: { title: { zh: 首次, en: First }, unit: true-or-false, from: 2012-05-08, cites: 例, measure: first-rating }
        review: { title: { zh: 复评, en: Review }, unit: true-or-false, from: 2012-05-08, cites: 例, measure: review-due }
        held: { title: { zh: 保持, en: Held }, unit: true-or-false, from: 2012-05-08, cites: 例, measure: grade-held, grade: A, for: 12 months }
        class: { title: { zh: 等级, en: Class }, unit: grade, from: 2012-05-08, cites: 例, measure: result, of: grade }
        foreign: { title: { zh: 其他等级, en: Other grade }, unit: grade, from: 2012-05-08, cites: 例, measure: latest-class, of: external-note, field: grade, scale: import-export, within: review-year }
        highest: { title: { zh: 风险, en: Risk }, unit: risk-level, from: 2012-05-08, cites: 例, measure: highest-risk }
        of-product:
          title: { zh: 产品批次, en: Batches of the product }
          unit: count
          scope: product
          editions:
            - { from: 2012-05-08, until: 2014-01-01, cites: 例, measure: count, of: spot-check, where: { level: national } }
            - { from: 2014-01-01, ours: an example, measure: count, of: spot-check }
        """;

    private const string Case = """
        - given:
            as-of: 2016-05-08
            enterprise: { region: "430100", size: small, opened: 2010-01-01 }
            standing: { grade: B, since: 2014-01-01, first-rated: 2013-01-01, reviewed: 2015-01-01 }
            products:
              - { id: P1, kind: "3130-01", assessment: { safety: 1, health: 0, energy: 0, environment: 4, probability: 0.5, sensitive-users: true } }
            evidence:
              - { id: S0, kind: spot-check, date: 2015-05-08, level: county, result: failed }
        - case: Much is known
          without: S0
          products:
            - { id: P2, kind: "3130-01" }
          evidence:
            - { id: S1, kind: spot-check, date: 2015-05-08, level: county, result: failed, product: P1, objection: rejected, announced: true }
            - { id: K1, kind: complaint, date: 2015-05-08, hotline: 12315, subject: product-quality, verdict: pending }
            - { id: V1, kind: violation, date: 2015-05-08, act: adulteration, penalty: fine, gravity: heavier, fine-yuan: 100 }
            - { id: L1, kind: licence, date: 2015-05-08, type: production, state: in-force, valid-from: 2015-05-08, valid-until: 2020-05-08, number: X }
          expect:
            grade: C
            points: 20
            dimensions: { credit: 20 }
            fires: [failed-twice, { rule: failed-twice, effect: { at-most: C }, evidence: [S1], values: { failures: 1 } }]
            silent: [failed-twice]
            unknown: class-by-share
            indicators: { pass-share: unknown }
            risks: { P1: high }
            intensity: strict
            candidates: [{ rule: r, degree: serious, term: 12 months, removable-after: never }]
            key-supervision: true
            next-change: none
            local-grade: B+

        """;

    private static readonly PolicyText[] _tables =
    [
        Table("dimensions", "from: 2012-05-08\nours: an example\ntitle: { zh: 计分, en: Points }\ncredit: { start: 24, range: \"[0..30]\" }\ncapability: { start: 0, range: \"[0..40]\" }\nproduct: { start: 0, range: \"[0..30]\" }\n"),
        Table("grade-validity", "editions:\n  - { from: 2012-05-08, cites: 例, review-every: 12 months, valid-for: 13 months }\n"),
        Table("measures", "from: 2012-05-08\ncites: 例\n" + string.Concat(Intensities.Select(code => code + ":\n  enterprise: { zh: 报告, en: Reports }\n  authority: { zh: 检查, en: Checks }\n"))),
        Table("mechanisms", "from: 2012-05-08\ncites: 例\n" + string.Concat(Intensities.Append("strict-while-listed").Select(code => code + ":\n  daily-patrol: { times: 1, per: 24 months }\n  spot-check: { share: 0.02, fixed: 0 }\n  enforcement-inspection: { times: 0, on-signal: true }\n  complaint-verification: { within: 15 working-days }\n  follow-up-visit: { visits: [0, 3], every: 1 months }\n"))),
        Table("targets", "from: 2012-05-08\ncites: 例\ntargets:\n  rate: { title: { zh: 合格率, en: Pass rate }, measured: { zh: 批次, en: Batches }, value: \">= 90\", unit: percent, by: 2020, body: { zh: 局, en: Bureau }, figure: { share-of: spot-check, where: { level: [provincial] }, that: { result: passed }, within: 12 months, at-least: 10 } }\n  cover: { title: { zh: 覆盖率, en: Coverage }, measured: { zh: 企业, en: Enterprises }, value: \">= 100\", unit: percent, by: 2020, figure: { share-of: enterprises-needing-licence, that-have: licence, where: { type: production }, standing: on-file, at-least: 10 } }\n  list: { title: { zh: 公布, en: List }, measured: { zh: 公布, en: Published }, value: \">= 1\", unit: number, every: 6 months, unmeasured: { zh: 不测, en: Not measured } }\n"),
        Table("listing-procedure", "from: 2012-05-08\ncites: 例\nterms:\n" + string.Concat(Codes<ProcedureTerm>().Select(code => $"  {code}: {{ within: 5 working-days, cites: 例 }}\n"))
            + "degrees:\n" + string.Concat(Codes<ListingDegree>().Select(code => $"  {code}: {{ at-least: 0 months, at-most: 3 months, removable-after: never, ours: an example }}\n")) + "names-persons: [listed]\n"),
        Table("working-days", "from: 2012-05-08\ncites: 例\nyear: 2023\nholidays: [2023-01-01..2023-01-02, 2023-04-05]\nworkdays: [2023-01-28]\n"),
        Table("hand-over", "from: 2012-05-08\ncites: 例\ngrades-to: [central-bank]\n"),
        Table("query-ledger", "from: 2013-03-15\ncites: 例\nkept-for: { months: 120 months, ours: an example }\noffice-hours: { from: \"08:00\", until: \"18:00\", ours: an example }\npatterns:\n  sweep: { title: { zh: 扫, en: Sweep }, purposes: [other], verdicts: [expired], outside-office-hours: true, never-asked: true, at-least: 3, within: 24 hours, ours: an example }\n"),
        Table("grade-scale", "scale: import-export\ntitle: { zh: 进出口, en: Import and export }\nfrom: 2012-05-08\ncites: 例\ngrades:\n  AA: { title: { zh: 甲, en: AA }, class: AA }\n  A: { title: { zh: 乙, en: A }, class: A }\n  B: { title: { zh: 丙, en: B }, class: B, default: true }\n  C: { title: { zh: 丁, en: C }, class: C }\n"),
    ];

    /// <summary>Names of its own that stand where keys stand.</summary>
    public static IReadOnlyList<string> Names { get; } = ["zh", "en"];

    public static IReadOnlyList<PolicyText> Texts { get; } = Make();

    private static string[] Intensities => ["credit-based", "responsibility-based", "routine", "strict"];

    private static IEnumerable<string> Codes<T>() where T : struct, Enum => Vocabulary.Of<T>().Terms.Select(term => term.Code);

    private static IReadOnlyList<PolicyText> Make()
    {
        var texts = SoundPolicy.Plus(
            _tables,
            SoundPolicy.Rule("points-lost", "points", "failures: \">= 1\"", "add: -1, times: failures, at-least: -9, at-most: -1"),
            SoundPolicy.Rule("any-of-two", "cap", "any: [{ fines: \">= 4\" }, { most: \">= 5\", not: { pass-share: \"1\" } }]", "at-most: C", "applies"),
            SoundPolicy.Rule("no-upgrade", "promotion", "review: false", "hold: upgrade"),
            SoundPolicy.Rule("one-step", "promotion", "", "steps-up: 1"),
            SoundPolicy.Rule("risk-up", "risk", "of-product: \">= 1\"", "raise: 1"),
            SoundPolicy.Rule("risk-high", "risk", "of-product: \">= 3\"", "at-least: high"),
            SoundPolicy.Rule("strict", "intensity", "failures: \">= 2\"", "at-least: strict"),
            SoundPolicy.Rule("listed", "listing", "failures: \">= 3\"", "candidate: serious, term: 36 months, removable-after: never"),
            SoundPolicy.Rule("key", "listing", "failures: \">= 3\"", "key-supervision: true"),
            SoundPolicy.Rule("alert", "listing", "failures: \">= 3\"", "alert: true"),
            SoundPolicy.Rule("exit", "listing", "failures: \">= 3\"", "exit: proposed"),
            SoundPolicy.Rule("honoured", "listing", "failures: \"0\"", "red-list: proposed, term: 12 months, notice: 7 working-days"),
            SoundPolicy.Rule("local", "scale", "class: '\"B\"'", "local-grade: B", "silent"));
        texts = SoundPolicy.With(texts, "indicators.yaml", "failures:\n", Indicators + "\nfailures:\n");
        texts = SoundPolicy.With(texts, "policy.yaml", "jurisdiction", "grade-scale: import-export\nswitches-off: {}\njurisdiction");
        texts = SoundPolicy.With(texts, "failed-twice.yaml", "stage: cap", "because: { zh: \"不合格{failures}次\", en: \"Failed {failures} times\" }\nstage: cap");
        return SoundPolicy.With(texts, "failed-twice.cases.yaml", "- case: Two failures cap", Case + "- case: Two failures cap");
    }

    private static PolicyText Table(string name, string body) => new($"sound/article-1/{name}.yaml", $"table: {name}\n{body}");
}
