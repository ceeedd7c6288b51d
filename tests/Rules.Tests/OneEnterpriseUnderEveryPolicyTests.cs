using QualityCredit.Rating.Cases;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Rules.Tests;

/// <summary>The same file comes out otherwise under each policy, and each says by which of its rules.</summary>
public sealed class OneEnterpriseUnderEveryPolicyTests
{
    /// <summary>Well run, with a product of high risk, one verified complaint, a grade C as exporter and an adverse record of its quality chief.</summary>
    private const string Given = """
            as-of: 2016-06-01
            products: [ { id: P1, kind: "3831-01", assessment: { safety: 3, health: 0, energy: 0, environment: 0, probability: 0.0005 } } ]
            standing: { grade: A, since: 2014-06-01, first-rated: 2014-06-01, reviewed: 2015-06-01 }
            evidence:
              - { id: L1, kind: checklist, date: 2016-03-01, applicable: 40, met: 40 }
              - { id: Z1, kind: certificate, date: 2014-01-01, scheme: quality-management, valid-from: 2014-01-01 }
              - { id: Z2, kind: certificate, date: 2014-01-01, scheme: other-management, valid-from: 2014-01-01 }
              - { id: Z3, kind: certificate, date: 2014-01-01, scheme: chief-quality-officer, valid-from: 2014-01-01 }
              - { id: Z4, kind: certificate, date: 2014-01-01, scheme: traceability, valid-from: 2014-01-01 }
              - { id: Z5, kind: licence, date: 2014-01-01, type: production, state: in-force, valid-from: 2014-01-01, valid-until: 2019-01-01 }
              - { id: Z6, kind: licence, date: 2014-01-01, type: compulsory-certification, state: in-force, valid-from: 2014-01-01, valid-until: 2019-01-01 }
              - { id: S1, kind: spot-check, date: 2014-10-10, level: provincial, result: passed, product: P1 }
              - { id: S2, kind: spot-check, date: 2015-06-10, level: provincial, result: passed, product: P1 }
              - { id: S3, kind: spot-check, date: 2015-10-01, level: municipal, result: passed, product: P1 }
              - { id: K1, kind: commitment, date: 2015-11-01, subject: responsibility-report, state: made }
              - { id: W1, kind: award, date: 2014-05-01, level: provincial, valid-from: 2014-05-01 }
              - { id: C1, kind: complaint, date: 2016-01-10, hotline: "12345", subject: product-quality, verdict: verified }
        """;

    private const string Exporter = "      - { id: N1, kind: external-note, date: 2016-02-01, department: customs, tenor: favourable, scale: import-export, grade: B }\n";

    private const string Person = "      - { id: R1, kind: person-record, date: 2015-02-01, role: quality-chief, record: adverse }\n";

    [Theory]
    [InlineData("aqsiq-2012-74", "AA", "AA", "class-by-checklist")]
    [InlineData("hunan-2013", "AA", "AA", "class-by-points")]
    [InlineData("shantou-2014", "A", "A", "class-by-risk-and-performance")]
    [InlineData("changzhi-2015", "AA", "AA", "class-by-checklist")]
    public void A_well_run_maker_of_risky_goods(string policy, string grade, string local, string rule) => Comes(policy, "", grade, local, rule);

    [Theory]
    [InlineData("aqsiq-2012-74", "AA", "AA", "class-by-checklist")]
    [InlineData("hunan-2013", "AA", "AA", "class-by-points")]
    [InlineData("shantou-2014", "B", "B", "import-export-class-bounds")]
    [InlineData("changzhi-2015", "B", "B", "importer-or-exporter-bounds")]
    public void The_same_with_a_grade_as_exporter(string policy, string grade, string local, string rule) => Comes(policy, Exporter, grade, local, rule);

    [Theory]
    [InlineData("hunan-2013", "AA", "AA", "class-by-points")]
    [InlineData("shantou-2014", "A", "A", "person-held-responsible")]
    [InlineData("changzhi-2015", "B", "B", "adverse-record-of-a-person")]
    public void The_same_with_a_record_of_its_quality_chief(string policy, string grade, string local, string rule) => Comes(policy, Person, grade, local, rule);

    [Fact]
    public void Every_policy_is_an_edition_of_its_own_and_gives_reasons()
    {
        var decisions = RulesFolder.Library.Policies.Select(policy => (policy.Name, Case(policy.Name, "", "grade: x")))
            .ToDictionary(x => x.Name, x => RulesFolder.Library.ProgramOf(x.Name, x.Item2.AsOf)!.Rate(x.Item2.File, x.Item2.AsOf));

        Assert.Equal(decisions.Count, decisions.Values.Select(decision => decision.Fingerprint).Distinct().Count());
        Assert.All(decisions.Values, decision => Assert.NotEmpty(decision.Trace.Applied));
    }

    [Theory]
    [InlineData("440507", "2013-12-31", "aqsiq-2012-74")]
    [InlineData("440507", "2014-01-01", "shantou-2014")]
    [InlineData("440507", "2026-11-20", "shantou-2014")]
    [InlineData("140403", "2015-02-12", "aqsiq-2012-74")]
    [InlineData("140403", "2015-02-13", "changzhi-2015")]
    [InlineData("140100", "2026-11-20", "aqsiq-2012-74")]
    public void The_policy_of_a_city_governs_there_from_its_first_day(string region, string day, string policy) =>
        Assert.Equal(policy, RulesFolder.Library.Governing(RegionCode.Parse(region), DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))?.Name);

    private static void Comes(string policy, string more, string grade, string local, string rule)
    {
        var golden = Case(policy, more, $"grade: {grade}, local-grade: {local}, fires: [{rule}]");

        var differences = RunCase.On(RulesFolder.Library, golden);

        Assert.Empty(differences);
    }

    private static GoldenCase Case(string policy, string more, string expect)
    {
        var text = $"- case: One file\n{Given}\n{more}  expect: {{ {expect} }}\n";
        return ReadCases.From([new($"{policy}/any/any.cases.yaml", text.Replace("\n    ", "\n  ", StringComparison.Ordinal))], RulesFolder.Library).Cases.Single();
    }
}
