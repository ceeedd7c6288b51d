using System.Text.Json;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Cli;

public sealed class RulesVerbsTests
{
    [Fact]
    public async Task Check_counts_what_it_read_and_finds_nothing_in_the_policies_that_are_shipped()
    {
        var qc = await Qc.RunAsync("rules", "check", "--json");

        var answer = JsonDocument.Parse(Assert.Single(qc.Lines)).RootElement;
        Assert.Equal("[]", answer.GetProperty("diagnostics").GetRawText());
        Assert.Equal(RulesFolder.Library.Policies.Count(), answer.GetProperty("policies").GetInt32());
        Assert.True(answer.GetProperty("cases").GetInt32() > 0);
        Assert.Equal(0, qc.ExitCode);
    }

    [Fact]
    public async Task Test_runs_every_case_and_ends_with_the_sum()
    {
        var qc = await Qc.RunAsync("rules", "test");

        var (cases, _) = Rating.Cases.ReadCases.From(RulesFolder.Texts, RulesFolder.Library);
        Assert.Equal($"{cases.Count} passed, 0 failed", qc.Lines[^1]);
        Assert.Equal(0, qc.ExitCode);
    }

    [Fact]
    public async Task A_broken_policy_is_told_with_file_line_and_code_and_its_cases_are_not_run()
    {
        using var rules = new BrokenRules("class-c/spot-check-refused.yaml", "stage: cap", "stage: cup");

        var check = await Qc.ProcessAsync(rules.Variables, "rules", "check");
        var test = await Qc.ProcessAsync(rules.Variables, "rules", "test");

        Assert.Contains(check.Lines, line => line.StartsWith("aqsiq-2012-74/class-c/spot-check-refused.yaml:3: error bad-value: ", StringComparison.Ordinal));
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("qc rules check", test.Error, StringComparison.Ordinal);
        Assert.Equal(2, test.ExitCode);
    }

    [Fact]
    public async Task A_case_that_comes_out_otherwise_is_told_with_its_differences()
    {
        using var rules = new BrokenRules("class-c/repeated-spot-check-failure.yaml", ">= 2", ">= 9");

        var qc = await Qc.ProcessAsync(rules.Variables, "rules", "test", "--json");

        var failures = JsonDocument.Parse(Assert.Single(qc.Lines)).RootElement.GetProperty("failures").EnumerateArray().ToList();
        Assert.Contains(failures, failure =>
            failure.GetProperty("rule").GetString() == "repeated-spot-check-failure" && failure.GetProperty("differences").GetArrayLength() > 0);
        Assert.Equal(1, qc.ExitCode);
    }

    [Fact]
    public async Task A_rules_folder_that_is_not_there_is_refused_with_what_to_do()
    {
        var qc = await Qc.ProcessAsync(new Dictionary<string, string> { ["QC_RULES"] = "/nowhere/rules" }, "rules", "check");

        Assert.Equal(2, qc.ExitCode);
        Assert.Contains("QC_RULES", qc.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_gives_a_rule_with_its_citation_condition_and_article()
    {
        var qc = await Qc.RunAsync("rules", "show", "repeated-spot-check-failure");

        Assert.Contains("三年内省级以上监督抽查两次以上不合格", qc.Lines);
        Assert.Contains("    when failed-spot-checks: >= 2", qc.Lines);
        Assert.Contains("    then at-most: C", qc.Lines);
        Assert.Contains("**Paraphrase.**", qc.Output, StringComparison.Ordinal);
        Assert.Equal(0, qc.ExitCode);
    }

    [Fact]
    public async Task Show_gives_a_policy_with_the_rules_of_each_stage()
    {
        var qc = await Qc.RunAsync("rules", "show", "aqsiq-2012-74", "--json");

        var rules = JsonDocument.Parse(Assert.Single(qc.Lines)).RootElement.GetProperty("rules").EnumerateArray();
        Assert.Contains(rules, rule => (rule.GetProperty("rule").GetString(), rule.GetProperty("stage").GetString()) == ("repeated-spot-check-failure", "cap"));
    }

    [Fact]
    public async Task Show_says_no_to_a_name_that_is_neither_rule_nor_policy()
    {
        var qc = await Qc.RunAsync("rules", "show", "no-such-rule");

        Assert.Equal(1, qc.ExitCode);
        Assert.Contains("hunan-2013", qc.Error, StringComparison.Ordinal);
    }

    /// <summary>A copy of the shipped policies with one defect, gone after the test.</summary>
    private sealed class BrokenRules : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("qc-rules-").FullName;

        public BrokenRules(string file, string sound, string defect)
        {
            foreach (var text in RulesFolder.Texts)
            {
                var isBroken = text.Path.EndsWith("/" + file, StringComparison.Ordinal);
                var path = Path.Combine(_folder, text.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, isBroken ? text.Text.Replace(sound, defect, StringComparison.Ordinal) : text.Text);
            }
        }

        public IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string> { ["QC_RULES"] = _folder };

        public void Dispose() => Directory.Delete(_folder, recursive: true);
    }
}
