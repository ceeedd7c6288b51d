using QualityCredit.Web.Pages.Policies;
using Xunit;

namespace QualityCredit.Web.Tests.Pages;

public sealed class ArticleTextTests
{
    [Fact]
    public void Headings_paragraphs_lists_and_tables_are_read()
    {
        var blocks = ArticleText.Read("# One\n\nA line\nand its end.\n\n- first\n  goes on\n- second\n\n1. number\n\n| a | b |\n|---|---|\n| c | `d` |\n");

        Assert.Collection(
            blocks,
            block => Assert.Equal(new ArticleBlock.Heading(1, "One"), block),
            block => Assert.Equal(new ArticleBlock.Paragraph("A line and its end."), block),
            block => Assert.Equal(["first goes on", "second"], Assert.IsType<ArticleBlock.List>(block).Items),
            block => Assert.True(Assert.IsType<ArticleBlock.List>(block).IsNumbered),
            block =>
            {
                var table = Assert.IsType<ArticleBlock.Table>(block);
                Assert.Equal(["a", "b"], table.Header);
                Assert.Equal(["c", "`d`"], Assert.Single(table.Rows));
            });
    }

    [Fact]
    public void A_line_is_cut_at_its_marks_and_loses_nothing()
    {
        const string Line = "**Strong** and *soft* and `code`; 3 * 4 stays.";

        var parts = ArticleText.Parts(Line);

        Assert.Equal(Line, string.Concat(parts));
        Assert.Contains("**Strong**", parts);
        Assert.Contains("*soft*", parts);
        Assert.Contains("`code`", parts);
    }
}
