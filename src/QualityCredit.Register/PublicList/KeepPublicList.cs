using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.PublicList;

/// <summary>
/// Keeps the public list in memory. Who asks takes the present list, without waiting for anybody; who writes in this process finds his
/// write in it as soon as he has his answer; what other processes write is seen by asking whether something moved.
/// </summary>
public sealed class KeepPublicList(IDbContextFactory<RegisterContext> contexts, RegisterWriter writer, ReadPublishedList read, RegisteredNames names) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private volatile Kept? _kept;
    private DateTime _seenUtc;
    private volatile Action<PublishedList> _moved = _ => { };

    /// <summary>The present list: another instance whenever something moved.</summary>
    public PublishedList Current => _kept?.List ?? throw new InvalidOperationException("Nobody began to keep the public list.");

    /// <summary>Tells of each list from now on, before anybody is answered from it who waits for a write; who is told must not keep it waiting.</summary>
    public void Follow(Action<PublishedList> moved) => _moved += moved;

    /// <summary>Reads the list and follows the writes of this process from now on.</summary>
    public async Task BeginAsync(CancellationToken ct)
    {
        await RefreshAsync(ct);
        writer.Follow(FollowWriteAsync);
    }

    /// <summary>Brings the list up to date. Costs one small question where nothing was written, and one more where nothing of it is shown.</summary>
    public async Task<PublishedList> RefreshAsync(CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            await using var context = await contexts.CreateDbContextAsync(ct);
            var lastUtc = await RegisterClock.LastAsync(context, ct);
            var kept = _kept;
            if (kept is null || lastUtc != _seenUtc)
            {
                await names.FollowAsync(context, lastUtc, ct);
                var stamp = await PublicListStamp.ReadAsync(context, ct);
                if (kept is null || stamp != kept.Stamp)
                {
                    // The clock is read after the stamp, so that the list holds whatever the stamp has counted.
                    _kept = kept = new(await read.ExecuteAsync(context, await RegisterClock.LastAsync(context, ct), ct), stamp);
                    _moved(kept.List);
                }

                _seenUtc = lastUtc;
            }

            return kept.List;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Whether a list still is what is on record, also where another process wrote and nobody has followed yet. Asked in a transaction, it is so until its end.</summary>
    internal async Task<bool> IsPresentAsync(PublishedList list, RegisterContext context, CancellationToken ct) =>
        _kept is { } kept && ReferenceEquals(kept.List, list) && await PublicListStamp.ReadAsync(context, ct) == kept.Stamp;

    public void Dispose() => _turn.Dispose();

    private async Task FollowWriteAsync()
    {
        try
        {
            await RefreshAsync(CancellationToken.None);
        }
        catch (DbException)
        {
            // The write is on the disk and must not be reported as failed; the next question brings the list up to date.
        }
    }

    private sealed record Kept(PublishedList List, PublicListStamp Stamp);
}
