using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Credit;
using QualityCredit.Register.Proofs;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditQueries;

/// <summary>What is wrong with the ledger.</summary>
public enum LedgerFlaw
{
    /// <summary>A line before it is missing.</summary>
    LineMissing,

    /// <summary>It says something else than when it was written.</summary>
    LineChanged,

    /// <summary>It was chained to another history than the one before it.</summary>
    ChainBroken,

    /// <summary>A head is not signed by a key of this register, or was signed for other lines than it is kept for.</summary>
    HeadNotSigned,

    /// <summary>A signed head tells another ledger: lines before it were written anew together with their chain.</summary>
    HeadContradicted,

    /// <summary>A head was signed and is not kept any more: it is a leaf of the log, or its number is left out. The number is the head's.</summary>
    HeadMissing,

    /// <summary>A signed head tells of more lines than there are.</summary>
    CutOff,

    /// <summary>That the lines before were removed is not signed by a key of this register.</summary>
    CutNotSigned,
}

/// <param name="Flaw">What is wrong.</param>
/// <param name="Number">The first bad line, or the first that may be bad: among all, or where the head is that of a client, among its own.</param>
/// <param name="Head">The signed head that shows it; null where the chain itself does.</param>
public sealed record LedgerFinding(LedgerFlaw Flaw, long Number, SignedLedgerHead? Head = null);

/// <param name="Retired">Number of lines that were removed because their term was over.</param>
/// <param name="Lines">Number of the last line.</param>
/// <param name="Heads">Number of signed heads that were compared.</param>
/// <param name="Head">The head that the lines lead to.</param>
/// <param name="First">The first thing wrong; null where all is well.</param>
public sealed record LedgerReport(long Retired, long Lines, int Heads, byte[] Head, LedgerFinding? First);

/// <summary>Reads the whole ledger afresh, line by line, computes its chains again, and compares them with every head that was signed.</summary>
public sealed class VerifyLedger(IDbContextFactory<RegisterContext> contexts, SigningKeys keys)
{
    public async Task<LedgerReport> ExecuteAsync(CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        // Leaves, then heads, then lines: what is written meanwhile is behind what was read before.
        var leaves = await context.LogEntries.AsNoTracking().Where(leaf => leaf.Subject == LogSubject.LedgerHead).Select(leaf => leaf.SourceId).ToListAsync(ct);
        var heads = await context.LedgerHeads.AsNoTracking().OrderBy(row => row.Id).ToListAsync(ct);
        var (cut, broken) = await LastCutAsync(context, ct);
        SignedStretches signed = new(keys.Public(), heads, cut);
        var clients = cut.Ends.ToDictionary(end => end.Client, end => (end.Serial, end.Link));
        var (number, head, first) = (cut.Number, cut.Head, broken ?? signed.Unsigned ?? MissingOf(heads, leaves) ?? signed.AtCut());
        await foreach (var row in context.CreditQueries.AsNoTracking().OrderBy(row => row.Number).AsAsyncEnumerable().WithCancellation(ct))
        {
            number++;
            var (serial, previous) = clients.GetValueOrDefault(row.ClientId, (0, LedgerLine.Beginning));
            var link = row.Line.LinkAfter(previous);
            head = LedgerLine.HeadAfter(head, link);
            first ??= FlawOf(row, number, serial + 1, link, head)
                ?? signed.Compare(row.ClientId, row.Serial, link)
                ?? signed.Compare(SignedLedgerHead.OfAll, number, head);
            if (first is not null)
            {
                break;
            }

            clients[row.ClientId] = (row.Serial, link);
        }

        return new(cut.Number, number, heads.Count, head, first ?? signed.CutOff(client => client == SignedLedgerHead.OfAll ? number : clients.GetValueOrDefault(client).Serial));
    }

    /// <summary>Where the lines begin: behind the last that were removed, as it was signed then.</summary>
    private async Task<(LedgerCut Cut, LedgerFinding? Broken)> LastCutAsync(RegisterContext context, CancellationToken ct)
    {
        var row = await context.LedgerCuts.AsNoTracking().OrderByDescending(row => row.Number).FirstOrDefaultAsync(ct);
        LedgerCut beginning = new(0, LedgerLine.Beginning, [], default, default);
        return row is null ? (beginning, null)
            : LedgerCut.TryRead(row.Text, keys.Public(), out var cut) && cut.Number == row.Number ? (cut, null)
            : (beginning, new(LedgerFlaw.CutNotSigned, row.Number));
    }

    /// <summary>Heads are numbered from 1 without gaps, and those of all lines are leaves of the log, whose own proofs tell whether one was taken out.</summary>
    private static LedgerFinding? MissingOf(IReadOnlyList<SignedLedgerHead> heads, IReadOnlyList<long> leaves)
    {
        HashSet<long> told = [.. leaves];
        var next = 1L;
        foreach (var head in heads)
        {
            // Under the number of one of all lines that was taken out, there may be another.
            if (head.Id != next || (told.Remove(next) && head.ClientId != SignedLedgerHead.OfAll))
            {
                return new(LedgerFlaw.HeadMissing, next);
            }

            next++;
        }

        return told.Count == 0 ? null : new(LedgerFlaw.HeadMissing, told.Min());
    }

    private static LedgerFinding? FlawOf(LedgerRecord row, long number, long serial, byte[] link, byte[] head) =>
        row.Number != number || row.Serial != serial ? new(LedgerFlaw.LineMissing, number)
        : !row.Link.AsSpan().SequenceEqual(link) ? new(LedgerFlaw.LineChanged, number)
        : !row.Head.AsSpan().SequenceEqual(head) ? new(LedgerFlaw.ChainBroken, number)
        : null;
}
