using QualityCredit.Rating.Listings;
using QualityCredit.Rating.Policies;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Rating.Tests.Listings;

public sealed class ReadProcedureTests
{
    private const string Folder = "aqsiq-2012-74/listing-procedure/";

    [Theory]
    [InlineData("listing-procedure.yaml", "within: 3 days", "within: 3 weeks", DiagnosticCode.BadValue)]
    [InlineData("listing-procedure.yaml", "within: 3 days, cites", "within: 3 days, because", DiagnosticCode.NoCitation)]
    [InlineData("listing-procedure.yaml", "      approval:", "      approvals:", DiagnosticCode.MissingKey)]
    [InlineData("listing-procedure.yaml", "at-least: 12 months, at-most: 36 months", "at-least: 40 months, at-most: 36 months", DiagnosticCode.BadValue)]
    [InlineData("working-days.yaml", "2026-10-01..2026-10-07", "2026-10-07..2026-10-01", DiagnosticCode.BadValue)]
    [InlineData("working-days.yaml", "2026-09-20, 2026-10-10", "2026-09-21, 2026-10-10", DiagnosticCode.BadValue)]
    [InlineData("working-days.yaml", "2026-09-20, 2026-10-10", "2027-09-18, 2026-10-10", DiagnosticCode.BadValue)]
    public void A_broken_table_is_refused(string file, string good, string bad, DiagnosticCode code)
    {
        var library = PolicyLibrary.ReadAccepted(RulesFolder.Texts.Select(text => text.Path == Folder + file ? text with { Text = text.Text.Replace(good, bad, StringComparison.Ordinal) } : text));

        Assert.Contains(library.Diagnostics, diagnostic => diagnostic.Code == code && diagnostic.File == Folder + file);
        Assert.False(library.IsUsable);
    }

    [Theory]
    [InlineData(2021, 7, 14, 3, false)]
    [InlineData(2021, 7, 15, 5, true)]
    public void The_terms_are_those_of_the_day(int year, int month, int day, int length, bool isWorkingDays)
    {
        var term = AnyCase.Law.TermsOn(new(year, month, day))!.Lengths[ProcedureTerm.HearingRequest];

        Assert.Equal((length, isWorkingDays), (term.Days, term.IsWorkingDays));
    }

    [Fact]
    public void The_tables_of_this_checkout_are_sound() => Assert.DoesNotContain(RulesFolder.Library.Diagnostics, diagnostic => diagnostic.File.StartsWith(Folder, StringComparison.Ordinal));

    [Fact]
    public void Before_the_national_policy_there_are_no_terms() => Assert.Null(AnyCase.Law.TermsOn(new(2012, 5, 7)));
}
