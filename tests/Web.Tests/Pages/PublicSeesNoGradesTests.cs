using System.Text.RegularExpressions;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Pages;

/// <summary>The public sees listings, never grades.</summary>
[Collection(OneHost.Name)]
public sealed partial class PublicSeesNoGradesTests(RunningHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/blacklist/" + DemoEnterprises.Listed)]
    [InlineData("/blacklist/" + DemoEnterprises.TopGrade)]
    [InlineData("/blacklist/" + DemoEnterprises.FailedTwice)]
    [InlineData("/blacklist/" + DemoEnterprises.RefusedSampling)]
    [InlineData("/api/v1/blacklist/" + DemoEnterprises.Listed)]
    [InlineData("/api/v1/blacklist/" + DemoEnterprises.TopGrade)]
    [InlineData("/api/v1/blacklist/" + DemoEnterprises.FailedTwice)]
    [InlineData("/")]
    public async Task No_public_answer_has_a_word_of_a_grade(string address)
    {
        var answer = await host.Public().GetStringAsync(address, Ct);

        Assert.DoesNotMatch(GradeWords(), answer);
    }

    [Fact]
    public async Task The_best_and_a_capped_enterprise_look_the_same()
    {
        var client = host.Public();

        var best = await client.GetStringAsync($"/blacklist/{DemoEnterprises.TopGrade}", Ct);
        var capped = await client.GetStringAsync($"/blacklist/{DemoEnterprises.FailedTwice}", Ct);

        Assert.Equal(
            Anonymous(best, "湖南湘岳鼎重工股份有限公司", DemoEnterprises.TopGrade),
            Anonymous(capped, "岳阳宏发盛水泥有限公司", DemoEnterprises.FailedTwice));
    }

    [Fact]
    public async Task The_same_words_stand_on_a_staff_page_so_the_check_can_fail()
    {
        var client = await host.SignedInPagesAsync(Ct);

        var page = await client.GetStringAsync($"/enterprises/{DemoEnterprises.FailedTwice}", Ct);

        Assert.Matches(GradeWords(), page);
    }

    private static string Anonymous(string page, string name, string code) =>
        page.Replace(name, "*", StringComparison.Ordinal).Replace(code, "*", StringComparison.Ordinal);

    [GeneratedRegex("AA|[ABC]类|未评级|加严|常态监管|责任监管|信用监管|得分|总分|\"(outcome|grade|points|intensity|risk)\"|[0-9]+ ?分")]
    private static partial Regex GradeWords();
}
