using System.Text.Json;
using Xunit;

namespace QualityCredit.Register.Tests.Cli;

/// <summary>The verbs that work on a register, each as a process of its own, on a register of made-up enterprises.</summary>
public sealed class VerbsOnARegisterTests(VerbsOnARegisterTests.SeededRegister register) : IClassFixture<VerbsOnARegisterTests.SeededRegister>
{
    private const string LicenceMissing = "QC1000048";

    [Fact]
    public async Task Migrate_says_what_it_applied_and_then_that_nothing_is_left()
    {
        using TemporaryFolder folder = new();

        var first = await Qc.ProcessAsync(folder.Database, "migrate");
        var second = await Qc.ProcessAsync(folder.Database, "migrate", "--json");

        Assert.Contains("applied", first.Output, StringComparison.Ordinal);
        Assert.Equal(0, JsonDocument.Parse(second.Output).RootElement.GetProperty("applied").GetArrayLength());
    }

    [Fact]
    public async Task A_verb_on_a_register_that_is_not_there_is_refused_makes_no_file_and_says_what_to_do()
    {
        using TemporaryFolder folder = new();

        var qc = await Qc.ProcessAsync(folder.Database, "rate", LicenceMissing);

        Assert.Equal((2, ""), (qc.ExitCode, qc.Output));
        Assert.Contains("qc migrate", qc.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(folder.Path));
    }

