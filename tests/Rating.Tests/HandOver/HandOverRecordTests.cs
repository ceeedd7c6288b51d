using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.HandOver;
using QualityCredit.Rating.Identifiers;
using Xunit;

namespace QualityCredit.Rating.Tests.HandOver;

public sealed class HandOverRecordTests
{
    [Fact]
    public void A_value_that_does_not_fit_is_an_error_that_names_enterprise_field_and_rule_and_nothing_is_cut()
    {
        var fact = SomeHandOver.Penalty with { Party = SomeHandOver.Party with { Name = new string('长', 201), CreditCode = "91430000" } };

        var record = HandOverRecord.Of(SomeHandOver.Platform, fact);

        Assert.Null(record.Line);
        Assert.Equal(["party", "credit-code"], record.Unfit.Select(value => value.Field));
        Assert.Equal(["C..200: has 201 characters, 200 at most", "C18: has 8 characters and needs 18"], record.Unfit.Select(value => value.Rule.En));
        Assert.All(record.Unfit, value => Assert.StartsWith("QC1000048 长长", value.Enterprise, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("91", "法人及非法人组织")]
    [InlineData("92", "个体工商户")]
    [InlineData("93", "法人及非法人组织")]
    [InlineData("12", "法人及非法人组织")]
    [InlineData(null, "法人及非法人组织")]
    public void The_kind_of_party_follows_from_its_credit_code(string? registered, string kind)
    {
        var creditCode = registered is [var authority, var category]
            ? UnifiedSocialCreditCode.From(authority, category, RegionCode.FromNumber(430000), OrganizationCode.Parse(SomeHandOver.Party.Code)).ToString() : null;

        var line = SomeHandOver.Line(SomeHandOver.Platform, SomeHandOver.Penalty with { Party = SomeHandOver.Party with { CreditCode = creditCode } });

        Assert.Equal(kind, HandOverSheet.CellOf(SomeHandOver.Platform, line, "party-kind"));
    }

    [Fact]
    public void An_entry_with_as_many_persons_as_a_decision_may_name_fits()
    {
        // As long as the register keeps them.
        var row = SomeHandOver.ListingRow with { Persons = new('张', 500), Urgent = true };

        Assert.Empty(HandOverRecord.Of(SomeHandOver.Platform, HandOverFact.Of(row)).Unfit);
    }

    [Fact]
    public void A_required_field_without_a_value_is_an_error()
    {
        var record = HandOverRecord.Of(SomeHandOver.Platform, SomeHandOver.Penalty with { Document = null });

        Assert.Equal(("document", "required and empty"), (record.Unfit.Single().Field, record.Unfit.Single().Rule.En));
    }

    [Fact]
    public void A_fine_is_told_in_ten_thousands_exactly_and_the_last_day_is_the_day_before_the_end()
    {
        var line = SomeHandOver.Line(SomeHandOver.Platform, SomeHandOver.Penalty);

        Assert.Equal("12.345", HandOverSheet.CellOf(SomeHandOver.Platform, line, "fine"));
        Assert.Equal("20270227", HandOverSheet.CellOf(SomeHandOver.Platform, line, "shown-until"));
        Assert.Equal("20240229", HandOverSheet.CellOf(SomeHandOver.Platform, line, "decided-on"));
    }

    [Fact]
    public void A_penalty_is_handed_over_while_it_is_shown_and_not_while_it_is_disputed()
    {
        var lastDay = new DateOnly(2027, 2, 27);

        Assert.NotNull(Of(SomeHandOver.Violation, lastDay));
        Assert.Null(Of(SomeHandOver.Violation, lastDay.AddDays(1)));
        Assert.Null(Of(SomeHandOver.Violation with { Penalty = PenaltyKind.Warning }, SomeHandOver.Day));
        Assert.Null(Of(SomeHandOver.Violation with { Objection = ObjectionState.Open }, SomeHandOver.Day));
        Assert.NotNull(Of(SomeHandOver.Violation with { Objection = ObjectionState.Rejected }, SomeHandOver.Day));
    }

    [Fact]
    public void Text_with_commas_and_quotes_comes_back_as_it_was()
    {
        var fact = SomeHandOver.Penalty with { Authority = "甲,\"乙\"局" };

        Assert.Equal(fact.Authority, HandOverSheet.CellOf(SomeHandOver.Platform, SomeHandOver.Line(SomeHandOver.Platform, fact), "authority"));
    }

    private static HandOverFact? Of(Violation violation, DateOnly day) => HandOverFact.Of(SomeHandOver.Key(2), SomeHandOver.Party, violation, day);
}
