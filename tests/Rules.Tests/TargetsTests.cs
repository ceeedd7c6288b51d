using QualityCredit.Rating.Policies;
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
              list-published:
                title: { zh: 定期公布, en: Published regularly }
                measured: { zh: 公布次数, en: Publications }
                value: ">= 1"
                unit: number
                every: 6 months
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
        { "no clause", "    cites: 例第3条\n", "", DiagnosticCode.NoCitation },
    };

    [Fact]
    public void A_target_has_a_figure_a_comparison_and_a_time()
    {
        var edition = Assert.Single(Read(Table).Policies.Single().Tables.Targets);

        Assert.Equal("例第3条", edition.Citation.Text);
        Assert.Equal(["pass-rate", "list-published"], edition.Body.Select(target => target.Name));
        Assert.All(edition.Body, target => Assert.Equal("article-1", target.Article));
        var rate = edition.Body[0];
        Assert.Equal((">= 90", TargetUnit.Percent, 2020, null), (rate.Value.ToString(), rate.Unit, rate.ByYear, rate.EveryMonths));
        Assert.Equal("市质监局", rate.Body?.Zh);
        Assert.Equal((null, 6, null), (edition.Body[1].ByYear, edition.Body[1].EveryMonths, edition.Body[1].Body));
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
        var second = Table.Replace("list-published", "other", StringComparison.Ordinal);

        var found = PolicyLibrary.Read([.. With(Table), new("sound/article-1/more-targets.yaml", second)]).Diagnostics;

        Assert.Equal(DiagnosticCode.NameTaken, Assert.Single(found).Code);
    }

    private static PolicyLibrary Read(string table) => PolicyLibrary.Read(With(table));

    private static IEnumerable<PolicyText> With(string table) => [.. SoundPolicy.Texts, new("sound/article-1/targets.yaml", table)];
}
