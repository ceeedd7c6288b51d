using System.Text.Json.Nodes;
using QualityCredit.Rating.Cases;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Policies;
using QualityCredit.Rating.Policies.Schemas;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Rules.Tests.Schemas;

/// <summary>The JSON Schemas and the reader say the same of a file, as far as one file can show it.</summary>
public sealed class SchemasTests
{
    /// <summary>What the reader says of the shape of one file.</summary>
    private static readonly DiagnosticCode[] _structural = [DiagnosticCode.UnknownKey, DiagnosticCode.MissingKey, DiagnosticCode.BadValue, DiagnosticCode.NoCitation, DiagnosticCode.NoCases, DiagnosticCode.EffectOfAnotherStage];

    private static readonly SchemaCheck _check = new(PolicySchemas.All.ToDictionary(schema => schema.Path["schema/".Length..], schema => JsonNode.Parse(schema.Text)!.AsObject()));

    [Fact]
    public void The_schemas_in_the_rules_folder_are_those_of_this_program()
    {
        var committed = RulesFolder.Texts.Where(text => text.Path.StartsWith("schema/", StringComparison.Ordinal)).OrderBy(text => text.Path, StringComparer.Ordinal);

        Assert.True(PolicySchemas.All.SequenceEqual(committed), "run `qc rules schema rules` and commit what it writes");
    }

    [Fact]
    public void Every_file_of_the_policies_is_valid()
    {
        var files = RulesFolder.Texts.Where(text => SchemaOf(text) is not null).ToList();

        var refused = files.SelectMany(file => Refused(file).Select(why => $"{file.Path}: {why}"));

        Assert.True(files.Count > 200);
        Assert.Equal("", string.Join(Environment.NewLine, refused));
    }

    [Fact]
    public void A_sound_policy_with_every_construct_is_valid_for_both()
    {
        var diagnostics = DiagnosticsTests.Diagnose(RichPolicy.Texts).Where(diagnostic => diagnostic.Code != DiagnosticCode.UnusedIndicator);

        Assert.Equal("", string.Join(Environment.NewLine, diagnostics));
        Assert.Empty(RichPolicy.Texts.Where(text => SchemaOf(text) is not null).SelectMany(Refused));
    }

