using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Paths;
using QualityCredit.Rating.Policies;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Rating.Tests.Paths;

/// <summary>What is worth trying, before anything is rated.</summary>
public sealed class DeriveCorrectionsTests
{
    private const string Hunan = "hunan-2013";

    private static readonly DateOnly _from = new(2016, 5, 9);

    [Fact]
    public void Nobody_brings_about_an_award_or_anything_against_himself()
    {
        EvidenceKind[] own =
            [EvidenceKind.SpotCheck, EvidenceKind.Recheck, EvidenceKind.Licence, EvidenceKind.Certificate, EvidenceKind.Checklist, EvidenceKind.Commitment, EvidenceKind.Review];

        var possible = Enum.GetValues<EvidenceKind>().Where(kind => AchievableTerms.KindOf(kind) is not null);

        Assert.Equal(own.Order(), possible.Order());
    }

    [Fact]
    public void Only_open_orders_that_a_rule_reads_are_completed()
    {
        var file = SampleFile.Of(
            (EvidenceKind.Rectification, new(2016, 1, 10), [("cause", "inspection"), ("due-on", "2016-02-10")]),
            (EvidenceKind.Rectification, new(2016, 1, 11), [("cause", "spot-check"), ("due-on", "2016-02-10")]),
            (EvidenceKind.Rectification, new(2016, 1, 12), [("cause", "spot-check"), ("due-on", "2016-02-10"), ("rechecked-on", "2016-02-01")]),
            (EvidenceKind.Rectification, _from.AddDays(1), [("cause", "spot-check"), ("due-on", "2016-06-10")]));

        var candidates = Derived(file, "aqsiq-2012-74").Where(candidate => candidate.Kind is CorrectionKind.PassRecheck or CorrectionKind.CompleteOrder);

        Assert.Equal((CorrectionKind.PassRecheck, 2), candidates.Select(candidate => (candidate.Kind, candidate.Before!.Serial)).Single());
    }

    [Theory]
    [InlineData(ObjectionState.Open, "CloseObjection ObjectionUpheld")]
    [InlineData(ObjectionState.Rejected, "")]
    public void Only_an_open_objection_can_still_end_one_way_or_the_other(ObjectionState state, string kinds)
    {
        var file = SampleFile.Of((EvidenceKind.SpotCheck, new(2016, 1, 1), [("level", "provincial"), ("result", "failed")]));
        file = file with { Evidence = [file.Evidence[0] with { Objection = state }] };

        var candidates = Derived(file, Hunan).Where(candidate => candidate.Before is not null);

        Assert.Equal(kinds, string.Join(' ', candidates.Select(candidate => candidate.Kind).Order()));
    }

    [Theory]
    [InlineData("not-reported", true, 1)]
    [InlineData("hidden", true, 0)]
    [InlineData("late", true, 0)]
    [InlineData("not-reported", false, 0)]
    public void Only_an_accident_that_was_not_reported_can_be_reported_late_and_only_where_that_is_milder(string reporting, bool isMilder, int count)
    {
        var texts = RulesFolder.Texts.Select(text => !isMilder ? text
            : text with { Text = text.Text.Replace("reporting: [late, not-reported, hidden, misreported]", "reporting: [not-reported, hidden, misreported]", StringComparison.Ordinal) });
        var file = SampleFile.Of(
            (EvidenceKind.Accident, new(2015, 1, 1), [("category", "quality"), ("degree", "minor"), ("responsible", "false"), ("verdict", "verified"), ("reporting", reporting)]));

        var candidates = DeriveCorrections.Of(PolicyLibrary.Read(texts).ProgramOf(Hunan, _from)!, file, _from);

        Assert.Equal(count, candidates.Count(candidate => candidate.Kind == CorrectionKind.ReportAccident));
    }

    [Fact]
    public void A_correction_changes_its_item_and_no_other()
    {
        var file = SampleFile.Of(
            (EvidenceKind.Rectification, new(2016, 1, 11), [("cause", "spot-check"), ("due-on", "2016-02-10")]),
            (EvidenceKind.Rectification, new(2016, 1, 12), [("cause", "spot-check"), ("due-on", "2016-02-12")]));
        var done = SampleFile.Item(2, EvidenceKind.Rectification, new(2016, 1, 12), ("cause", "spot-check"), ("due-on", "2016-02-12"), ("rechecked-on", "2016-05-09"));

        var completed = new Correction(CorrectionKind.PassRecheck, file.Evidence[1], done, []).ApplyTo(file);
        var retracted = new Correction(CorrectionKind.ObjectionUpheld, file.Evidence[1], null, []).ApplyTo(file);

        Assert.Equal([file.Evidence[0], done], completed.Evidence);
        Assert.Equal([file.Evidence[0]], retracted.Evidence);
    }

    private static IReadOnlyList<Candidate> Derived(EnterpriseFile file, string policy) =>
        DeriveCorrections.Of(RulesFolder.Library.ProgramOf(policy, _from)!, file, _from);
}
