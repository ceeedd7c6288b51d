using QualityCredit.Rating.Listings;
using QualityCredit.Rating.Policies;
using QualityCredit.Testing;
using Xunit;
using static QualityCredit.Rating.Listings.ListingAction;

namespace QualityCredit.Rating.Tests.Listings;

/// <summary>Which terms count: those of the day, the place's own before its parent's.</summary>
public sealed class ListingLawTests
{
    private const string Folder = "/listing-procedure/";
    private const string Procedure = "aqsiq-2012-74" + Folder + "listing-procedure.yaml";
    private const string WorkingDays = "aqsiq-2012-74" + Folder + "working-days.yaml";
    private const string Hunan = "hunan-2013";
    private const string DefenceOfFive = "defence: { within: 5 working-days";

    private static readonly DateOnly _notified = new(2026, 3, 3);

    [Theory]
    [InlineData(2, 10)]
    [InlineData(8, 13)]
    public void The_longer_of_defence_and_hearing_request_keeps_the_decision_back(int defence, int last)
    {
        var law = Changed(Hunan, text => text.Replace(DefenceOfFive, $"defence: {{ within: {defence} working-days", StringComparison.Ordinal));
        var notified = AnyCase.Walk(AnyCase.Opened(), (Notify, _notified));

        Assert.Equal(new StepRefusal.TermsRunning(new(2026, 3, last)), ListingProcedure.Take(notified, AnyCase.Step(DecideToList, new(2026, 3, last)), law).Refusal);
        Assert.Null(ListingProcedure.Take(notified, AnyCase.Step(DecideToList, new(2026, 3, last + 1)), law).Refusal);
    }

    [Fact]
    public void A_hearing_is_asked_for_within_its_own_term_however_long_the_defence_is()
    {
        var law = Changed(Hunan, text => text.Replace(DefenceOfFive, "defence: { within: 8 working-days", StringComparison.Ordinal));
        var notified = AnyCase.Walk(AnyCase.Opened(), (Notify, _notified));

        var refusal = ListingProcedure.Take(notified, AnyCase.Step(RequestHearing, new(2026, 3, 11)), law).Refusal;

        Assert.Equal(new StepRefusal.HearingTooLate(new(2026, 3, 10)), refusal);
    }

    [Fact]
    public void A_term_is_counted_by_the_law_of_the_day_that_starts_it()
    {
        var law = Changed(Hunan, text => Latest(text, "objection-decision: { within: 20 days", "objection-decision: { within: 10 days"));

        Assert.Equal(new(2026, 4, 20), law.LastDayOf(ProcedureTerm.ObjectionDecision, new(2026, 3, 31), out _));
        Assert.Equal(new(2026, 4, 13), law.LastDayOf(ProcedureTerm.ObjectionDecision, new(2026, 4, 1), out _));
    }

    [Fact]
    public void Whom_a_ground_names_is_asked_of_the_law_on_the_day_of_the_decision()
    {
        var law = Changed(Hunan, text => Latest(text, "names-persons: *persons", $"names-persons: [{AnyCase.Proposal.Ground}]"));
        var notified = AnyCase.Walk(AnyCase.Opened(), (Notify, _notified));

        Assert.Null(ListingProcedure.Take(notified, AnyCase.Step(DecideToList, new(2026, 3, 31)), law).Refusal);
        Assert.Equal(new StepRefusal.PersonsMissing(), ListingProcedure.Take(notified, AnyCase.Step(DecideToList, new(2026, 4, 1)), law).Refusal);
    }

    [Fact]
    public void A_place_that_has_terms_of_its_own_goes_by_them_and_others_by_their_parents()
    {
        var own = TextOf(Procedure).Replace("hearing-request: { within: 5 working-days", "hearing-request: { within: 9 working-days", StringComparison.Ordinal);
        var holidays = TextOf(WorkingDays).Replace("workdays: [2026-01-04, 2026-02-14", "workdays: [2026-01-03, 2026-01-04, 2026-02-14", StringComparison.Ordinal);
        var library = PolicyLibrary.Read([.. RulesFolder.Texts, new(Hunan + Folder + "listing-procedure.yaml", own), new(Hunan + Folder + "working-days.yaml", holidays)]);

        var (hunan, hebei) = (LawOf(library, Hunan), LawOf(library, "hebei-2012"));

        Assert.Equal((9, 5), (HearingRequest(hunan), HearingRequest(hebei)));
        Assert.Equal((true, false), (hunan.WorkingDays.Contains(new(2026, 1, 3)), hebei.WorkingDays.Contains(new(2026, 1, 3))));
    }

    private static int HearingRequest(ListingLaw law) => law.TermsOn(_notified)!.Lengths[ProcedureTerm.HearingRequest].Days;

    private static ListingLaw Changed(string policy, Func<string, string> change) =>
        LawOf(PolicyLibrary.Read(RulesFolder.Texts.Select(text => text.Path == Procedure ? text with { Text = change(text.Text) } : text)), policy);

    private static ListingLaw LawOf(PolicyLibrary library, string policy) => ListingLaw.Of(library.Chain(library.Find(policy)!));

    private static string TextOf(string path) => RulesFolder.Texts.Single(text => text.Path == path).Text;

    /// <summary>Replaces what stands in the edition of 2026 only.</summary>
    private static string Latest(string text, string old, string changed)
    {
        var at = text.LastIndexOf(old, StringComparison.Ordinal);
        return $"{text[..at]}{changed}{text[(at + old.Length)..]}";
    }
}
