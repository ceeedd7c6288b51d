using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Paths;
using QualityCredit.Rating.Policies;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Rating.Tests.Paths;

public sealed class FindPathsTests
{
    private const string National = "aqsiq-2012-74";

    private const string Hunan = "hunan-2013";

    private static readonly DateOnly _asOf = new(2016, 5, 8);

    private static readonly (EvidenceKind, DateOnly, (string, string)[]) _allMet = (EvidenceKind.Checklist, new(2016, 3, 1), [("applicable", "40"), ("met", "40")]);

    [Fact]
    public void An_overdue_order_is_corrected_and_a_review_applied_for_or_the_yearly_one_awaited()
    {
        var file = SampleFile.Of(_allMet, (EvidenceKind.Rectification, new(2016, 1, 10), [("cause", "spot-check"), ("due-on", "2016-02-10")]))
            .Standing(Grade.C, new(2015, 9, 1));

        var found = NextOf(file, National);

        Assert.Equal(Grade.B, found.Target);
        Assert.Collection(found.Paths,
            soonest => Assert.Equal(("PassRecheck ApplyForReview", new DateOnly(2016, 5, 9)), (Kinds(soonest), soonest.RatedOn)),
            later => Assert.Equal(("PassRecheck", new DateOnly(2016, 9, 1), new DateOnly(2016, 5, 9)), (Kinds(later), later.RatedOn, later.CorrectedOn)));
        Assert.Equal("完成整改并通过复查（责令改正 #2，2016-01-10）", PathSentence.Of(found.Paths[0].Corrections[0], file).Zh);
        Assert.Empty(found.Holds);
    }

    [Fact]
    public void A_checklist_is_asked_for_no_more_items_than_the_grade_needs()
    {
        var file = SampleFile.Of((EvidenceKind.Checklist, new(2016, 3, 1), [("applicable", "40"), ("met", "30")])).Standing(Grade.B, new(2015, 9, 1));

        var path = NextOf(file, National).Paths[^1];

        Assert.Equal(36, Assert.IsType<Checklist>(Assert.Single(path.Corrections).After).Met);
        Assert.Equal("Meet the items of the capability checklist and have them inspected (at least 36 of 40 items that apply)", PathSentence.Of(path.Corrections[0], file).En);
    }

    [Fact]
    public void A_missing_licence_is_to_be_obtained_for_that_product()
    {
        var file = SampleFile.Of(_allMet).Standing(Grade.C, new(2015, 9, 1)) with
        {
            Products = [new() { Serial = 1, Number = "P1", Name = "电线电缆", Kind = ProductKindCode.Parse("3831-01") }],
        };

        var correction = NextOf(file, National).Paths[^1].Corrections.Single();

        Assert.Equal((CorrectionKind.ObtainLicence, 1), (correction.Kind, correction.After!.Product));
        Assert.EndsWith("product: 电线电缆)", PathSentence.Of(correction, file).En, StringComparison.Ordinal);
    }

    [Fact]
    public void After_falsification_the_way_opens_when_the_freeze_ends()
    {
        var file = SampleFile.Of(_allMet, (EvidenceKind.Falsification, new(2014, 3, 1), [("material", "test-report")])).Standing(Grade.B, new(2014, 9, 1));

        var found = NextOf(file, National);

        Assert.Equal(("upgrade-freeze-after-falsification", new DateOnly(2017, 3, 1)), (Assert.Single(found.Holds).Finding.Rule.Name, found.Holds[0].Until));
        Assert.Equal("三年内弄虚作假 1 次，不予升级（2017-03-01 起不再限制）", PathSentence.Of(found.Holds[0]).Zh);
        Assert.Equal(["ApplyForReview 2017-03-01", " 2017-09-01"], found.Paths.Select(path => $"{Kinds(path)} {LegalDate.Text(path.RatedOn)}"));
    }

    [Fact]
    public void A_band_that_gives_the_next_grade_does_not_stand_in_its_way()
    {
        var file = SampleFile.Of(
            (EvidenceKind.Checklist, new(2016, 3, 1), [("applicable", "40"), ("met", "38")]), (EvidenceKind.Falsification, new(2014, 3, 1), [("material", "test-report")]))
            .Standing(Grade.B, new(2014, 9, 1));

        Assert.Equal(["upgrade-freeze-after-falsification"], NextOf(file, National).Holds.Select(hold => hold.Finding.Rule.Name));
    }

