using System.Text.Json;
using System.Text.Json.Serialization;

namespace QualityCredit.Web.Tests.Contract.Client;

/// <summary>A value of one of two kinds: the one whose required members are there.</summary>
[JsonConverter(typeof(AnyOfConverter))]
public sealed record AnyOf<TFirst, TSecond>(TFirst? First, TSecond? Second)
    where TFirst : class
    where TSecond : class;

/// <summary>Reads one of two kinds.</summary>
internal sealed class AnyOfConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(AnyOf<,>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Reader<,>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Reader<TFirst, TSecond> : JsonConverter<AnyOf<TFirst, TSecond>>
        where TFirst : class
        where TSecond : class
    {
        public override AnyOf<TFirst, TSecond> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var value = JsonElement.ParseValue(ref reader);
            try
            {
                return new(value.Deserialize<TFirst>(options), null);
            }
            catch (JsonException)
            {
                return new(null, value.Deserialize<TSecond>(options));
            }
        }

        public override void Write(Utf8JsonWriter writer, AnyOf<TFirst, TSecond> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, (object?)value.First ?? value.Second, options);
    }
}
