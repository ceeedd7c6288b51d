using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.HandOver;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.HandOver;

/// <summary>Everything that was handed over to a receiver, and what it answered.</summary>
internal sealed record HandOverBook(
    HandOverReceiver Receiver,
    IReadOnlyList<HandOverPackage> Packages,
    IReadOnlyDictionary<int, HandOverReceipt> Receipts,
    ILookup<int, HandOverRejection> Rejections,
    HandOverChain Chain)
{
    public HandOverFile File => HandOverFile.Of(Receiver);

    public HandOverPackage? Last => Packages is [.., var last] ? last : null;

    public HandOverPackage? Find(int number) => number >= 1 && number <= Packages.Count ? Packages[number - 1] : null;

    public AnswerHead? AnswerTo(int number) => Receipts.GetValueOrDefault(number) is { } receipt ? HeadOf(receipt, Rejections) : null;

    public static async Task<HandOverBook> ReadAsync(RegisterContext context, HandOverReceiver receiver, CancellationToken ct)
    {
        // The packages first: their changes are there when they are.
        var packages = await context.HandOverPackages.AsNoTracking().Where(row => row.Receiver == receiver).OrderBy(row => row.Number).ToListAsync(ct);
        var last = packages is [.., var newest] ? newest.LastSequence : 0;
        var changes = await context.HandOverChanges.AsNoTracking().Where(row => row.Receiver == receiver && row.Sequence <= last).OrderBy(row => row.Sequence).ToListAsync(ct);
        var receipts = await context.HandOverReceipts.AsNoTracking().Where(row => row.Receiver == receiver).OrderBy(row => row.Package).ToListAsync(ct);
        var rejections = (await context.HandOverRejections.AsNoTracking().Where(row => row.Receiver == receiver).OrderBy(row => row.Package).ThenBy(row => row.Line).ToListAsync(ct))
            .ToLookup(row => row.Package);
        return new(
            receiver, packages, receipts.ToDictionary(row => row.Package), rejections,
            new(HandOverFile.Of(receiver), [.. changes.Select(row => row.Change)], [.. packages.Select(row => new PackageHead(row.Number, row.Base))], receipts.Select(row => HeadOf(row, rejections))));
    }

    private static AnswerHead HeadOf(HandOverReceipt receipt, ILookup<int, HandOverRejection> rejections) =>
        new(receipt.Package, receipt.IsAccepted, rejections[receipt.Package].Select(row => row.Line).ToHashSet());
}
