using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Register.Editions;

/// <summary>What is written of texts and reports: JSON, compressed, for most of it repeats itself; quickly, for somebody waits for the report.</summary>
internal static class PackTexts
{
    public static byte[] Pack<T>(T value, JsonTypeInfo<T> type)
    {
        using MemoryStream packed = new();
        using (BrotliStream brotli = new(packed, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(brotli, value, type);
        }

        return packed.ToArray();
    }

    public static T Unpack<T>(byte[] packed, JsonTypeInfo<T> type)
    {
        using BrotliStream brotli = new(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize(brotli, type) ?? throw new InvalidDataException("A packed value is empty.");
    }

    public static PolicyBundle BundleOf(int number, IEnumerable<PolicyText> texts)
    {
        var canonical = PolicyTexts.Canonical(texts);
        return new() { Number = number, Digest = PolicyTexts.Digest(canonical), Files = canonical.Count, Content = Pack(canonical, PackedTexts.Default.IReadOnlyListPolicyText) };
    }

    /// <summary>The texts of a bundle, which must meet its digest.</summary>
    public static IReadOnlyList<PolicyText> TextsOf(PolicyBundle bundle)
    {
        var texts = Unpack(bundle.Content, PackedTexts.Default.IReadOnlyListPolicyText);
        return PolicyTexts.Digest(texts) == bundle.Digest
            ? texts
            : throw new BrokenPolicyException($"Bundle {bundle.Number} of the policies does not meet its digest {bundle.Digest}: its row was changed past the register.");
    }
}

/// <summary>What of a bundle is packed.</summary>
[JsonSerializable(typeof(IReadOnlyList<PolicyText>))]
internal sealed partial class PackedTexts : JsonSerializerContext;
