using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditJobs;

/// <summary>Where answers that were written together begin.</summary>
internal readonly record struct ResultPart(int FirstLine, long Offset);

/// <summary>The parts of a result as one stream that may be read from anywhere.</summary>
internal sealed class CreditJobStream(IDbContextFactory<RegisterContext> contexts, int jobId, ResultPart[] parts, long length) : Stream
{
    private readonly long[] _offsets = [.. parts.Select(part => part.Offset)];
    private byte[] _content = [];
    private int _part = -1;
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _position;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _position = value;
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_position >= length || buffer.Length == 0)
        {
            return 0;
        }

        var found = Array.BinarySearch(_offsets, _position);
        var part = found >= 0 ? found : ~found - 1;
        if (part != _part)
        {
            (_content, _part) = (await ContentAsync(parts[part].FirstLine, cancellationToken), part);
        }

        var from = (int)(_position - parts[part].Offset);
        var count = Math.Min(buffer.Length, _content.Length - from);
        _content.AsMemory(from, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        SeekOrigin.End => length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException("A result is only read.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("A result is only read.");

    private async Task<byte[]> ContentAsync(int firstLine, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return PackLines.Unpack(await context.CreditJobAnswers.AsNoTracking().Where(row => row.JobId == jobId && row.FirstLine == firstLine).Select(row => row.Content).SingleAsync(ct));
    }
}
