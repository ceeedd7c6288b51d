using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Credit;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditQueries;

/// <summary>What is wrong with a line of the ledger.</summary>
public enum LedgerFlaw
{
    /// <summary>A line before it is missing.</summary>
    LineMissing,

    /// <summary>It says something else than when it was written.</summary>
    LineChanged,

    /// <summary>It was chained to another history than the one before it.</summary>
    ChainBroken,
}

/// <param name="Flaw">What is wrong.</param>
/// <param name="Number">The first bad line.</param>
public sealed record LedgerFinding(LedgerFlaw Flaw, long Number);

/// <param name="Lines">Number of lines read.</param>
/// <param name="Head">The head that the lines lead to.</param>
/// <param name="First">The first thing wrong; null where all is well.</param>
public sealed record LedgerReport(long Lines, byte[] Head, LedgerFinding? First);

/// <summary>Reads the whole ledger afresh, line by line, and computes its chains again.</summary>
public sealed class VerifyLedger(IDbContextFactory<RegisterContext> contexts)
{
    public async Task<LedgerReport> ExecuteAsync(CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        Dictionary<string, (long Serial, byte[] Link)> clients = [];
        var (number, head, first) = (0L, LedgerLine.Beginning, (LedgerFinding?)null);
        await foreach (var row in context.CreditQueries.AsNoTracking().OrderBy(row => row.Number).AsAsyncEnumerable().WithCancellation(ct))
        {
            number++;
            var (serial, previous) = clients.GetValueOrDefault(row.ClientId, (0, LedgerLine.Beginning));
            var link = row.Line.LinkAfter(previous);
            head = LedgerLine.HeadAfter(head, link);
            if (row.Number != number || row.Serial != serial + 1)
            {
                first = new(LedgerFlaw.LineMissing, number);
            }
            else if (!row.Link.AsSpan().SequenceEqual(link))
            {
                first = new(LedgerFlaw.LineChanged, number);
            }
            else if (!row.Head.AsSpan().SequenceEqual(head))
            {
                first = new(LedgerFlaw.ChainBroken, number);
            }

            if (first is not null)
            {
                break;
            }

            clients[row.ClientId] = (row.Serial, link);
        }

        return new(number, head, first);
    }
}