    [Fact]
    public void An_objection_whose_end_would_harm_is_left_open()
    {
        var file = SampleFile.Of(
            _allMet,
            (EvidenceKind.Rectification, new(2016, 1, 10), [("cause", "spot-check"), ("due-on", "2016-02-10")]),
            (EvidenceKind.SpotCheck, new(2015, 1, 10), [("level", "national"), ("result", "failed")]),
            (EvidenceKind.SpotCheck, new(2016, 1, 10), [("level", "national"), ("result", "failed")]))
            .Standing(Grade.C, new(2015, 9, 1));
        file = file with { Evidence = [.. file.Evidence.Take(3), file.Evidence[3] with { Objection = ObjectionState.Open }] };

        var soonest = NextOf(file, National).Paths[0];

        Assert.Equal(("PassRecheck", new DateOnly(2016, 9, 1)), (Kinds(soonest), soonest.RatedOn));
    }

    [Fact]
    public void A_rating_that_is_due_on_the_first_day_comes_before_what_is_done_on_it()
    {
        var file = SampleFile.Of(_allMet).Standing(Grade.A, new(2015, 9, 1));
        var rated = Rated(file, National);
        var due = rated.Decision.NextChange!.Value.On;

        var first = new Prospect(file, day => RulesFolder.Library.ProgramOf(National, day)).Moments(rated.Decision, due, due.AddYears(1)).First();

        Assert.Equal((due, due), (first.Day, Assert.Single(first.Before).Decision.AsOf));
        Assert.Equal(first.Before[0].Decision.After, first.Standing);
    }

    [Fact]
    public void Time_in_grade_is_reached_without_any_correction()
    {
        var file = SampleFile.Of(_allMet).Standing(Grade.A, new(2015, 9, 1));

        var path = NextOf(file, National).Paths[^1];

        Assert.Equal((Grade.AA, "", new DateOnly(2016, 9, 1)), (path.Target, Kinds(path), path.RatedOn));
        Assert.Equal(Grade.AA, path.Proof.Decision.Outcome.Grade);
    }

    [Fact]
    public void Who_has_too_little_data_needs_a_checklist_for_the_class_by_which_it_is_supervised()
    {
        var found = NextOf(SampleFile.Of(), National);

        Assert.Equal(Grade.B, found.Target);
        Assert.Equal(7, Assert.IsType<Checklist>(Assert.Single(Assert.Single(found.Paths).Corrections).After).Met);
    }

    [Fact]
    public void The_best_grade_needs_no_path() =>
        Assert.Null(NextOf(SampleFile.Of(_allMet).Standing(Grade.AA, new(2015, 9, 1)), National).Target);

