using System.Text.Json.Nodes;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Figures;
using static QualityCredit.Rating.Policies.Schemas.SchemaParts;

namespace QualityCredit.Rating.Policies.Schemas;

/// <summary>The schema of how a figure is measured: what it is a share of says which keys it has.</summary>
internal static class FigureSchema
{
    public static JsonObject Figure()
    {
        var figure = Map(new()
        {
            ["share-of"] = OneOf(Reading.ReadFigure.Wholes),
            ["where"] = Named(OneOrMore(Text)),
            ["that"] = Named(OneOrMore(Text)),
            ["within"] = Pattern("^0*[1-9][0-9]* months$"),
            ["that-have"] = Term<EvidenceKind>(),
            ["standing"] = Term<ItemStanding>(),
            ["at-least"] = AnyOf(new() { ["type"] = "integer", ["minimum"] = 1 }, Pattern("^[+]?0*[1-9][0-9]*$")),
        }, "share-of", "at-least");
        figure["allOf"] = new JsonArray([
            .. EvidenceForm.All.Select(form => If("share-of", Code(form), Keys(["that", "within"], new() { ["where"] = Ref(Where(form)), ["that"] = Ref(Where(form)), ["that-have"] = false, ["standing"] = false }))),
            .. Vocabulary.Of<FigureBase>().Terms.Select(term => If("share-of", term.Code, Keys(["that-have", "standing"], new() { ["that"] = false, ["within"] = false }))),
            .. EvidenceForm.All.Select(form => If("that-have", Code(form), Keys([], new() { ["where"] = Ref(Where(form)) }))),
        ]);
        return figure;
    }

    /// <summary>Name of the definition of a kind's filters.</summary>
    public static string Where(EvidenceForm form) => "where-" + Code(form);

    private static JsonObject Keys(string[] needs, JsonObject properties) => new() { ["properties"] = properties, ["required"] = Strings(needs) };

    private static string Code(EvidenceForm form) => Vocabulary.TermOf(form.Kind).Code;
}
