using System.Security.Cryptography;
using System.Text;
using QualityCredit.Rating.HandOver;

namespace QualityCredit.Cli.HandOver;

/// <summary>Makes of the full file that is held and the data of a package the one that is held then, line by line: the size of a register does not matter.</summary>
internal static class ApplyPackage
{
    /// <param name="data">The data file of the package.</param>
    /// <param name="held">The full file that is held; null before a full package.</param>
    /// <param name="to">Where the new full file goes.</param>
    /// <param name="ct">Cancels the writing.</param>
    /// <returns>SHA-256 of the new file in hexadecimal.</returns>
    public static async Task<string> ExecuteAsync(string data, string? held, Stream to, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await WriteAsync(Encoding.UTF8.Preamble.ToArray());
        var lines = HandOverSheet.Apply(held is null ? [] : File.ReadLines(held).Skip(1), File.ReadLines(data).Skip(1));
        foreach (var line in File.ReadLines(data).Take(1).Concat(lines))
        {
            await WriteAsync(HandOverSheet.BytesOf(line));
        }

        return Convert.ToHexStringLower(hash.GetCurrentHash());

        ValueTask WriteAsync(byte[] bytes)
        {
            hash.AppendData(bytes);
            return to.WriteAsync(bytes, ct);
        }
    }
}
