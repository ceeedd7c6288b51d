using System.Globalization;
using System.Text.Json;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Rating.Enterprises;

/// <summary>Reads the parts of an enterprise's JSON and collects what is wrong by its place in the text.</summary>
internal sealed class ReadEnterpriseJson
{
    private delegate bool Parser<T>(ReadOnlySpan<char> text, out T value, out IdentifierProblem? problem);

    public List<FieldProblem> Problems { get; } = [];

    public EnterpriseFile File(JsonElement json)
    {
        Known("", json, "code", "credit-code", "name", "region", "industry", "size", "opened-on", "standing", "products", "evidence");
        var products = Children("products", json).Select((product, i) => Product(product, i)).ToList();
        return new()
        {
            Code = Identifier<OrganizationCode>("code", json, OrganizationCode.TryParse) ?? default,
            CreditCode = Text("", json, "credit-code", required: false) is null ? null : Identifier<UnifiedSocialCreditCode>("credit-code", json, UnifiedSocialCreditCode.TryParse),
            Name = Text("", json, "name") ?? "",
            Region = Identifier<RegionCode>("region", json, RegionCode.TryParse) ?? default,
            Industry = Identifier<IndustryCode>("industry", json, IndustryCode.TryParse) ?? default,
            Size = Term<EnterpriseSize>("", json, "size") ?? default,
            OpenedOn = Date("", json, "opened-on") ?? default,
            Standing = json.TryGetProperty("standing", out var standing) ? Standing(standing) : default,
            Products = products,
            Evidence = [.. Children("evidence", json).Select((item, i) => Item(item, i, products)).OfType<EvidenceItem>()],
        };
    }

    private Standing Standing(JsonElement json)
    {
        Known("standing.", json, "grade", "since", "first-rated", "reviewed");
        return new(
            Term<Grade>("standing.", json, "grade", required: false),
            Date("standing.", json, "since", required: false) ?? default,
            Date("standing.", json, "first-rated") ?? default,
            Date("standing.", json, "reviewed") ?? default);
    }

    private Product Product(JsonElement json, int index)
    {
        var at = $"products[{index.ToString(CultureInfo.InvariantCulture)}].";
        Known(at, json, "serial", "number", "kind", "name", "gtin", "assessment");
        var assessment = json.TryGetProperty("assessment", out var own) ? Assessment(at + "assessment.", own) : null;
        return new()
        {
            Serial = Number(at, json, "serial", required: false) ?? index + 1,
            Number = Text(at, json, "number") ?? "",
            Kind = Identifier<ProductKindCode>(at + "kind", json, ProductKindCode.TryParse) ?? default,
            Name = Text(at, json, "name") ?? "",
            Gtin = Text(at, json, "gtin", required: false) is null ? null : Identifier<Gtin>(at + "gtin", json, Gtin.TryParse),
            Assessment = assessment,
        };
    }

    private ProductAssessment? Assessment(string at, JsonElement json)
    {
        Known(at, json, "safety", "health", "energy", "environment", "probability-per-billion", "sensitive-users");
        byte Severity(string name)
        {
            var severity = Number(at, json, name) ?? 0;
            if (severity > 4)
            {
                Problem(at + name, severity.ToString(CultureInfo.InvariantCulture), "a severity is 0 to 4", "严重程度须为 0 至 4");
            }

            return (byte)Math.Min(severity, 4);
        }

        return new(
            Severity("safety"), Severity("health"), Severity("energy"), Severity("environment"),
            Number(at, json, "probability-per-billion") ?? 0,
            json.TryGetProperty("sensitive-users", out var sensitive) && sensitive.ValueKind == JsonValueKind.True);
    }

