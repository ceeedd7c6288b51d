using System.Text;
using System.Text.Json.Nodes;

namespace QualityCredit.Web.Tests.Contract;

/// <summary>Breaks a body that would fit: one fault at one place of it, or the whole text.</summary>
internal sealed class BreakJson(WellFormed wellFormed, Random random)
{
    public const string UnknownMember = "unknown member";

    public const string MemberTwice = "member twice";

    /// <summary>Stands in the text where raw text comes in.</summary>
    private const string Mark = "\u0001here\u0001";

    public (byte[] Body, string Fault) Break(JsonObject schema)
    {
        var whole = wellFormed.Value("", schema);
        var text = Written(whole);
        return random.Next(15) switch
        {
            0 => (Bytes(text[..random.Next(text.Length)]), "cut off"),
            1 => (Bytes(wellFormed.One(WrongTexts.RawJson)), "another value instead"),
            2 => (Bytes(text + wellFormed.One(["}", "]", ",", "null", text, "\0"])), "goes on after its end"),
            3 => (Bytes(new string('[', random.Next(40, 3000))), "deep"),
            4 => (Deep(whole), "deep inside"),
            5 => (BadUtf8(text), "not UTF-8"),
            6 => (wellFormed.One([[0xEF, 0xBB, 0xBF, .. Bytes(text)], Encoding.Unicode.GetBytes(text), Encoding.BigEndianUnicode.GetBytes(text), [], [0], Bytes(" \t\n")]), "other encoding"),
            7 => (Removed(whole), "field missing"),
            8 => (Many(whole), "very many"),
            9 => (NearlyRight(whole), "a word nearly right"),
            10 => (Raw(whole, wellFormed.One(WrongTexts.RawJson)), "raw value"),
            11 => (WithUnknown(whole), UnknownMember),
            12 => (Twice(whole), MemberTwice),
            _ => (Replaced(whole), "wrong value"),
        };
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Written(JsonNode? node) => node?.ToJsonString() ?? "null";

    private byte[] Deep(JsonNode? whole) => Raw(whole, string.Concat(Enumerable.Repeat("{\"a\":[", 200)));

    private byte[] BadUtf8(string text)
    {
        var bytes = Bytes(text);
        var at = random.Next(bytes.Length);
        byte[] wrong = wellFormed.One<byte[]>([[0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0x80], [0xF4, 0x90, 0x80, 0x80]]);
        return [.. bytes[..at], .. wrong, .. bytes[at..]];
    }

    private byte[] Removed(JsonNode? whole)
    {
        if (Places(whole).OfType<(JsonNode Parent, object Key)>().Where(place => place.Parent is JsonObject).ToList() is { Count: > 0 } places)
        {
            var (parent, key) = wellFormed.One(places);
            parent.AsObject().Remove((string)key);
        }

        return Bytes(Written(whole));
    }

    /// <summary>Where names are free, none is unknown.</summary>
    private byte[] WithUnknown(JsonNode? whole)
    {
        var closed = Objects(whole).Where(members => !members.ContainsKey(WellFormed.AnyName)).ToList();
        wellFormed.One(closed)[wellFormed.One(["authorization", "$type", "", "a.b", "名称", "code ", "codé", new string('m', 5_000)])] = wellFormed.One<JsonNode?>([null, JsonValue.Create("x"), new JsonObject { ["a"] = 1 }]);
        return Bytes(Written(whole));
    }

    private byte[] Twice(JsonNode? whole)
    {
        var members = wellFormed.One(Objects(whole));
        var (name, value) = wellFormed.One(members.ToList());
        members[Mark] = value?.DeepClone();
        return Bytes(Written(whole).Replace(Written(JsonValue.Create(Mark)), Written(JsonValue.Create(name)), StringComparison.Ordinal));
    }

    private byte[] Replaced(JsonNode? whole)
    {
        Put(whole, JsonValue.Create(wellFormed.One(WrongTexts.InJson)));
        return Bytes(Written(whole));
    }

    /// <summary>Words of closed lists are written with other letters, or with more of them.</summary>
    private byte[] NearlyRight(JsonNode? whole)
    {
        if (Places(whole).Where(place => ValueAt(place) is JsonValue value && value.GetValueKind() == System.Text.Json.JsonValueKind.String).ToList() is { Count: > 0 } places)
        {
            var (parent, key) = wellFormed.One(places);
            var word = ValueAt((parent, key))!.GetValue<string>();
            PutAt((parent, key), JsonValue.Create(wellFormed.One([word.ToUpperInvariant(), word.Replace('-', '_'), $"{word}s", $" {word}", $"{word}\0", $"no-{word}"])));
        }

        return Bytes(Written(whole));
    }

    private byte[] Many(JsonNode? whole)
    {
        var items = new JsonArray([.. Enumerable.Range(0, 3000).Select(_ => random.Next(2) == 0 ? null : (JsonNode)"x")]);
        Put(whole, items);
        return Bytes(Written(whole));
    }

    private byte[] Raw(JsonNode? whole, string raw)
    {
        Put(whole, JsonValue.Create(Mark));
        return Bytes(Written(whole).Replace(Written(JsonValue.Create(Mark)), raw, StringComparison.Ordinal));
    }

    private void Put(JsonNode? whole, JsonNode? value)
    {
        if (Places(whole) is not { Count: > 0 } places)
        {
            return;
        }

        PutAt(wellFormed.One(places), value);
    }

    private static JsonNode? ValueAt((JsonNode Parent, object Key) place) => place.Parent is JsonObject members ? members[(string)place.Key] : place.Parent.AsArray()[(int)place.Key];

    private static void PutAt((JsonNode Parent, object Key) place, JsonNode? value)
    {
        if (place.Parent is JsonObject members)
        {
            members[(string)place.Key] = value;
        }
        else
        {
            place.Parent.AsArray()[(int)place.Key] = value;
        }
    }

    private static List<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject members => [members, .. members.SelectMany(member => Objects(member.Value))],
        JsonArray items => [.. items.SelectMany(Objects)],
        _ => [],
    };

    private static List<(JsonNode Parent, object Key)> Places(JsonNode? node) => node switch
    {
        JsonObject members => [.. members.SelectMany(member => Places(member.Value).Prepend((members, member.Key)))],
        JsonArray items => [.. items.SelectMany((item, at) => Places(item).Prepend((items, at)))],
        _ => [],
    };
}
