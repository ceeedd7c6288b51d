using QualityCredit.Rating.Cases;
using QualityCredit.Rating.Policies;
using Xunit;

namespace QualityCredit.Rules.Tests;

/// <summary>Indicators that name kinds of products instead of asking the catalogue.</summary>
public sealed class NamedKindsTests
{
    private const string Rebar = "3130-01";
    private const string Socket = "3839-01";

    [Theory]
    [InlineData($"[\"{Socket}\"]", 1)]
    [InlineData($"[\"{Rebar}\", \"{Socket}\"]", 3)]
    [InlineData("[\"9999-99\"]", 0)]
    public void Products_of_the_named_kinds_are_counted(string kinds, int count)
    {
        var texts = Measuring($"measure: products-of-kind\n  kinds: {kinds}", count);

        Assert.Equal("", Differences(texts));
    }

    [Theory]
    [InlineData($"\n  kinds: [\"{Socket}\"]", 1)]
    [InlineData($"\n  kinds: [\"{Rebar}\"]", 0)]
    public void A_named_kind_without_the_named_certificate_is_lacking_whatever_the_catalogue_says(string kinds, int count)
    {
        var texts = Measuring($"measure: products-lacking\n  of: licence\n  where: {{ type: compulsory-certification }}{kinds}", count);

        Assert.Equal("", Differences(texts));
    }

    [Fact]
    public void A_kind_that_is_no_code_is_a_bad_value()
    {
        var texts = Measuring("measure: products-of-kind\n  kinds: [\"rebar\"]", 0);

        Assert.Equal(DiagnosticCode.BadValue, Assert.Single(PolicyLibrary.Read(texts).Diagnostics).Code);
    }

    [Fact]
    public void Another_kind_is_another_edition()
    {
        var (one, other) = (Measuring($"measure: products-of-kind\n  kinds: [\"{Socket}\"]", 1), Measuring($"measure: products-of-kind\n  kinds: [\"{Rebar}\"]", 2));

        Assert.NotEqual(Fingerprint(one), Fingerprint(other));
    }

    private static PolicyFingerprint Fingerprint(IEnumerable<PolicyText> texts) => PolicyLibrary.Read(texts).ProgramsOf("sound")[0].Fingerprint;

    private static string Differences(IReadOnlyList<PolicyText> texts)
    {
        var library = PolicyLibrary.Read(texts);

        Assert.Empty(library.Diagnostics);
        return string.Join(Environment.NewLine, RunCase.On(library, ReadCases.From(texts, library).Cases.Single(one => one.Rule == "named")));
    }

    /// <summary>The sound policy with one rule that reads the indicator, on a file of two certified rebars and a socket without certificate.</summary>
    private static IReadOnlyList<PolicyText> Measuring(string measure, int count) =>
    [
        .. SoundPolicy.Texts,
        new("sound/article-2/article.md", "# 第二条"),
        new("sound/article-2/indicators.yaml", $"named-products:\n  title: {{ zh: 产品数, en: Products }}\n  unit: count\n  from: 2012-05-08\n  cites: 例第2条\n  {measure}\n"),
        new("sound/article-2/named.yaml", """
            rule: named
            title: { zh: 例, en: Example }
            stage: listing
            editions:
              - { from: 2012-05-08, cites: 例第2条, when: { named-products: ">= 1" }, then: { alert: true } }
            """),
        new("sound/article-2/named.cases.yaml", $$"""
            - case: Two certified rebars and a socket
              as-of: 2016-05-08
              products: [ { id: P1, kind: "{{Rebar}}" }, { id: P2, kind: "{{Rebar}}" }, { id: P3, kind: "{{Socket}}" } ]
              evidence:
                - { id: L1, kind: licence, date: 2015-01-01, type: compulsory-certification, state: in-force, valid-from: 2015-01-01, product: P1 }
                - { id: L2, kind: licence, date: 2015-01-01, type: compulsory-certification, state: in-force, valid-from: 2015-01-01, product: P2 }
              expect: { indicators: { named-products: {{count}} }, {{(count == 0 ? "silent: [named]" : "fires: [ { rule: named, effect: { alert: true } } ]")}} }
            """),
    ];
}
