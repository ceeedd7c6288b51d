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

    /// <param name="context">The transaction that will append.</param>
    /// <param name="known">The ends after the last lines of this process; used where they still are the ends.</param>
    /// <param name="ct">Cancels the reading.</param>
    public static async Task<LedgerEnds> ReadAsync(RegisterContext context, LedgerEnds? known, CancellationToken ct)
    {
        var last = await context.CreditQueries.OrderByDescending(row => row.Number).Select(row => new { row.Number, row.Head }).FirstOrDefaultAsync(ct);
        return last is null ? new()
            : known is not null && known._number == last.Number && known._head.AsSpan().SequenceEqual(last.Head) ? known
            : new() { _number = last.Number, _head = last.Head };
    }

    /// <summary>Reads where the chains of clients end that were not read yet.</summary>
    public async Task KnowAsync(RegisterContext context, IEnumerable<string> clients, CancellationToken ct)
    {
        foreach (var client in clients.Where(client => !_clients.ContainsKey(client)).Distinct())
        {
            var own = await context.CreditQueries.Where(row => row.ClientId == client).OrderByDescending(row => row.Serial)
                .Select(row => new { row.Serial, row.Link }).FirstOrDefaultAsync(ct);
            _clients[client] = own is null ? await LedgerCutEnd.OfAsync(context, client, ct) : (own.Serial, own.Link);
        }
    }

    public LedgerRecord Append(AnsweredQuestion answered, DateTime nowUtc)
    {
        var question = answered.Question;
        var (serial, previous) = _clients[question.ClientId];
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