    [Theory]
    [InlineData(DiagnosticCode.UnknownKey)]
    [InlineData(DiagnosticCode.MissingKey)]
    [InlineData(DiagnosticCode.BadValue)]
    [InlineData(DiagnosticCode.NoCitation)]
    public void A_planted_defect_of_shape_is_refused_by_the_schema_too(DiagnosticCode code)
    {
        var changed = DiagnosticsTests.Fixtures[code].Except(SoundPolicy.Texts);

        Assert.NotEmpty(Refused(Assert.Single(changed)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_changed_in_one_place_is_refused_by_both_or_by_none(string path)
    {
        var file = RichPolicy.Texts.Single(text => text.Path == path);

        var mutations = Mutations.Of(file.Text).ToList();
        var apart = mutations.Select(mutation => (mutation.What, Changed: file with { Text = mutation.Text })).Where(mutation => IsSeenByItself(mutation.What))
            .Select(mutation => (mutation.What, BySchema: Refused(mutation.Changed).FirstOrDefault(), ByReader: Read(mutation.Changed).FirstOrDefault()))
            .Where(verdict => verdict.BySchema is null != verdict.ByReader is null)
            .Select(verdict => $"{verdict.What}: schema {verdict.BySchema ?? "accepts"}, reader {verdict.ByReader ?? "accepts"}");

        Assert.NotEmpty(mutations);
        Assert.True(!apart.Any(), string.Join(Environment.NewLine, apart));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_key_that_the_reader_asks_for_is_in_the_schema(string path)
    {
        var file = RichPolicy.Texts.Single(text => text.Path == path);
        var schema = JsonNode.Parse(PolicySchemas.All.Single(one => one.Path == "schema/" + SchemaOf(file)!.Replace("rule-or-table", file.Text.StartsWith("table", StringComparison.Ordinal) ? "table" : "rule", StringComparison.Ordinal)).Text)!;

        const string Lead = "remove it or write one of ";
        var asked = Mutations.Of(file.Text).Where(mutation => mutation.What.StartsWith("add", StringComparison.Ordinal))
            .SelectMany(mutation => DiagnosticsOf(file with { Text = mutation.Text }))
            .Where(diagnostic => diagnostic.Code == DiagnosticCode.UnknownKey).SelectMany(diagnostic => diagnostic.Remedy[Lead.Length..].Split(", ")).ToHashSet();

        Assert.Empty(asked.Except(Keys(schema)).Except(RichPolicy.Names));
    }

    [Fact]
    public void Every_effect_of_every_stage_is_in_the_schema()
    {
        var schema = JsonNode.Parse(PolicySchemas.All.Single(one => one.Path == "schema/rule.schema.json").Text)!;

        var known = Enum.GetValues<Stage>().Select(stage => Rating.Evidence.Vocabulary.TermOf(stage).Code)
            .Select(stage => PolicyLibrary.Read(SoundPolicy.Plus(SoundPolicy.Rule("odd", stage, "failures: \">= 1\"", stage == "points" ? "hold: upgrade" : "add: 1"))).Diagnostics)
            .SelectMany(diagnostics => diagnostics.Single(diagnostic => diagnostic.Code == DiagnosticCode.EffectOfAnotherStage).Remedy["write one of ".Length..].Split(", ")).ToHashSet();

        Assert.True(known.Count > 10);
        Assert.Empty(known.Except(schema["$defs"]!["effect"]!["anyOf"]!.AsArray().Select(way => (string)way!["required"]![0]!)));
    }

    [Fact]
    public void Every_table_of_the_reader_is_in_the_schema_and_in_the_policy_that_is_changed_here()
    {
        var schema = JsonNode.Parse(PolicySchemas.All.Single(one => one.Path == "schema/table.schema.json").Text)!;

        var refused = PolicyLibrary.Read([.. SoundPolicy.Texts, new("sound/article-1/odd.yaml", "table: odd")]).Diagnostics.Single(diagnostic => diagnostic.Code == DiagnosticCode.BadValue);
        var known = refused.Message[(refused.Message.IndexOf("one of ", StringComparison.Ordinal) + "one of ".Length)..].Split(", ").ToHashSet();
        var inPolicy = RichPolicy.Texts.Where(text => text.Text.StartsWith("table: ", StringComparison.Ordinal)).Select(text => text.Text.Split('\n')[0]["table: ".Length..].Trim());

        Assert.True(known.SetEquals(schema["properties"]!["table"]!["enum"]!.AsArray().Select(name => (string)name!)));
        Assert.True(known.SetEquals(inPolicy));
    }

    /// <summary>Files of which no other is a copy with other words.</summary>
    public static TheoryData<string> Files() => [.. RichPolicy.Texts.Where(text => SchemaOf(text) is not null
        && (SoundPolicy.Texts.Any(sound => sound.Path == text.Path) || text.Text.StartsWith("table", StringComparison.Ordinal) || text.Text.Contains(": points", StringComparison.Ordinal)
            || text.Text.Contains("any:", StringComparison.Ordinal) || text.Text.Contains("candidate:", StringComparison.Ordinal)))
        .Select(text => text.Path)];

    /// <summary>A case may leave its day and its products to the given ones: what it then lacks no schema can see.</summary>
    private static bool IsSeenByItself(string what) => !what.Contains(" as-of (", StringComparison.Ordinal) && !what.StartsWith("drop products (", StringComparison.Ordinal);

    private static IEnumerable<string> Refused(PolicyText file) => _check.Of(SchemaOf(file)!, YamlAsJson.Of(YamlAsJson.Parse(file.Text)));

    private static IEnumerable<string> Read(PolicyText file) => DiagnosticsOf(file).Where(diagnostic => _structural.Contains(diagnostic.Code)).Select(diagnostic => diagnostic.ToString());

    /// <summary>What is said of one file, read with the head of its policy, the indicators, and the rule of its cases only.</summary>
    private static IEnumerable<Diagnostic> DiagnosticsOf(PolicyText file)
    {
        string[] beside = ["sound/policy.yaml", "sound/indicators.yaml", file.Path.Replace(".cases.yaml", ".yaml", StringComparison.Ordinal)];
        PolicyText[] texts = [file, .. RichPolicy.Texts.Where(text => text.Path != file.Path && (beside.Contains(text.Path) || text.Path.EndsWith(".csv", StringComparison.Ordinal)))];
        var library = PolicyLibrary.Read(texts);
        return library.Diagnostics.Concat(ReadCases.From(texts, library).Diagnostics).Where(diagnostic => diagnostic.File == file.Path);
    }

    private static string? SchemaOf(PolicyText file) => !file.Path.EndsWith(".yaml", StringComparison.Ordinal) ? null
        : file.Path.EndsWith("/policy.yaml", StringComparison.Ordinal) ? "policy.schema.json"
        : file.Path.EndsWith("/indicators.yaml", StringComparison.Ordinal) ? "indicators.schema.json"
        : file.Path.EndsWith(".cases.yaml", StringComparison.Ordinal) ? "cases.schema.json"
        : "rule-or-table.schema.json";

    private static IEnumerable<string> Keys(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(entry => (entry.Key == "properties" && entry.Value is JsonObject properties ? properties.Select(one => one.Key) : []).Concat(Keys(entry.Value))),
        JsonArray list => list.SelectMany(Keys),
        _ => [],
    };
}