    [Fact]
    public async Task A_database_that_nobody_knows_is_refused()
    {
        var qc = await Qc.ProcessAsync(new Dictionary<string, string> { ["QC_DATABASE"] = "oracle:orcl" }, "rate", LicenceMissing);

        Assert.Equal((2, ""), (qc.ExitCode, qc.Output));
        Assert.Contains("sqlite:", qc.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rate_prints_grade_points_and_each_reason_with_its_article_and_evidence()
    {
        var qc = await Qc.ProcessAsync(register.Database, "rate", LicenceMissing, "--as-of", "2026-11-20");

        Assert.Equal((0, ""), (qc.ExitCode, qc.Error));
        Assert.Contains("等级 grade      C", qc.Lines);
        Assert.Contains("总分 points     85 = 26 + 32 + 27", qc.Lines);
        Assert.Contains(qc.Lines, line => line.StartsWith("  ≤ C ", StringComparison.Ordinal));
        Assert.Contains(qc.Lines, line => line.StartsWith("            aqsiq-2012-74/licences/mandatory-licence-missing: ", StringComparison.Ordinal));
        Assert.Contains(qc.Lines, line => line.StartsWith("            #3 2026-07-20 保障能力核查 岳阳市市场监督管理局 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Figures_measures_every_policy_that_governs_or_the_one_that_is_named()
    {
        var all = await Qc.ProcessAsync(register.Database, "figures", "--as-of", "2026-11-20", "--json");
        var one = await Qc.ProcessAsync(register.Database, "figures", "--policy", "guangdong-2015", "--as-of", "2026-11-20");
        var none = await Qc.ProcessAsync(register.Database, "figures", "--policy", "guangdong-2015", "--as-of", "2001-01-01");

        Assert.Equal((0, ""), (all.ExitCode, all.Error));
        var policies = all.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(line => line.GetProperty("policy").GetString()!);
        var verdicts = policies["changzhi-2015"].GetProperty("figures").EnumerateArray().ToDictionary(figure => figure.GetProperty("target").GetString()!, figure => figure.GetProperty("verdict").GetString());
        Assert.Equal(("no-verdict", "not-measurable"), (verdicts["provincial-spot-check-pass-rate"], verdicts["system-certification"]));
        Assert.Contains(one.Lines, line => line.Contains("无法测算 Not measurable: 是按产值加权的抽样调查结果", StringComparison.Ordinal));
        Assert.DoesNotContain("changzhi", one.Output, StringComparison.Ordinal);
        Assert.Equal((2, ""), (none.ExitCode, none.Output));
    }

    [Fact]
    public async Task The_points_of_the_reasons_and_the_starts_sum_to_the_points()
    {
        var qc = await Qc.ProcessAsync(register.Database, "rate", LicenceMissing, "--as-of", "2026-11-20", "--json");

        var decision = JsonDocument.Parse(Assert.Single(qc.Lines)).RootElement;
        var reasons = decision.GetProperty("reasons").EnumerateArray().Sum(reason => reason.GetProperty("points").GetInt32());
        var dimensions = decision.GetProperty("dimensions").EnumerateArray()
            .Sum(dimension => dimension.GetProperty("start").GetInt32() + dimension.GetProperty("clamp").GetInt32());
        Assert.Equal(decision.GetProperty("points").GetInt32(), reasons + dimensions);
        Assert.All(decision.GetProperty("reasons").EnumerateArray(), reason => Assert.NotEqual("", reason.GetProperty("cites").GetString()));
    }

    [Fact]
    public async Task An_exported_file_is_rated_alike_without_any_database()
    {
        using TemporaryFolder nowhere = new();
        var file = Path.Combine(nowhere.Path, "enterprise.json");
        var export = await Qc.ProcessAsync(register.Database, "export", LicenceMissing, "--as-of", "2026-11-20");
        await File.WriteAllTextAsync(file, export.Output, TestContext.Current.CancellationToken);

        var stored = await Qc.ProcessAsync(register.Database, "rate", LicenceMissing, "--as-of", "2026-11-20", "--json");
        var rated = await Qc.ProcessAsync(nowhere.Database, "rate", "--file", file, "--as-of", "2026-11-20", "--json");

        Assert.Equal((0, stored.Output), (rated.ExitCode, rated.Output));
    }

    [Fact]
    public async Task An_export_as_known_before_the_file_was_opened_finds_nobody()
    {
        var qc = await Qc.ProcessAsync(register.Database, "export", LicenceMissing, "--known-at", "1999-12-31T16:00:00Z");

        Assert.Equal((1, ""), (qc.ExitCode, qc.Output));
    }

    [Theory]
    [InlineData(1, "rate", "QC0000003")]
    [InlineData(1, "export", "QC0000003")]
    [InlineData(2, "rate", "QC1000047")]
    [InlineData(2, "rate", LicenceMissing, "--as-of", "20.11.2026")]
    [InlineData(2, "rate", LicenceMissing, "--policy", "nowhere-2013")]
    [InlineData(2, "rate", LicenceMissing, "--file", "enterprise.json")]
    [InlineData(2, "rate", "--file", "there-is-no-such-file.json")]
    [InlineData(2, "rate")]
    [InlineData(2, "seed", "--preset", "no-such-preset")]
    [InlineData(2, "seed", "--count", "0")]
    public async Task What_cannot_be_answered_leaves_standard_output_empty_and_says_why(int exitCode, params string[] arguments)
    {
        var qc = await Qc.ProcessAsync(register.Database, arguments);

        Assert.Equal((exitCode, ""), (qc.ExitCode, qc.Output));
        Assert.NotEqual("", qc.Error);
    }

    [Fact]
    public async Task A_broken_file_is_refused_with_the_place_of_each_problem()
    {
        using TemporaryFolder folder = new();
        var file = Path.Combine(folder.Path, "enterprise.json");
        var export = await Qc.ProcessAsync(register.Database, "export", LicenceMissing);
        await File.WriteAllTextAsync(file, export.Output.Replace("\"spot-check\"", "\"spot-chek\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var qc = await Qc.ProcessAsync(folder.Database, "rate", "--file", file);

        Assert.Equal((2, ""), (qc.ExitCode, qc.Output));
        Assert.Contains("evidence[5].kind", qc.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_seed_wrote_are_imported_once_and_the_second_time_change_nothing()
    {
        using TemporaryFolder folder = new();
        var files = Path.Combine(folder.Path, "files");
        await Qc.ProcessAsync(folder.Database, "migrate");

        var seed = await Qc.ProcessAsync(folder.Database, "seed", "--count", "25", "--to", files, "--json");
        var first = await Qc.ProcessAsync(folder.Database, "import", files, "--json");
        var second = await Qc.ProcessAsync(folder.Database, "import", files);

        var items = JsonDocument.Parse(seed.Output).RootElement.GetProperty("items").GetInt64();
        var evidence = JsonDocument.Parse(first.Lines[2]).RootElement;
        Assert.Equal((items, 0L), (evidence.GetProperty("new").GetInt64(), evidence.GetProperty("rejected").GetInt64()));
        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.All(second.Lines, line => Assert.Contains("Nothing changed.", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rescore_publishes_whole_finds_nothing_to_do_again_and_refuses_an_earlier_day()
    {
        using TemporaryFolder folder = new();
        await Qc.ProcessAsync(folder.Database, "migrate");
        await Qc.ProcessAsync(folder.Database, "seed", "--count", "25");

        var first = await Qc.ProcessAsync(folder.Database, "rescore", "--as-of", "2025-11-20", "--json");
        var again = await Qc.ProcessAsync(folder.Database, "rescore", "--as-of", "2025-11-20");
        var full = await Qc.ProcessAsync(folder.Database, "rescore", "--as-of", "2025-11-20", "--full", "--json");
        var earlier = await Qc.ProcessAsync(folder.Database, "rescore", "--as-of", "2025-11-19");

        var (run, check) = (JsonDocument.Parse(first.Output).RootElement, JsonDocument.Parse(full.Output).RootElement);
        Assert.Equal((25, 25), (run.GetProperty("rated").GetInt32(), run.GetProperty("changed").GetInt32()));
        Assert.Equal(25, run.GetProperty("outcomes").EnumerateObject().Sum(outcome => outcome.Value.GetInt32()));
        Assert.Contains(" 0 rated, 0 changed, 0 failed ", again.Output, StringComparison.Ordinal);
        Assert.Equal((25, 0, 0), (check.GetProperty("rated").GetInt32(), check.GetProperty("changed").GetInt32(), check.GetProperty("failed").GetInt32()));
        Assert.Equal((0, 0, 0, 2), (first.ExitCode, again.ExitCode, full.ExitCode, earlier.ExitCode));
        Assert.Contains("2025-11-20", earlier.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rescore_names_the_enterprise_that_could_not_be_rated_and_why()
    {
        using TemporaryFolder folder = new();
        await Qc.ProcessAsync(folder.Database, "migrate");
        await Qc.ProcessAsync(folder.Database, "seed", "--count", "3");
        await using (Microsoft.Data.Sqlite.SqliteConnection connection = new($"Data Source={folder.File};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var damage = connection.CreateCommand();
            damage.CommandText = """UPDATE "Evidence" SET "Kind" = 200 WHERE "Id" IN (SELECT MIN("Id") FROM "Evidence")""";
            Assert.Equal(1, await damage.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        }

        var text = await Qc.ProcessAsync(folder.Database, "rescore", "--as-of", "2025-11-20");
        var json = await Qc.ProcessAsync(folder.Database, "rescore", "--as-of", "2025-11-20", "--json");

        var failure = Assert.Single(JsonDocument.Parse(json.Output).RootElement.GetProperty("failures").EnumerateArray());
        Assert.Equal((1, 1), (text.ExitCode, json.ExitCode));
        Assert.Contains($"could not be rated: {failure.GetProperty("code").GetString()} ", text.Output, StringComparison.Ordinal);
        Assert.NotEqual("", failure.GetProperty("reason").GetString());
    }

    /// <summary>A folder of its own, gone after the test.</summary>
    public sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("qc-cli-").FullName;

        public string File => System.IO.Path.Combine(Path, "register.db");

        public IReadOnlyDictionary<string, string> Database => new Dictionary<string, string> { ["QC_DATABASE"] = $"sqlite:{File}" };

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }

    /// <summary>A register with the first enterprises of the demo preset.</summary>
    public sealed class SeededRegister : IAsyncLifetime
    {
        private readonly TemporaryFolder _folder = new();

        public IReadOnlyDictionary<string, string> Database => _folder.Database;

        public async ValueTask InitializeAsync()
        {
            await Qc.ProcessAsync(Database, "migrate");
            await Qc.ProcessAsync(Database, "seed", "--count", "25");
        }

        public ValueTask DisposeAsync()
        {
            _folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