    private EvidenceItem? Item(JsonElement json, int index, List<Product> products)
    {
        var at = $"evidence[{index.ToString(CultureInfo.InvariantCulture)}].";
        Known(at, json, "serial", "kind", "occurred-on", "product", "objection", "department", "document", "line", "recorded-at", "fields");
        var (kind, occurred, product) = (Term<EvidenceKind>(at, json, "kind"), Date(at, json, "occurred-on"), Text(at, json, "product", required: false));
        var serial = product is null ? null : products.FirstOrDefault(one => one.Number == product)?.Serial;
        if (product is not null && serial is null)
        {
            Problem(at + "product", product, "no product of the file has this number; add it to products or correct the number", "文件中没有该编号的产品：请加入 products 或更正编号");
        }

        if (kind is null || occurred is null)
        {
            return null;
        }

        var recorded = Text(at, json, "recorded-at", required: false);
        var provenance = new Provenance(
            Text(at, json, "department", required: false) ?? "", Text(at, json, "document", required: false) ?? "", Number(at, json, "line", required: false) ?? 0,
            DateTime.TryParse(recorded, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var instant) ? instant : occurred.Value.ToDateTime(default, DateTimeKind.Utc));
        var head = new EvidenceHead(Number(at, json, "serial", required: false) ?? index + 1, occurred.Value, serial, Term<ObjectionState>(at, json, "objection", required: false), provenance);
        var form = EvidenceForm.Of(kind.Value);
        var fields = json.TryGetProperty("fields", out var given) ? given : default;
        Known(at + "fields.", fields, [.. form.Fields.Select(field => field.Code)]);
        var found = new List<FieldProblem>();
        var item = form.Read(head, field => fields.ValueKind == JsonValueKind.Object ? Text(at + "fields.", fields, field.Code, required: false) : null, found);
        Problems.AddRange(found.Select(problem => problem with { Field = $"{at}fields.{problem.Field}" }));
        return item;
    }

    private List<JsonElement> Children(string name, JsonElement json)
    {
        if (!json.TryGetProperty(name, out var list))
        {
            return [];
        }

        if (list.ValueKind == JsonValueKind.Array)
        {
            return [.. list.EnumerateArray()];
        }

        Problem(name, "", "must be a list", "须为列表");
        return [];
    }

    private void Known(string at, JsonElement json, params string[] names)
    {
        if (json.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in json.EnumerateObject().Where(property => !names.Contains(property.Name)))
            {
                Problem(at + property.Name, "", $"is not known here; one of {string.Join(", ", names)}", $"此处没有这一项，只有：{string.Join("、", names)}");
            }
        }
        else if (json.ValueKind != JsonValueKind.Undefined)
        {
            Problem(at, "", "must be an object", "须为对象");
        }
    }

    private string? Text(string at, JsonElement json, string name, bool required = true)
    {
        var value = json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var found) ? found : default;
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return value.GetString();
            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                return value.GetRawText();
            case JsonValueKind.Undefined or JsonValueKind.Null:
                if (required)
                {
                    Problem(at + name, "", "is missing", "缺少此项");
                }

                return null;
            default:
                Problem(at + name, "", "must be one value", "须为单个值");
                return null;
        }
    }

    private int? Number(string at, JsonElement json, string name, bool required = true)
    {
        if (Text(at, json, name, required) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Problem(at + name, text, "must be a whole number of 0 or more", "须为不小于 0 的整数");
        return null;
    }

    private DateOnly? Date(string at, JsonElement json, string name, bool required = true)
    {
        if (Text(at, json, name, required) is not { } text)
        {
            return null;
        }

        if (LegalDate.TryParse(text, out var date))
        {
            return date;
        }

        Problem(at + name, text, "must be a date such as 2016-05-08", "须为日期，如 2016-05-08");
        return null;
    }

    private T? Term<T>(string at, JsonElement json, string name, bool required = true) where T : struct, Enum
    {
        if (Text(at, json, name, required) is not { } text)
        {
            return null;
        }

        if (Vocabulary.Of<T>().Find(text) is { } term)
        {
            return (T)Enum.ToObject(typeof(T), term.Value);
        }

        var codes = string.Join(", ", Vocabulary.Of<T>().Terms.Select(one => one.Code));
        Problem(at + name, text, $"is not one of {codes}", $"须为：{codes}");
        return null;
    }

    private T? Identifier<T>(string place, JsonElement json, Parser<T> parse) where T : struct
    {
        var (at, name) = (place[..(place.LastIndexOf('.') + 1)], place[(place.LastIndexOf('.') + 1)..]);
        if (Text(at, json, name) is not { } text)
        {
            return null;
        }

        if (parse(text, out var value, out var problem))
        {
            return value;
        }

        Problem(place, text, problem!.English, problem.Chinese);
        return null;
    }

    private void Problem(string place, string value, string reason, string chinese) => Problems.Add(new(place, value, reason, chinese));
}
