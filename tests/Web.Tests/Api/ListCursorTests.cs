using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.PublicList;
using QualityCredit.Web.Api;
using Xunit;

namespace QualityCredit.Web.Tests.Api;

public sealed class ListCursorTests
{
    private static readonly DateOnly _day = new(2026, 5, 20);
    private static readonly ListFilter _filter = new() { On = _day, Name = "恒泰", Region = RegionCode.FromNumber(430100) };
    private static readonly ListCursor _cursor = new(7, _day, new(9_312, _day.AddDays(-3), OrganizationCode.Parse("QC1000101"), 1_048_577), ListCursor.AskedBy(_filter));

    [Fact]
    public void A_cursor_is_read_as_it_was_written()
    {
        var isRead = ListCursor.TryParse(_cursor.ToString(), out var read);

        Assert.True(isRead);
        Assert.Equal(_cursor, read);
    }

    [Fact]
    public void A_cursor_of_which_any_character_was_changed_or_left_out_is_none()
    {
        var text = _cursor.ToString();

        Assert.All(Enumerable.Range(0, text.Length), at => Assert.False(ListCursor.TryParse(text.Remove(at, 1), out _)));
        Assert.All(Enumerable.Range(0, text.Length - 1), at => Assert.False(ListCursor.TryParse($"{text[..at]}{(text[at] == 'A' ? 'B' : 'A')}{text[(at + 1)..]}", out _)));
    }

    [Fact]
    public void A_cursor_goes_on_with_the_day_it_was_begun_on_and_tells_the_version_of_the_first_page()
    {
        var question = Read(new() { Name = "恒泰", Region = "430100", Cursor = _cursor.ToString() });

        Assert.Empty(question.Problems);
        Assert.Equal((_day, 7L), (question.Filter.On, question.Cursor!.Version));
    }

    [Fact]
    public void A_cursor_of_another_search_or_day_is_refused()
    {
        ListArguments[] others =
        [
            new() { Region = "430100", Cursor = _cursor.ToString() },
            new() { Name = "恒泰", Region = "430000", Cursor = _cursor.ToString() },
            new() { Name = "恒泰", Region = "430100", Degree = "minor", Cursor = _cursor.ToString() },
            new() { Name = "恒泰", Region = "430100", On = "2026-05-21", Cursor = _cursor.ToString() },
        ];

        Assert.All(others, other => Assert.Equal("cursor", Assert.Single(Read(other).Problems).Field));
    }

    private static ListQuestion Read(ListArguments arguments) => arguments.Read(Web.Hosting.ReferenceData.Read().Regions, new(2026, 11, 22));
}
