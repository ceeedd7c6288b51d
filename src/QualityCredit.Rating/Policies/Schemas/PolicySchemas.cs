using System.Text.Json.Nodes;
using static QualityCredit.Rating.Policies.Schemas.SchemaParts;

namespace QualityCredit.Rating.Policies.Schemas;

/// <summary>
/// JSON Schemas (draft 2020-12) of the files of a rules folder, for editors. They are made of the same vocabularies, forms and
/// measures as the reader, so that they cannot fall behind; what needs more than one file the reader alone can judge.
/// </summary>
public static class PolicySchemas
{
    /// <summary>The schemas as they stand in <c>schema/</c> of the rules folder.</summary>
    public static IReadOnlyList<PolicyText> All { get; } =
    [
        CasesSchema.Document(),
        IndicatorsSchema.Document(),
        Policy(),
        Document("rule-or-table", "A file of an article: a rule, or a table", new()
        {
            ["if"] = new JsonObject { ["required"] = Strings("table") },
            ["then"] = new JsonObject { ["$ref"] = "table.schema.json" },
            ["else"] = new JsonObject { ["$ref"] = "rule.schema.json" },
        }),
        RuleSchema.Document(),
        TableSchema.Document(),
    ];

    private static PolicyText Policy() => Document("policy", "The head of a policy", Cited(Map(new()
    {
        ["policy"] = Text,
        ["title"] = BothLanguages,
        ["from"] = Date,
        ["extends"] = Text,
        ["grade-scale"] = Text,
        ["jurisdiction"] = OneOrMore(Region),
        ["switches-off"] = Named(Text),
    }, "policy", "title", "from", "jurisdiction")));
}
