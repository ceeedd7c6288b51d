using System.Text.Json.Nodes;
using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.HandOver;
using QualityCredit.Rating.Listings;
using static QualityCredit.Rating.Policies.Schemas.SchemaParts;

namespace QualityCredit.Rating.Policies.Schemas;

/// <summary>The schema of a table file; the table says which keys its editions have.</summary>
internal static class TableSchema
{
    public static PolicyText Document()
    {
        (string Name, JsonObject Edition)[] tables =
        [
            ("dimensions", Map(Each<Dimension>(Map(new() { ["start"] = Whole, ["range"] = Text }, "start", "range")), Codes<Dimension>())),
            ("grade-validity", Map(new() { ["review-every"] = Months, ["valid-for"] = Months }, "review-every", "valid-for")),
            ("risk-matrix", Map(new() { ["file"] = Text, ["fold"] = Named(Term<RiskLevel>()), ["sensitive-users"] = Term<RiskLevel>(), ["too-little-data"] = Term<RiskLevel>() }, "file", "fold", "sensitive-users", "too-little-data")),
            ("product-catalogue", Map(new() { ["file"] = Text }, "file")),
            ("intensity-matrix", Map(new() { ["unrated-as"] = Term<Grade>(), ["no-product"] = Term<RiskLevel>(), ["cells"] = Cells() }, "unrated-as", "no-product", "cells")),
            ("measures", Map(Each<SupervisionIntensity>(Map(new() { ["enterprise"] = Ref("bilingual"), ["authority"] = Ref("bilingual") }, "enterprise", "authority")), Codes<SupervisionIntensity>())),
            ("mechanisms", Mechanisms()),
            ("grade-scale", Map(new() { ["grades"] = Named(LocalGrade()) }, "grades")),
            ("targets", Map(new() { ["targets"] = Named(Target()) }, "targets")),
            ("listing-procedure", Procedure()),
            ("working-days", Map(new() { ["year"] = Whole, ["holidays"] = OneOrMore(Days), ["workdays"] = OneOrMore(Days) }, "year", "holidays", "workdays")),
            ("hand-over", Map(new() { ["grades-to"] = OneOrMore(Term<HandOverReceiver>()) }, "grades-to")),
            ("query-ledger", QueryLedger()),
        ];
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["required"] = Strings("table"),
            ["properties"] = new JsonObject { ["table"] = OneOf(tables.Select(table => table.Name)) },
            ["allOf"] = new JsonArray([.. tables.Select(table => If("table", table.Name, Ref(table.Name)))]),
        };
        var definitions = new JsonObject { ["bilingual"] = BothLanguages, ["frequency"] = Frequency(), ["figure"] = FigureSchema.Figure() };
        foreach (var form in EvidenceForm.All)
        {
            definitions[FigureSchema.Where(form)] = IndicatorsSchema.Where(form);
        }

        foreach (var (name, edition) in tables)
        {
            // A scale has a name and a title of its own.
            var scale = name == "grade-scale";
            JsonObject head = scale ? new() { ["table"] = Text, ["title"] = Ref("bilingual"), ["scale"] = Text } : new() { ["table"] = Text, ["title"] = Ref("bilingual") };
            definitions[name] = Dated(head, scale ? ["table", "scale", "title"] : ["table"], edition);
        }

