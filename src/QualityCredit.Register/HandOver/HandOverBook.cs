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

    /// <summary>Follows all records in the order of keys.</summary>
    /// <param name="context">The register.</param>
    /// <param name="held">The package after which it is asked what the receiver holds: one that it took, or 0.</param>
    /// <param name="last">The last package whose changes count.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async IAsyncEnumerable<FollowedRecord> FollowAsync(RegisterContext context, int held, int last, [EnumeratorCancellation] CancellationToken ct)
    {
        var answers = Receipts.Keys.ToDictionary(number => number, number => AnswerTo(number)!);
        HandOverChain chain = new(File, [.. Packages.Select(package => new PackageHead(package.Number, package.Base))], answers, held);
        List<OpenDataChange> changes = [];
        var rows = context.HandOverChanges.AsNoTracking().Where(row => row.Receiver == Receiver && row.Package <= last).OrderBy(row => row.Key).ThenBy(row => row.Sequence);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
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
}
