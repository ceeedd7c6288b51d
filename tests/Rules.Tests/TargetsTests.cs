using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Figures;
using QualityCredit.Rating.Policies;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Rules.Tests;

/// <summary>A table of targets is read strictly, and a target says whether a figure meets it.</summary>
public sealed class TargetsTests
{
    private const string Table = """
        table: targets
        title: { zh: 目标, en: Targets }
        editions:
          - from: 2012-05-08
            cites: 例第3条
            targets:
              pass-rate:
                title: { zh: 监督抽查合格率, en: Pass rate }
                measured: { zh: 合格批次占比, en: Share of the batches that passed }
                value: ">= 90"
                unit: percent
                by: 2020
                body: { zh: 市质监局, en: Municipal quality bureau }
                figure: { share-of: spot-check, where: { level: provincial, result: [passed, failed] }, that: { result: passed }, within: 12 months, at-least: 10 }
              list-published:
                title: { zh: 定期公布, en: Published regularly }
                measured: { zh: 公布次数, en: Publications }
                value: ">= 1"
                unit: number
                every: 6 months
                unmeasured: { zh: 不在登记系统, en: Not in the register }
              coverage:
                title: { zh: 覆盖率, en: Coverage }
                measured: { zh: 在档企业占比, en: Share of the enterprises on file }
                value: ">= 1000"
                unit: per-mille
                every: 12 months
                figure: { share-of: enterprises-needing-licence, that-have: licence, where: { type: production }, standing: on-file, at-least: 5 }
        """;

    public static TheoryData<string, string, string, DiagnosticCode> Defects() => new()
    {
        { "an unknown key", "unit: percent", "unit: percent\n        measure: count", DiagnosticCode.UnknownKey },
        { "no words for the figure", "        measured: { zh: 公布次数, en: Publications }\n", "", DiagnosticCode.MissingKey },
        { "a title in one language", "{ zh: 监督抽查合格率, en: Pass rate }", "{ zh: 监督抽查合格率 }", DiagnosticCode.MissingKey },
        { "no number", "\">= 90\"", "\"high\"", DiagnosticCode.BadValue },
        { "two bounds", "\">= 90\"", "\"[90..95]\"", DiagnosticCode.BadValue },
        { "more than a hundred per cent", "\">= 90\"", "\">= 101\"", DiagnosticCode.BadValue },
        { "a unit that is none", "unit: percent", "unit: per-cent", DiagnosticCode.BadValue },
        { "neither year nor period", "        by: 2020\n", "", DiagnosticCode.MissingKey },
        { "year and period", "by: 2020", "by: 2020\n        every: 12 months", DiagnosticCode.BadValue },
        { "a date instead of a year", "by: 2020", "by: 20201231", DiagnosticCode.BadValue },
        { "a share of what nobody knows", "share-of: spot-check", "share-of: spot-test", DiagnosticCode.BadValue },
        { "a filter on a field that the kind does not have", "where: { level:", "where: { scheme:", DiagnosticCode.BadValue },
        { "a filter with a term of another field", "that: { result: passed }", "that: { result: provincial }", DiagnosticCode.BadValue },
        { "a share of items without the part", "that: { result: passed }, ", "", DiagnosticCode.MissingKey },
        { "a window of no length", "within: 12 months", "within: 0 months", DiagnosticCode.BadValue },
        { "no least number", ", at-least: 10", "", DiagnosticCode.MissingKey },
        { "a verdict on nothing", "at-least: 10", "at-least: 0", DiagnosticCode.BadValue },
        { "a window where enterprises are counted", "at-least: 5", "at-least: 5, within: 12 months", DiagnosticCode.UnknownKey },
        { "a kind that is none", "that-have: licence", "that-have: licences", DiagnosticCode.BadValue },
        { "a standing that is none", "standing: on-file", "standing: valid", DiagnosticCode.BadValue },
        { "a share counted in months", "unit: percent", "unit: months", DiagnosticCode.BadValue },
        { "measured and not measured", "unit: number\n        every: 6 months\n", "unit: percent\n        every: 6 months\n        figure: { share-of: enterprises, that-have: award, standing: on-file, at-least: 1 }\n", DiagnosticCode.BadValue },
        { "no clause", "    cites: 例第3条\n", "", DiagnosticCode.NoCitation },
    };