        return SchemaParts.Document("table", "One dated table of a policy", schema, definitions);
    }

    private static JsonObject Days => Pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}([.]{2}[0-9]{4}-[0-9]{2}-[0-9]{2})?$");

    private static JsonObject Procedure()
    {
        var term = Cited(Map(new() { ["within"] = Pattern("^[0-9]+ (days|working-days)$") }, "within"));
        var degree = Cited(Map(new() { ["at-least"] = Months, ["at-most"] = Months, ["removable-after"] = AnyOf(Months, OneOf("never")) }, "at-least", "at-most", "removable-after"));
        return Map(new()
        {
            ["terms"] = Map(Each<ProcedureTerm>(term), Codes<ProcedureTerm>()),
            ["degrees"] = Map(Each<ListingDegree>(degree), Codes<ListingDegree>()),
            ["names-persons"] = OneOrMore(Text),
        }, "terms", "degrees", "names-persons");
    }

    private static JsonObject QueryLedger()
    {
        var time = Pattern("^([01][0-9]|2[0-3]):[0-5][0-9]$");
        var pattern = Cited(Map(new()
        {
            ["title"] = Ref("bilingual"),
            ["purposes"] = OneOrMore(Term<CreditPurpose>()),
            ["verdicts"] = OneOrMore(Term<AuthorisationVerdict>()),
            ["outside-office-hours"] = Flag,
            ["never-asked"] = Flag,
            ["at-least"] = Whole,
            ["within"] = Pattern("^[1-9][0-9]* hours$"),
        }, "title", "at-least", "within"));
        return Map(new()
        {
            ["kept-for"] = Cited(Map(new() { ["months"] = Months }, "months")),
            ["office-hours"] = Cited(Map(new() { ["from"] = time, ["until"] = time.DeepClone() }, "from", "until")),
            ["patterns"] = Named(pattern),
        }, "kept-for", "office-hours", "patterns");
    }

    private static JsonObject Cells() => Map(Each<Grade>(Map(Each<RiskLevel>(Term<SupervisionIntensity>()), Codes<RiskLevel>())), Codes<Grade>());

    private static JsonObject Mechanisms()
    {
        const string WhileListed = "strict-while-listed";
        var mechanisms = Map(Each<InspectionMechanism>(Ref("frequency")), Codes<InspectionMechanism>());
        var intensities = Each<SupervisionIntensity>(mechanisms);
        intensities[WhileListed] = mechanisms.DeepClone();
        return Map(intensities, [.. Codes<SupervisionIntensity>(), WhileListed]);
    }

    private static JsonObject Frequency() => Map(new()
    {
        ["times"] = Whole,
        ["fixed"] = Whole,
        ["per"] = Months,
        ["share"] = DecimalNumber,
        ["on-signal"] = Flag,
        ["within"] = Pattern("^[0-9]+ working-days$"),
        ["visits"] = OneOrMore(CountNumber),
        ["every"] = Months,
    });

    private static JsonObject LocalGrade() => Map(new() { ["title"] = Ref("bilingual"), ["class"] = Term<Grade>(), ["default"] = Flag }, "title", "class");

    private static JsonObject Target()
    {
        var target = Map(new()
        {
            ["title"] = Ref("bilingual"),
            ["measured"] = Ref("bilingual"),
            ["value"] = Text,
            ["unit"] = Term<TargetUnit>(),
            ["by"] = Whole,
            ["every"] = Months,
            ["body"] = Ref("bilingual"),
            ["figure"] = Ref("figure"),
            ["unmeasured"] = Ref("bilingual"),
        }, "title", "measured", "value", "unit");
        target["if"] = new JsonObject { ["required"] = Strings("figure") };
        target["then"] = new JsonObject
        {
            ["properties"] = new JsonObject { ["unmeasured"] = false, ["unit"] = OneOf(Reading.ReadTargets.UnitsOfShares.Select(unit => Vocabulary.TermOf(unit).Code)) },
        };
        target["oneOf"] = new JsonArray(new JsonObject { ["required"] = Strings("by") }, new JsonObject { ["required"] = Strings("every") });
        return target;
    }

    private static JsonObject Each<T>(JsonObject value) where T : struct, Enum
    {
        var properties = new JsonObject();
        foreach (var code in Codes<T>())
        {
            properties[code] = value.DeepClone();
        }

        return properties;
    }

    private static IEnumerable<string> Codes<T>() where T : struct, Enum => Vocabulary.Of<T>().Terms.Select(term => term.Code);
}
