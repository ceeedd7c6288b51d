using QualityCredit.Rating.Engine;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Figures;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Policies;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Rating.Tests.Figures;

/// <summary>What files add to the figures of the policies that are shipped.</summary>
public sealed class CountFigureTests
{
    private static readonly DateOnly _day = new(2020, 12, 31);

    [Fact]
    public void A_pass_rate_counts_the_batches_tested_at_its_level()
    {
        var file = SampleFile.Of(Check("provincial", "passed"), Check("provincial", "failed"), Check("provincial", "refused"), Check("municipal", "passed"));

        Assert.Equal(new(1, 2), Count("changzhi-2015", "provincial-spot-check-pass-rate", file));
        Assert.Equal(new(1, 1), Count("changzhi-2015", "municipal-spot-check-pass-rate", file));
    }

    [Theory]
    [InlineData("2019-12-31", 0)]
    [InlineData("2020-01-01", 1)]
    [InlineData("2020-12-31", 1)]
    [InlineData("2021-01-01", 0)]
    public void An_item_as_old_as_the_window_or_of_a_later_day_does_not_count(string on, int total)
    {
        var file = SampleFile.Of(Check("provincial", "passed", on));

        Assert.Equal(new(total, total), Count("changzhi-2015", "provincial-spot-check-pass-rate", file));
    }

    [Theory]
    [InlineData(ObjectionState.Open, 0)]
    [InlineData(ObjectionState.Rejected, 1)]
    public void An_item_under_open_objection_does_not_count(ObjectionState state, int total)
    {
        var file = SampleFile.Of(Check("provincial", "failed"));
        var facts = FileFacts.Of(file) with { Evidence = new[] { EvidenceForm.Of(EvidenceKind.SpotCheck).Pack(file.Evidence[0]) with { Objection = state } } };

        var count = CountFigure.Of(Target("changzhi-2015", "provincial-spot-check-pass-rate").Figure!, Program("changzhi-2015"), _day, facts);

        Assert.Equal(new(0, total), count);
    }

    [Fact]
    public void Coverage_counts_enterprises_whose_products_need_a_licence_and_those_with_one_on_file()
    {
        var catalogue = RulesFolder.Library.Find("aqsiq-2012-74")!.Tables.ProductCatalogue[^1].Body;
        var needing = catalogue.First(entry => entry.NeedsLicence?.Contains(_day) == true).Kind;
        var free = catalogue.First(entry => entry.NeedsLicence is null).Kind;
        var lapsed = (EvidenceKind.Licence, new DateOnly(2012, 1, 1), new[] { ("type", "production"), ("state", "in-force"), ("valid-from", "2012-01-01"), ("valid-until", "2017-01-01") });

        Assert.Equal(new(1, 1), Count("hebei-2012", "archive-coverage", Making(needing, SampleFile.Of(lapsed))));
        Assert.Equal(new(0, 1), Count("hebei-2012", "archive-coverage", Making(needing, SampleFile.Of())));
        Assert.Equal(new(0, 1), Count("hebei-2012", "archive-coverage", Making(needing, SampleFile.Of(lapsed with { Item2 = _day.AddDays(1) }))));
        Assert.Equal(default, Count("hebei-2012", "archive-coverage", Making(free, SampleFile.Of(lapsed))));
        Assert.Equal(default, Count("hebei-2012", "archive-coverage", Making(needing, SampleFile.Of(lapsed)) with { OpenedOn = _day.AddDays(1) }));
    }

    [Theory]
    [InlineData("2018-01-01", "valid-until", "2020-12-31", 0)]
    [InlineData("2018-01-01", "valid-until", "2021-01-01", 1)]
    [InlineData("2018-01-01", "ended-on", "2020-12-31", 0)]
    [InlineData("2018-01-01", "ended-on", "2021-01-01", 1)]
    [InlineData("2020-12-31", "valid-until", "2023-01-01", 1)]
    [InlineData("2021-01-01", "valid-until", "2023-01-01", 0)]
    public void A_certificate_counts_from_its_first_day_to_the_day_before_it_ends(string from, string field, string end, int part)
    {
        var file = SampleFile.Of((EvidenceKind.Certificate, new(2018, 1, 1), [("scheme", "traceability"), ("valid-from", from), (field, end)]));

        Assert.Equal(new(part, 1), Count("guangdong-2015", "enterprises-that-trace", file));
    }

    [Theory]
    [InlineData(0, 0, FigureVerdict.NoVerdict)]
    [InlineData(9, 9, FigureVerdict.NoVerdict)]
    [InlineData(9, 10, FigureVerdict.Met)]
    [InlineData(899, 1000, FigureVerdict.Missed)]
    public void A_verdict_needs_enough_data(int part, int total, FigureVerdict verdict)
    {
        MeasuredFigure figure = new(Target("changzhi-2015", "provincial-spot-check-pass-rate"), new(part, total));

        Assert.Equal(verdict, figure.Verdict);
        Assert.Equal(total == 0, figure.Value is null && figure.Interval is null);
    }

    [Fact]
    public void The_value_is_in_the_unit_of_the_target()
    {
        var target = Target("changzhi-2015", "provincial-spot-check-pass-rate");

        Assert.Equal((90m, 900m), (new MeasuredFigure(target, new(9, 10)).Value!.Value, new MeasuredFigure(target with { Unit = TargetUnit.PerMille }, new(9, 10)).Value!.Value));
    }

    [Fact]
    public void A_target_without_a_figure_is_not_measurable() =>
        Assert.Equal(FigureVerdict.NotMeasurable, new MeasuredFigure(Target("guangdong-2015", "manufacturing-pass-rate"), default).Verdict);

    private static (EvidenceKind, DateOnly, (string, string)[]) Check(string level, string result, string on = "2020-06-01") =>
        (EvidenceKind.SpotCheck, DateOnly.ParseExact(on, "yyyy-MM-dd"), [("level", level), ("result", result)]);

    private static EnterpriseFile Making(ProductKindCode kind, EnterpriseFile file) =>
        file with { Products = [new() { Serial = 1, Number = "P1", Kind = kind, Name = "产品" }] };

    private static FigureCount Count(string policy, string target, EnterpriseFile file) =>
        CountFigure.Of(Target(policy, target).Figure!, Program(policy), _day, FileFacts.Of(file));

    private static RatingProgram Program(string policy) => RulesFolder.Library.ProgramOf(policy, _day)!;

    private static Target Target(string policy, string name) =>
        RulesFolder.Library.Find(policy)!.Tables.Targets.SelectMany(edition => edition.Body).Single(target => target.Name == name);
}
