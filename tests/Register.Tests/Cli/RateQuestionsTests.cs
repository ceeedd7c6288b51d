using System.Text.Json;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Evidence;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Cli;

/// <summary>What one asks after a grade: why not, how to a better one, what moved. Answered for a file, without any database.</summary>
public sealed class RateQuestionsTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public RateQuestionsTests() => File.WriteAllText(_file, EnterpriseFileJson.Write(SampleFile.Of(
        (EvidenceKind.Checklist, new(2016, 3, 1), [("applicable", "40"), ("met", "40")]),
        (EvidenceKind.Rectification, new(2016, 1, 10), [("cause", "spot-check"), ("due-on", "2016-02-10")])).Standing(Grade.C, new(2015, 9, 1))));

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task Path_offers_ways_with_the_decision_that_proves_each()
    {
        var text = await RateAsync("--path");
        var json = JsonDocument.Parse((await RateAsync("--path", "--json")).Output).RootElement;

        Assert.Equal((0, ""), (text.ExitCode, text.Error));
        Assert.Contains("等级 grade  C → B", text.Lines);
        Assert.Contains("    完成整改并通过复查（责令改正 #2，2016-01-10）", text.Lines);
        Assert.Equal(["2016-05-09 B", "2016-09-01 B"], json.GetProperty("paths").EnumerateArray().Select(path => $"{path.GetProperty("ratedOn")} {path.GetProperty("outcome")}"));
        Assert.All(json.GetProperty("paths").EnumerateArray(), path => Assert.Equal(64, path.GetProperty("digest").GetString()!.Length));
    }

    [Fact]
    public async Task Why_not_names_the_cell_that_was_not_met()
    {
        var text = await RateAsync("--why-not", "repeated-spot-check-failure");
        var json = JsonDocument.Parse((await RateAsync("--why-not", "repeated-spot-check-failure", "--json")).Output).RootElement;

        Assert.Contains("    Failed provincial or national spot checks in three years: 0, needs at least 2", text.Lines);
        Assert.Equal(">= 2", json.GetProperty("findings")[0].GetProperty("unmet")[0].GetProperty("cells")[0].GetProperty("needed").GetString());
    }

    [Fact]
    public async Task Two_days_and_two_policies_are_compared()
    {
        var days = JsonDocument.Parse((await RateAsync("--compare-as-of", "2016-01-20", "--json")).Output).RootElement;
        var policies = await RateAsync("--compare-policy", "hunan-2013");

        Assert.Equal(("2016-01-20", "2016-05-08"), (days.GetProperty("before").GetProperty("asOf").GetString(), days.GetProperty("after").GetProperty("asOf").GetString()));
        Assert.Contains(days.GetProperty("rules").EnumerateArray(), rule => rule.GetProperty("rule").GetString() == "failed-and-not-corrected" && rule.GetProperty("effectMoved").GetBoolean());
        Assert.Contains(policies.Lines, line => line.Contains("Class by the capability checklist (removed)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Compared_with_itself_nothing_moved() =>
        Assert.Contains("没有变化 Nothing moved.", (await RateAsync("--compare-policy", "aqsiq-2012-74")).Lines);

    [Theory]
    [InlineData("--why-not", "no-such-rule")]
    [InlineData("--compare-policy", "no-such-policy")]
    [InlineData("--compare-as-of", "1999-01-01")]
    public async Task What_cannot_be_answered_is_refused(params string[] question)
    {
        var qc = await RateAsync(question);

        Assert.Equal((2, ""), (qc.ExitCode, qc.Output));
        Assert.NotEqual("", qc.Error);
    }

    [Fact]
    public async Task One_question_is_asked_at_a_time()
    {
        var qc = await Qc.ProcessAsync(new Dictionary<string, string>(), "rate", "--file", _file, "--path", "--why-not", "one-step-up");

        Assert.Equal((2, ""), (qc.ExitCode, qc.Output));
        Assert.Contains("one thing at a time", qc.Error, StringComparison.Ordinal);
    }

    private Task<Qc> RateAsync(params string[] question) => Qc.RunAsync(["rate", "--file", _file, "--as-of", "2016-05-08", "--policy", "aqsiq-2012-74", .. question]);
}
