using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace QualityCredit.Rating.Policies;

/// <summary>The files of the policies as one thing: which belong to it, in which order, and the digest by which two are told apart.</summary>
public static class PolicyTexts
{
    private static readonly string[] _extensions = [".yaml", ".csv", ".md"];

    /// <summary>The files of policies, ordered by path, with one kind of line end; what else lies in a rules folder is left out.</summary>
    /// <param name="texts">Files of a rules folder.</param>
    public static IReadOnlyList<PolicyText> Canonical(IEnumerable<PolicyText> texts) =>
        [.. texts.Where(IsOfPolicy).OrderBy(text => text.Path, StringComparer.Ordinal).Select(text => text with { Text = text.Text.ReplaceLineEndings("\n") })];

    /// <summary>SHA-256 of all paths and texts in 64 hexadecimal digits: two folders with the same policies have the same digest.</summary>
    /// <param name="texts">Files of a rules folder.</param>
    public static string Digest(IEnumerable<PolicyText> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in Canonical(texts))
        {
            Append(hash, text.Path);
            Append(hash, text.Text);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static bool IsOfPolicy(PolicyText text) =>
        text.Folder.Length > 0 && text.Policy != "schema" && _extensions.Any(extension => text.Path.EndsWith(extension, StringComparison.Ordinal));

    // The length goes before each part, so that no text can pass for the end of one and the beginning of another.
    private static void Append(IncrementalHash hash, string part)
    {
        var bytes = Encoding.UTF8.GetBytes(part);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
