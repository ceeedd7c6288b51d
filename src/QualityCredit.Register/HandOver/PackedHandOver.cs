using QualityCredit.Register.Storage;

namespace QualityCredit.Register.HandOver;

/// <summary>A package before it is stored: what is held before it, its data and what is held after it, digested record by record, so that the size of a register does not matter.</summary>
internal sealed class PackedHandOver : IDisposable
{
    private readonly HandOverBook _book;
    private readonly int _begin;
    private readonly DigestedSheet _held;
    private readonly DigestedSheet _data;
    private readonly DigestedSheet _result;

    private PackedHandOver(HandOverBook book, int begin, DigestedSheet held, DigestedSheet data, DigestedSheet result) =>
        (_book, _begin, _held, _data, _result) = (book, begin, held, data, result);

    public int Lines => _data.Lines;

    public static async Task<PackedHandOver> PackAsync(RegisterContext context, HandOverBook book, HandOverChanges changes, int begin, CancellationToken ct)
    {
        PackedHandOver packed = new(
            book, begin, await DigestedSheet.BeginAsync(book.File, Stream.Null, ct), await DigestedSheet.BeginAsync(book.File, Stream.Null, ct), await DigestedSheet.BeginAsync(book.File, Stream.Null, ct));
        await foreach (var record in book.FollowAsync(context, begin, changes.Rows(), ct))
        {
            await packed._held.AddAsync(record.Held, ct);
            await packed._data.AddAsync(record.Difference(book.File), ct);
            await packed._result.AddAsync(record.Line, ct);
        }

        return packed;
    }

    /// <summary>The package as it is stored.</summary>
    public HandOverPackage At(DateTime nowUtc, DateOnly day, CollectedFacts collected, HandOverChanges changes) => new()
    {
        Receiver = _book.Receiver,
        Number = _book.Packages.Count + 1,
        Day = day,
        MadeUtc = nowUtc,
        Base = _begin,
        BaseSha256 = _held.Sha256(),
        ResultSha256 = _result.Sha256(),
        Rows = _result.Lines,
        Upserts = _data.Lines - _data.Tombstones,
        Tombstones = _data.Tombstones,
        HeldBack = changes.HeldBack,
        LastSequence = (_book.Last?.LastSequence ?? 0) + changes.Count,
        ListVersion = collected.ListVersion,
        DataVersion = collected.DataVersion,
        SchemaSha256 = _book.File.Digest,
        FileBytes = _data.Bytes,
        FileSha256 = _data.Sha256(),
    };

    public void Dispose()
    {
        _held.Dispose();
        _data.Dispose();
        _result.Dispose();
    }
}