    [Fact]
    public void A_target_has_a_figure_a_comparison_and_a_time()
    {
        var edition = Assert.Single(Read(Table).Policies.Single().Tables.Targets);

        Assert.Equal("例第3条", edition.Citation.Text);
        Assert.Equal(["pass-rate", "list-published", "coverage"], edition.Body.Select(target => target.Name));
        Assert.All(edition.Body, target => Assert.Equal("article-1", target.Article));
        var rate = edition.Body[0];
        Assert.Equal((">= 90", TargetUnit.Percent, 2020, null), (rate.Value.ToString(), rate.Unit, rate.ByYear, rate.EveryMonths));
        Assert.Equal("市质监局", rate.Body?.Zh);
        Assert.Equal((null, 6, null), (edition.Body[1].ByYear, edition.Body[1].EveryMonths, edition.Body[1].Body));
    }

    [Fact]
    public void A_target_says_how_it_is_measured_or_why_it_is_not()
    {
        var targets = Read(Table).Policies.Single().Tables.Targets[0].Body;

        var items = Assert.IsType<ShareOfItems>(targets[0].Figure);
        Assert.Equal((EvidenceKind.SpotCheck, 2, 1, 12, 10), (items.Kind, items.Where.Count, items.That.Count, items.WithinMonths, items.AtLeast));
        Assert.Equal((null, "不在登记系统"), (targets[1].Figure, targets[1].Unmeasured?.Zh));
        var enterprises = Assert.IsType<ShareOfEnterprises>(targets[2].Figure);
        Assert.Equal((FigureBase.EnterprisesNeedingLicence, EvidenceKind.Licence, ItemStanding.OnFile, 5), (enterprises.Of, enterprises.Kind, enterprises.Standing, enterprises.AtLeast));
    }

    /// <summary>The survey of Guangdong is weighted by output and never mixed with spot checks.</summary>
    [Fact]
    public void A_survey_is_not_measured_by_spot_checks()
    {
        var target = RulesFolder.Library.Find("guangdong-2015")!.Tables.Targets.SelectMany(edition => edition.Body).Single(one => one.Name == "manufacturing-pass-rate");

        Assert.Null(target.Figure);
        Assert.Contains("spot checks", target.Unmeasured!.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("89.99", false)]
    [InlineData("90", true)]
    public void A_figure_meets_a_target_or_not(string figure, bool meets)
    {
        var target = Read(Table).Policies.Single().Tables.Targets[0].Body[0];

        var isMet = target.IsMetBy(decimal.Parse(figure, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(meets, isMet);
    }

    [Fact]
    public void Targets_do_not_move_the_fingerprint()
    {
        var without = PolicyLibrary.Read(SoundPolicy.Texts).ProgramsOf("sound");

        var with = Read(Table).ProgramsOf("sound");

        Assert.Equal(without.Select(program => program.Fingerprint), with.Select(program => program.Fingerprint));
    }

    [Theory]
    [MemberData(nameof(Defects))]
    public void A_planted_defect_is_found_and_nothing_else(string defect, string old, string changed, DiagnosticCode code)
    {
        Assert.Contains(old, Table, StringComparison.Ordinal);

        var found = Read(Table.Replace(old, changed, StringComparison.Ordinal)).Diagnostics;

        Assert.True(found is [{ File: "sound/article-1/targets.yaml" } one] && one.Code == code, $"{defect}: {string.Join("; ", found)}");
    }

    [Fact]
    public void Two_articles_cannot_set_one_target_at_a_time()
    {
        var second = Table.Replace("list-published", "other", StringComparison.Ordinal).Replace("coverage", "another", StringComparison.Ordinal);

        var found = PolicyLibrary.Read([.. With(Table), new("sound/article-1/more-targets.yaml", second)]).Diagnostics;

        Assert.Equal(DiagnosticCode.NameTaken, Assert.Single(found).Code);
    }

    private static PolicyLibrary Read(string table) => PolicyLibrary.Read(With(table));

    private static IEnumerable<PolicyText> With(string table) => [.. SoundPolicy.Texts, new("sound/article-1/targets.yaml", table)];
}
