using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Policies;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Rating.Tests.Credit;

public sealed class ReadQueryLedgerTests
{
    private const string File = "aqsiq-2012-74/query-ledger/query-ledger.yaml";

    [Theory]
    [InlineData("within: 12 hours", "within: 12 days", DiagnosticCode.BadValue)]
    [InlineData("within: 12 hours", "within: 0 hours", DiagnosticCode.BadValue)]
    [InlineData("at-least: 50", "at-least: 0", DiagnosticCode.BadValue)]
    [InlineData("from: \"08:00\"", "from: \"19:00\"", DiagnosticCode.BadValue)]
    [InlineData("from: \"08:00\"", "from: \"8\"", DiagnosticCode.BadValue)]
    [InlineData("purposes: [other]", "purposes: [fun]", DiagnosticCode.BadValue)]
    [InlineData("purposes: [other]", "purposes: []", DiagnosticCode.BadValue)]
    [InlineData("never-asked: true", "never-seen: true", DiagnosticCode.UnknownKey)]
    [InlineData("months: 120 months, ours:", "months: 120 months, because:", DiagnosticCode.NoCitation)]
    [InlineData("    office-hours:", "    hours:", DiagnosticCode.MissingKey)]
    public void A_broken_table_is_refused(string good, string bad, DiagnosticCode code)
    {
        var library = PolicyLibrary.ReadAccepted(RulesFolder.Texts.Select(text => text.Path == File ? text with { Text = text.Text.Replace(good, bad, StringComparison.Ordinal) } : text));

        Assert.Contains(library.Diagnostics, diagnostic => diagnostic.Code == code && diagnostic.File == File);
        Assert.False(library.IsUsable);
    }

    [Theory]
    [InlineData(2013, 3, 14, null)]
    [InlineData(2013, 3, 15, 120)]
    public void The_terms_are_those_of_the_day(int year, int month, int day, int? months) =>
        Assert.Equal(months, LedgerLaw.Of(RulesFolder.Library.Policies).TermsOn(new(year, month, day))?.KeptForMonths);

    [Fact]
    public void A_pattern_is_found_by_its_name_on_a_day_before_it_too()
    {
        var law = LedgerLaw.Of(RulesFolder.Library.Policies);

        Assert.Equal("Sweep over codes that nobody asked about before", law.FindPattern("sweep", new(2012, 1, 1))?.Title.En);
        Assert.Null(law.FindPattern("none", new(2024, 1, 1)));
    }
}
