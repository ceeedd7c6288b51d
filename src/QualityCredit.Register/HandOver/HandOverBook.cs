using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.HandOver;
using QualityCredit.Rating.OpenData;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.HandOver;

/// <summary>The packages of a receiver and what it answered. Their records are read one after the other, and never all of them kept.</summary>
internal sealed record HandOverBook(
    HandOverReceiver Receiver, IReadOnlyList<HandOverPackage> Packages, IReadOnlyDictionary<int, HandOverReceipt> Receipts, ILookup<int, HandOverRejection> Rejections)
{
    public HandOverFile File => HandOverFile.Of(Receiver);

    public HandOverPackage? Last => Packages is [.., var last] ? last : null;

    /// <summary>The last package that the receiver took; 0 where there is none.</summary>
    public int LastConfirmed { get; } = Receipts.Values.Where(receipt => receipt.IsAccepted).Select(receipt => receipt.Package).DefaultIfEmpty().Max();

    public HandOverPackage? Find(int number) => number >= 1 && number <= Packages.Count ? Packages[number - 1] : null;

    public AnswerHead? AnswerTo(int number) =>
        Receipts.GetValueOrDefault(number) is { } receipt ? new(number, receipt.IsAccepted, Rejections[number].Select(row => row.Line).ToHashSet()) : null;

    public static async Task<HandOverBook> ReadAsync(RegisterContext context, HandOverReceiver receiver, CancellationToken ct)
    {
        var packages = await context.HandOverPackages.AsNoTracking().Where(row => row.Receiver == receiver).OrderBy(row => row.Number).ToListAsync(ct);
        var receipts = await context.HandOverReceipts.AsNoTracking().Where(row => row.Receiver == receiver).OrderBy(row => row.Package).ToListAsync(ct);
        var rejections = await context.HandOverRejections.AsNoTracking().Where(row => row.Receiver == receiver).OrderBy(row => row.Package).ThenBy(row => row.Line).ToListAsync(ct);
        return new(receiver, packages, receipts.ToDictionary(row => row.Package), rejections.ToLookup(row => row.Package));
    }

    /// <summary>Whether another process made a package or took a receipt since this was read.</summary>
    public async Task<bool> HasMovedAsync(RegisterContext context, CancellationToken ct) =>
        await context.HandOverPackages.CountAsync(row => row.Receiver == Receiver, ct) != Packages.Count || await context.HandOverReceipts.CountAsync(row => row.Receiver == Receiver, ct) != Receipts.Count;

    /// <summary>Follows all records in the order of keys.</summary>
    /// <param name="context">The register.</param>
    /// <param name="held">The package after which it is asked what the receiver holds: one that it took, or 0.</param>
    /// <param name="last">The last package whose changes count.</param>
    /// <param name="ct">Cancels the reading.</param>
    public IAsyncEnumerable<FollowedRecord> FollowAsync(RegisterContext context, int held, int last, CancellationToken ct) =>
        FollowAsync(held, Stored(context, last), ct);

    /// <summary>As <see cref="FollowAsync(RegisterContext, int, int, CancellationToken)"/>, with changes that are not stored yet, in the order of keys.</summary>
    public IAsyncEnumerable<FollowedRecord> FollowAsync(RegisterContext context, int held, IEnumerable<HandOverChangeRow> added, CancellationToken ct) =>
        FollowAsync(held, MergedAsync(Stored(context, Packages.Count), added, ct), ct);

    private async IAsyncEnumerable<FollowedRecord> FollowAsync(int held, IAsyncEnumerable<HandOverChangeRow> rows, [EnumeratorCancellation] CancellationToken ct)
    {
        var answers = Receipts.Keys.ToDictionary(number => number, number => AnswerTo(number)!);
        HandOverChain chain = new(File, [.. Packages.Select(package => new PackageHead(package.Number, package.Base))], answers, held);
        List<OpenDataChange> changes = [];
        await foreach (var row in rows.WithCancellation(ct))
        {
            if (changes.Count > 0 && changes[0].Key != row.Key)
            {
                yield return chain.Next(changes);
                changes.Clear();
            }

            changes.Add(row.Change);
        }

        if (changes.Count > 0)
        {
            yield return chain.Next(changes);
        }
    }

    private IAsyncEnumerable<HandOverChangeRow> Stored(RegisterContext context, int last) =>
        context.HandOverChanges.AsNoTracking().Where(row => row.Receiver == Receiver && row.Package <= last).OrderBy(row => row.Key).ThenBy(row => row.Sequence).AsAsyncEnumerable();

    private static async IAsyncEnumerable<HandOverChangeRow> MergedAsync(
        IAsyncEnumerable<HandOverChangeRow> stored, IEnumerable<HandOverChangeRow> added, [EnumeratorCancellation] CancellationToken ct)
    {
        using var later = added.GetEnumerator();
        var isMore = later.MoveNext();
        await foreach (var row in stored.WithCancellation(ct))
        {
            for (; isMore && string.CompareOrdinal(later.Current.Key, row.Key) < 0; isMore = later.MoveNext())
            {
                yield return later.Current;
            }

            yield return row;
        }

        for (; isMore; isMore = later.MoveNext())
        {
            yield return later.Current;
        }
    }
}
