using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.HandOver;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.HandOver;

/// <summary>Where a package stands.</summary>
public enum HandOverState : byte
{
    [Label("待回执", "Awaiting its receipt")] Open = 1,

    [Label("回执逾期", "Receipt overdue")] Overdue,

    [Label("已确认", "Confirmed")] Confirmed,

    [Label("部分退回", "Lines rejected")] PartlyRejected,

    [Label("整包退回", "Declined")] Declined,

    [Label("已被后续包取代", "Superseded by a later package")] Superseded,
}

/// <param name="Package">The package.</param>
/// <param name="Receipt">What was answered; null where nothing was.</param>
/// <param name="State">Where it stands.</param>
public sealed record ShownPackage(HandOverPackage Package, HandOverReceipt? Receipt, HandOverState State);

/// <summary>A record that was rejected and is still to be taken.</summary>
/// <param name="Package">The package whose line was rejected last.</param>
/// <param name="Line">Number of the line there.</param>
/// <param name="Key">The record.</param>
/// <param name="Code">The enterprise; null where the line takes the record out, or was made with fields that are no longer in use.</param>
/// <param name="Reason">Code of the reason.</param>
/// <param name="Remark">In words.</param>
public sealed record OpenRejection(int Package, int Line, string Key, string? Code, string Reason, string? Remark);

/// <summary>A comparison without the records that differ: of those there may be as many as there are records.</summary>
public sealed record ShownCheck(int Id, DateTime MadeUtc, string By, int Package, int Held, int Expected, int MissingThere, int UnknownHere, int Different)
{
    public static ShownCheck Of(HandOverCheck check) =>
        new(check.Id, check.MadeUtc, check.By, check.Package, check.Held, check.Expected, check.MissingThere, check.UnknownHere, check.Different);
}

/// <param name="Receiver">Who receives.</param>
/// <param name="Packages">The packages, the last one first.</param>
/// <param name="LastConfirmed">The last package that was taken; 0 where none was.</param>
/// <param name="Held">Number of records that it holds by its receipts.</param>
/// <param name="Open">Rejected records that are still to be taken.</param>
/// <param name="Checks">Comparisons with what it says it holds, the last one first.</param>
public sealed record ShownHandOver(
    HandOverReceiver Receiver, IReadOnlyList<ShownPackage> Packages, int LastConfirmed, int Held, IReadOnlyList<OpenRejection> Open, IReadOnlyList<ShownCheck> Checks);

/// <summary>Packages, receipts, open rejections and comparisons of each receiver.</summary>
public sealed class ShowHandOver(IDbContextFactory<RegisterContext> contexts)
{
    private const int MostChecks = 20;

    /// <param name="today">The day at the office, by which receipts are overdue.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<IReadOnlyList<ShownHandOver>> ExecuteAsync(DateOnly today, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        List<ShownHandOver> shown = [];
        foreach (var receiver in Enum.GetValues<HandOverReceiver>())
        {
            var book = await HandOverBook.ReadAsync(context, receiver, ct);
            var checks = await context.HandOverChecks.Where(row => row.Receiver == receiver).OrderByDescending(row => row.Id).Take(MostChecks)
                .Select(row => new ShownCheck(row.Id, row.MadeUtc, row.By, row.Package, row.Held, row.Expected, row.MissingThere, row.UnknownHere, row.Different)).ToListAsync(ct);
            var (held, open) = await HeldAsync(context, book, ct);
            shown.Add(new(
                receiver, [.. book.Packages.Reverse().Select(package => new ShownPackage(package, book.Receipts.GetValueOrDefault(package.Number), StateOf(book, package, today)))],
                book.LastConfirmed, held, open, checks));
        }

        return shown;
    }

    private static HandOverState StateOf(HandOverBook book, HandOverPackage package, DateOnly today) => book.Receipts.GetValueOrDefault(package.Number) switch
    {
        { IsAccepted: false } => HandOverState.Declined,
        { Rejected: > 0 } => HandOverState.PartlyRejected,
        not null => HandOverState.Confirmed,
        null when package.Number < book.LastConfirmed => HandOverState.Superseded,
        null => HandOverTerms.IsOverdue(book.Receiver, package.Day, today) ? HandOverState.Overdue : HandOverState.Open,
    };

    private static async Task<(int Held, IReadOnlyList<OpenRejection> Open)> HeldAsync(RegisterContext context, HandOverBook book, CancellationToken ct)
    {
        var rejected = book.Rejections[book.LastConfirmed].ToDictionary(row => row.Line);
        if (rejected.Count == 0)
        {
            return (book.Find(book.LastConfirmed)?.Rows ?? 0, []);
        }

        List<OpenRejection> open = [];
        var held = 0;
        await foreach (var record in book.FollowAsync(context, book.LastConfirmed, book.Packages.Count, ct))
        {
            held += record.Held is null ? 0 : 1;
            // What ended before it was ever taken, or is again as it is held, needs nothing any more.
            if (record.Untaken is { } line && record.Held != record.Line)
            {
                var row = rejected[line.Number];
                open.Add(new(row.Package, row.Line, record.Key, book.Find(row.Package)!.HasFiles ? CodeOf(book.File, line.Text) : null, row.Reason, row.Remark));
            }
        }

        return (held, [.. open.OrderBy(row => row.Line)]);
    }

    private static string? CodeOf(HandOverFile file, string line) =>
        HandOverSheet.IsTombstone(line) ? null : HandOverSheet.CellOf(file, line, file.Fields.First(field => field.Source == "code").Id);
}
