using System.Collections.Immutable;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace QualityCredit.Register.Storage;

/// <summary>
/// The one way to write. Writers of this process queue here, because SQLite has one writer and its own waiting is not fair; each
/// gets a transaction and a recording time of the register's clock. Readers never queue.
/// </summary>
public sealed class RegisterWriter(IDbContextFactory<RegisterContext> contexts, RegisterDatabase database, RowsWitness witness, TimeProvider time) : IDisposable
{
    private const int Attempts = 3;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly AsyncLocal<OpenWrite?> _joined = new();
    private ImmutableArray<Func<Task>> _followers = [];

    public BulkWriter Bulk => database.Bulk;

    public RowsWitness Witness => witness;

    /// <summary>Whether what the caller writes now joins a transaction that is open around it.</summary>
    public bool IsJoined => _joined.Value is { IsOver: false };

    /// <summary>
    /// Runs <paramref name="work"/> in one transaction and commits. When another process took the same key meanwhile, it is run
    /// again on a fresh context, and then sees what the other wrote.
    /// </summary>
    public async Task<T> WriteAsync<T>(Func<RegisterContext, DateTime, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        if (_joined.Value is { IsOver: false } open)
        {
            var joined = await work(open.Context, open.NowUtc, ct);
            await open.Context.SaveChangesAsync(ct);
            return joined;
        }

        var result = await InTurnAsync(work, ct);
        foreach (var follow in _followers)
        {
            await follow();
        }

        return result;
    }

    /// <summary>As <see cref="WriteAsync{T}"/>, in a transaction of its own, for rows that nobody keeps in memory: those who follow writes are not asked to look.</summary>
    public Task<T> WriteAsideAsync<T>(Func<RegisterContext, DateTime, CancellationToken, Task<T>> work, CancellationToken ct) =>
        IsJoined ? throw new InvalidOperationException("A transaction is open around this write; join it.") : InTurnAsync(work, ct);

    public Task WriteAsync(Func<RegisterContext, DateTime, CancellationToken, Task> work, CancellationToken ct) =>
        WriteAsync(
            async (context, nowUtc, cancellation) =>
            {
                await work(context, nowUtc, cancellation);
                return true;
            },
            ct);

    /// <summary>
    /// As <see cref="WriteAsync{T}"/>, and every write that <paramref name="work"/> causes through this writer joins the same transaction:
    /// all of it is on the disk when this returns, or none. What it starts and does not wait for must not write.
    /// </summary>
    public async Task<T> WriteTogetherAsync<T>(Func<RegisterContext, DateTime, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        List<Func<Task>> committed = [];
        var result = await WriteAsync(
            async (context, nowUtc, cancellation) =>
            {
                OpenWrite open = new(context, nowUtc);
                (_joined.Value, committed) = (open, open.WhenCommitted);
                try
                {
                    return await work(context, nowUtc, cancellation);
                }
                finally
                {
                    open.IsOver = true;
                }
            },
            ct);
        foreach (var follow in committed)
        {
            await follow();
        }

        return result;
    }

    /// <summary>Does what needs the writes before it on the disk: at once, or where they joined a transaction, when that is committed.</summary>
    public Task WhenCommittedAsync(Func<Task> follow)
    {
        if (_joined.Value is not { IsOver: false } open)
        {
            return follow();
        }

        open.WhenCommitted.Add(follow);
        return Task.CompletedTask;
    }

    /// <summary>What is kept in memory follows each write of this process before its writer has the answer. A follower never throws: the write is on the disk.</summary>
    public void Follow(Func<Task> follow) => ImmutableInterlocked.Update(ref _followers, (followers, added) => followers.Add(added), follow);

    public void Dispose() => _turn.Dispose();

    private async Task<T> InTurnAsync<T>(Func<RegisterContext, DateTime, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await OnceAsync(work, ct);
                }
                catch (Exception exception) when (attempt < Attempts && IsDuplicateKey(exception))
                {
                }
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<T> OnceAsync<T>(Func<RegisterContext, DateTime, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        var result = await work(context, await TickAsync(context, ct), ct);
        await context.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return result;
    }

    private async Task<DateTime> TickAsync(RegisterContext context, CancellationToken ct)
    {
        var now = InstantConverter.ToMilliseconds(time.GetUtcNow().UtcDateTime);
        await context.Clock.ExecuteUpdateAsync(
            clock => clock.SetProperty(row => row.LastMilliseconds, row => row.LastMilliseconds >= now ? row.LastMilliseconds + 1 : now), ct);
        return await RegisterClock.LastAsync(context, ct);
    }

    private bool IsDuplicateKey(Exception exception) => exception switch
    {
        DbUpdateException { InnerException: DbException inner } => database.IsDuplicateKey(inner),
        DbException plain => database.IsDuplicateKey(plain),
        _ => false,
    };

    /// <summary>A transaction that others may join. Who was started in it and outlives it sees that it is over.</summary>
    private sealed class OpenWrite(RegisterContext context, DateTime nowUtc)
    {
        private volatile bool _isOver;

        public RegisterContext Context => context;

        public DateTime NowUtc => nowUtc;

        public List<Func<Task>> WhenCommitted { get; } = [];

        public bool IsOver { get => _isOver; set => _isOver = value; }
    }
}
