using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Explanation;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Rating.Tests.Explanation;

public sealed class SettleUnknownTests
{
    private static readonly DateOnly _asOf = new(2016, 5, 8);

    [Fact]
    public void A_file_without_evidence_needs_a_checklist_and_a_spot_check()
    {
        var decision = RulesFolder.Library.ProgramOf("hunan-2013", _asOf)!.Rate(SampleFile.Of(), _asOf);

        var remedies = SettleUnknown.Of(decision);

        Assert.Equal([("checklist-share", EvidenceKind.Checklist, 10), ("spot-check-pass-share", EvidenceKind.SpotCheck, 1)],
            remedies.Select(remedy => (remedy.Indicator.Name, remedy.Kind, remedy.AtLeast)));
        Assert.Equal(["passed", "failed"], Assert.Single(remedies[1].Fields).Terms.Select(term => term.Code));
        Assert.Equal("进行一次质量保障能力核查（适用项目不少于十项）", remedies[0].Words.Zh);
    }

    [Fact]
    public void An_undecided_class_is_settled_by_what_keeps_it_undecided()
    {
        var decision = RulesFolder.Library.ProgramOf("aqsiq-2012-74", _asOf)!.Rate(SampleFile.Of(), _asOf);
        var undecided = decision.Trace.Values.Single(value => value.Indicator.Name == "class-decided").Indicator;

        var remedy = Assert.Single(SettleUnknown.Of(undecided, decision));

        Assert.Equal("checklist-share", remedy.Indicator.Name);
    }

    [Fact]
    public void An_indicator_without_words_of_its_own_is_told_from_its_definition()
    {
        var program = RulesFolder.Library.ProgramOf("hunan-2013", _asOf)!;
        var decision = program.Rate(SampleFile.Of(), _asOf);
        var indicators = program.Indicators.Select(indicator => indicator with { SettledBy = null }).ToDictionary(indicator => indicator.Name);

        var share = Assert.Single(SettleUnknown.Of(indicators["spot-check-pass-share"], decision));
        var checklist = Assert.Single(SettleUnknown.Of(indicators["checklist-share"], decision));

        Assert.Equal("近36个月内的监督抽查（不少于1件），抽查结果为合格或不合格", share.Words.Zh);
        Assert.Equal("Checklist with applicable of at least 10, in the last 24 months", checklist.Words.En);
    }

    [Fact]
    public void What_is_unknown_becomes_known_by_the_evidence_that_the_remedy_names()
    {
        var settled = 0;
        foreach (var rated in Enumerable.Range(0, 200).SelectMany(GeneratedRatings.Of))
        {
            foreach (var remedy in SettleUnknown.Of(rated.Decision).Where(remedy => !remedy.Indicator.PerProduct))
            {
                var next = rated.File.Evidence.Count + 1;
                var items = Enumerable.Range(next, remedy.AtLeast).Select(serial => Item(remedy, serial, rated.Decision.AsOf));

                var then = rated.Decision.Program.Rate(rated.File with { Evidence = [.. rated.File.Evidence, .. items] }, rated.Decision.AsOf);

                Assert.True(then.Trace.Values.Single(value => value.Indicator.Name == remedy.Indicator.Name).Value.IsKnown, remedy.Words.En);
                settled++;
            }
        }

        Assert.True(settled > 50);
    }

    private static EvidenceItem Item(Remedy remedy, int serial, DateOnly on) => SampleFile.Item(serial, remedy.Kind, on,
        [.. EvidenceForm.Of(remedy.Kind).Fields.Where(field => field.Required || remedy.Fields.Any(needed => needed.Field == field)).Select(field => (field.Code, remedy.Fields.FirstOrDefault(needed => needed.Field == field) switch
        {
            { } needed => needed.Terms[0].Code,
            null when field.Type == FieldType.Term => field.Vocabulary!.Terms[0].Code,
            null => remedy.AtLeast.ToString(System.Globalization.CultureInfo.InvariantCulture),
        }))]);
}
