using System.Security.Cryptography;
using QualityCredit.Rating.HandOver;

namespace QualityCredit.Register.HandOver;

/// <summary>A data file that is written line by line: its length and its digest are known in the end, and no more than a line is ever in memory.</summary>
internal sealed class DigestedSheet : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Stream _to;

    private DigestedSheet(Stream to) => _to = to;

    public long Bytes { get; private set; }

    public int Lines { get; private set; }

    public int Tombstones { get; private set; }

    public static async Task<DigestedSheet> BeginAsync(HandOverFile file, Stream to, CancellationToken ct)
    {
        DigestedSheet sheet = new(to);
        await sheet.WriteAsync(HandOverSheet.HeadOf(file), ct);
        return sheet;
    }

    /// <summary>Adds a line; none where there is none to add.</summary>
    public async ValueTask AddAsync(string? line, CancellationToken ct)
    {
        if (line is null)
        {
            return;
        }

        Lines++;
        Tombstones += HandOverSheet.IsTombstone(line) ? 1 : 0;
        await WriteAsync(HandOverSheet.BytesOf(line), ct);
    }

    public string Sha256() => Convert.ToHexStringLower(_hash.GetCurrentHash());

    public void Dispose() => _hash.Dispose();

    private ValueTask WriteAsync(byte[] bytes, CancellationToken ct)
    {
        Bytes += bytes.Length;
        _hash.AppendData(bytes);
        return _to.WriteAsync(bytes, ct);
    }
}