    [Fact]
    public void Where_a_listing_has_no_end_there_is_no_path_and_the_reason_is_told()
    {
        var file = SampleFile.Of(_allMet, (EvidenceKind.Listing, new(2016, 1, 1), [("degree", "serious"), ("listed-from", "2016-01-01"), ("ground", "虚假")])).Standing(Grade.C, new(2016, 1, 1));

        var found = NextOf(file, National);

        Assert.Empty(found.Paths);
        Assert.Equal(("published-listing", null), (Assert.Single(found.Holds).Finding.Rule.Name, found.Holds[0].Until));
        Assert.EndsWith("（不因时间而解除）", PathSentence.Of(found.Holds[0]).Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void The_way_to_the_highest_grade_goes_step_by_step()
    {
        var file = SampleFile.Of(_allMet, (EvidenceKind.Rectification, new(2016, 1, 10), [("cause", "spot-check"), ("due-on", "2016-02-10")]))
            .Standing(Grade.C, new(2015, 9, 1));

        var steps = FindPaths.ToHighestGrade(NextOf(file, National), _ => RulesFolder.Library, National);

        Assert.Equal(["B 2016-05-09", "A 2016-05-10", "AA 2017-05-10"], steps.Select(step => $"{step.Proof.Decision.Outcome} {LegalDate.Text(step.RatedOn)}"));
        Assert.Equal(steps[0].Proof.Decision.After, steps[1].Ratings[0].File.Standing);
    }

    [Fact]
    public void Hunan_asks_for_batches_that_only_an_authority_draws()
    {
        var file = SampleFile.Of(_allMet, (EvidenceKind.SpotCheck, new(2015, 6, 1), [("level", "provincial"), ("result", "passed")])).Standing(Grade.A, new(2014, 9, 1));

        var soonest = NextOf(file, Hunan).Paths[0];

        Assert.Equal(2, soonest.Corrections.Count(correction => correction.Kind == CorrectionKind.PassSpotCheck));
        Assert.All(soonest.Corrections, correction => Assert.Equal(correction.Kind == CorrectionKind.PassSpotCheck, correction.NeedsAuthority));
        Assert.DoesNotContain(soonest.Corrections, correction => correction.After is Award);
    }

    [Fact]
    public void What_would_lapse_before_the_year_at_A_is_over_is_renewed_in_time()
    {
        var file = SampleFile.Of((EvidenceKind.Checklist, new(2014, 7, 1), [("applicable", "40"), ("met", "40")])).Standing(Grade.A, new(2016, 5, 1));

        var path = Assert.Single(NextOf(file, National).Paths);

        Assert.Equal((Grade.AA, "MeetChecklist", new DateOnly(2016, 5, 9), new DateOnly(2017, 5, 1)), (path.Target, Kinds(path), path.CorrectedOn, path.RatedOn));
    }

    [Fact]
    public void An_objection_that_is_closed_lets_a_good_checklist_count()
    {
        var file = SampleFile.Of(_allMet);
        file = file with { Evidence = [file.Evidence[0] with { Objection = ObjectionState.Open }] };

        var paths = NextOf(file, National).Paths;

        Assert.Contains(paths, path => Kinds(path) is "MeetChecklist" or "CloseObjection");
        Assert.All(paths.SelectMany(path => path.Corrections).Where(correction => correction.Kind == CorrectionKind.CloseObjection), correction =>
            Assert.Equal((ObjectionState.Rejected, true), (correction.After!.Objection, correction.NeedsAuthority)));
    }

    [Fact]
    public void An_objection_to_what_counts_meanwhile_may_be_upheld()
    {
        var file = SampleFile.Of(_allMet, (EvidenceKind.Listing, new(2016, 1, 1), [("degree", "serious"), ("listed-from", "2016-01-01"), ("ground", "虚假")])).Standing(Grade.C, new(2016, 1, 1));
        file = file with { Evidence = [file.Evidence[0], file.Evidence[1] with { Objection = ObjectionState.Open }] };

        var path = NextOf(file, National).Paths[^1];

        Assert.Equal("ObjectionUpheld", Kinds(path));
        Assert.Equal("The objection is upheld and the authority retracts the item (Listing #2 of 2016-01-01)", PathSentence.Of(path.Corrections[0], file).En);
    }

    [Fact]
    public void A_late_report_helps_where_the_rules_tell_late_from_not_at_all()
    {
        var texts = RulesFolder.Texts.Select(text => text with { Text = text.Text.Replace("reporting: [late, not-reported, hidden, misreported]", "reporting: [not-reported, hidden, misreported]", StringComparison.Ordinal) });
        var milder = PolicyLibrary.Read(texts);
        var file = SampleFile.Of(
            (EvidenceKind.Checklist, new(2016, 3, 1), [("applicable", "40"), ("met", "38")]),
            (EvidenceKind.SpotCheck, new(2016, 1, 1), [("level", "provincial"), ("result", "passed")]),
            (EvidenceKind.Accident, new(2015, 1, 1), [("category", "quality"), ("degree", "minor"), ("responsible", "false"), ("verdict", "verified"), ("reporting", "not-reported")]))
            .Standing(Grade.B, new(2015, 9, 1));

        var path = FindPaths.ToNextGrade(new(file, milder.ProgramOf(Hunan, _asOf)!.Rate(file, _asOf)), _asOf.AddDays(1), _ => milder, Hunan).Paths[^1];
        var strict = NextOf(file, Hunan).Paths.SelectMany(other => other.Corrections);

        Assert.Equal("ReportAccident", Kinds(path));
        Assert.DoesNotContain(strict, correction => correction.Kind == CorrectionKind.ReportAccident);
    }

    [Fact]
    public void The_day_of_the_first_step_comes_after_the_decision()
    {
        var rated = Rated(SampleFile.Of(_allMet), National);

        Assert.Throws<ArgumentOutOfRangeException>(() => FindPaths.ToNextGrade(rated, _asOf, _ => RulesFolder.Library, null));
    }

    private static string Kinds(GradePath path) => string.Join(' ', path.Corrections.Select(correction => correction.Kind));

    private static RatedFile Rated(EnterpriseFile file, string policy) => new(file, RulesFolder.Library.ProgramOf(policy, _asOf)!.Rate(file, _asOf));

    private static BetterGrade NextOf(EnterpriseFile file, string policy) => FindPaths.ToNextGrade(Rated(file, policy), _asOf.AddDays(1), _ => RulesFolder.Library, policy);
}
