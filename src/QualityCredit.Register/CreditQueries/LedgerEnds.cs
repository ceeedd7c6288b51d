using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Credit;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditQueries;

/// <summary>Where the chains of the ledger end, and what comes behind.</summary>
internal sealed class LedgerEnds
{
    private readonly Dictionary<string, (long Serial, byte[] Link)> _clients = [];
    private long _number;
    private byte[] _head = LedgerLine.Beginning;

    public static async Task<LedgerEnds> ReadAsync(RegisterContext context, IEnumerable<string> clients, CancellationToken ct)
    {
        LedgerEnds ends = new();
        if (await context.CreditQueries.AsNoTracking().OrderByDescending(row => row.Number).FirstOrDefaultAsync(ct) is { } last)
        {
            (ends._number, ends._head) = (last.Number, last.Head);
        }

        foreach (var client in clients.Distinct())
        {
            if (await context.CreditQueries.AsNoTracking().Where(row => row.ClientId == client).OrderByDescending(row => row.Serial).FirstOrDefaultAsync(ct) is { } own)
            {
                ends._clients[client] = (own.Serial, own.Link);
            }
        }

        return ends;
    }

    public LedgerRecord Append(AnsweredQuestion answered, DateTime nowUtc)
    {
        var question = answered.Question;
        var (serial, previous) = _clients.GetValueOrDefault(question.ClientId, (0, LedgerLine.Beginning));
        LedgerRecord row = new()
        {
            Number = ++_number,
            ClientId = question.ClientId,
            Serial = serial + 1,
            AtUtc = nowUtc,
            User = question.User,
            Code = question.Code,
            Purpose = question.Purpose,
            Words = question.Words,
            Authorisation = question.Authorisation?.Reference,
            Verdict = answered.Verdict,
            DataVersion = answered.DataVersion,
            Answer = answered.Answer,
        };
        row.Link = row.Line.LinkAfter(previous);
        row.Head = _head = LedgerLine.HeadAfter(_head, row.Link);
        _clients[question.ClientId] = (row.Serial, row.Link);
        return row;
    }
}
