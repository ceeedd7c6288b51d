using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Idempotency;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditQueries;

/// <summary>
/// Appends entries of several requests in one transaction, in their order. Each is judged once more by what is on record in it, so that no
/// line rests on an authorisation that was withdrawn before the line was written; one that is not right any more leaves nothing behind and
/// does not hinder the others.
/// </summary>
internal sealed class AppendToLedger(BulkWriter bulk)
{
    // Compiled for the model of one provider, and so not shared between registers.
    private readonly Func<RegisterContext, OrganizationCode, string, CancellationToken, Task<OnRecord?>> _find = EF.CompileAsyncQuery(
        (RegisterContext context, OrganizationCode code, string reference, CancellationToken _) => context.CreditAuthorisations
            .Where(row => row.Code == code && row.Reference == reference)
            .Select(row => new OnRecord(
                row.ClientId, row.ValidFrom, row.ValidUntil,
                context.AuthorisationWithdrawals.Where(withdrawal => withdrawal.AuthorisationId == row.Id).Select(withdrawal => (DateOnly?)withdrawal.From).FirstOrDefault()))
            .SingleOrDefault());

    private readonly Func<RegisterContext, string, string, CancellationToken, Task<AnsweredRequest?>> _findKey = EF.CompileAsyncQuery(
        (RegisterContext context, string sender, string key, CancellationToken _) => context.AnsweredRequests.AsNoTracking()
            .SingleOrDefault(row => row.Sender == sender && row.Key == key));

    /// <param name="context">The transaction.</param>
    /// <param name="entries">The entries in their order.</param>
    /// <param name="known">The ends of the ledger as the caller knows them; null where it does not.</param>
    /// <param name="nowUtc">The time of the transaction.</param>
    /// <param name="ct">Cancels the writing.</param>
    /// <returns>What became of each, and the ends of the ledger once the transaction is committed.</returns>
    public async Task<(IReadOnlyList<RecordReceipt> Receipts, LedgerEnds Ends)> ExecuteAsync(
        RegisterContext context, IReadOnlyList<LedgerEntry> entries, LedgerEnds? known, DateTime nowUtc, CancellationToken ct)
    {
        Appended appended = new();
        List<RecordReceipt?> refusals = [];
        foreach (var entry in entries)
        {
            refusals.Add(await FindRefusalAsync(context, entry, appended, nowUtc, ct));
        }

        var ends = await LedgerEnds.ReadAsync(context, known, ct);
        await ends.KnowAsync(context, entries.SelectMany(entry => entry.Answered).Select(one => one.Question.ClientId), ct);
        RecordReceipt[] receipts =
        [
            .. entries.Zip(refusals, (entry, refusal) => refusal ?? new QueriesRecorded([.. entry.Answered.Select(one => ends.Append(one, nowUtc))])),
        ];
        await InsertAsync(context, receipts.OfType<QueriesRecorded>().SelectMany(recorded => recorded.Lines).ToList(), ct);
        await InsertAsync(context, await RecordsOfAsync(context, appended, nowUtc, ct), ct);
        await InsertAsync(context, appended.Keys.Values, ct);
        return (receipts, ends);
    }

    private async Task<RecordReceipt?> FindRefusalAsync(RegisterContext context, LedgerEntry entry, Appended appended, DateTime nowUtc, CancellationToken ct)
    {
        var key = entry.Keyed is { } keyed ? (keyed.Request.Sender, keyed.Request.Key) : default;
        if (entry.Keyed is { Request: var request })
        {
            if ((appended.Keys.GetValueOrDefault(key) ?? await _findKey(context, request.Sender, request.Key, ct)) is { } before)
            {
                return new AskedBefore(AnswerOnce.Compare(request, before));
            }
        }

        if (entry.Today?.Invoke() is { } today && today != entry.Day)
        {
            return new AnswerOvertaken();
        }

        Dictionary<(OrganizationCode, string), CreditQuestion> added = [];
        foreach (var (question, verdict, _, _) in entry.Answered)
        {
            var named = question.Authorisation is { } authorisation ? (question.Code, authorisation.Reference) : default;
            var known = question.Authorisation is null ? null
                : appended.Find(named) ?? added.GetValueOrDefault(named)?.AsNamed ?? (await _find(context, named.Code, named.Reference, ct))?.Of(question);
            if (JudgeAuthorisation.Of(question, known, entry.Day) != verdict)
            {
                return new AnswerOvertaken();
            }

            if (verdict == AuthorisationVerdict.Valid && known is null)
            {
                added.Add(named, question);
            }
        }

        appended.Take(added);
        if (entry.Keyed is { Answer.IsToBeKept: true } kept)
        {
            appended.Keys.Add(key, AnswerOnce.RowOf(kept.Request, kept.Answer, kept.Packed, nowUtc));
        }

        return null;
    }

    private static async Task<IReadOnlyCollection<AuthorisationRecord>> RecordsOfAsync(RegisterContext context, Appended appended, DateTime nowUtc, CancellationToken ct)
    {
        if (appended.Authorisations.Count == 0)
        {
            return [];
        }

        var last = await context.CreditAuthorisations.MaxAsync(row => (int?)row.Id, ct) ?? 0;
        return [.. appended.Authorisations.Values.Select(question => AuthorisationRecord.Of(question, ++last, nowUtc))];
    }

    private Task InsertAsync<T>(RegisterContext context, IReadOnlyCollection<T> rows, CancellationToken ct)
        where T : class => rows.Count == 0 ? Task.CompletedTask : bulk.InsertAsync(context, rows, ct);

    /// <summary>What this transaction puts on record beside the lines, by what it is found by.</summary>
    private sealed class Appended
    {
        public Dictionary<(OrganizationCode Code, string Reference), CreditQuestion> Authorisations { get; } = [];

        public Dictionary<(string Sender, string Key), AnsweredRequest> Keys { get; } = [];

        public CreditAuthorisation? Find((OrganizationCode, string) named) => Authorisations.GetValueOrDefault(named)?.AsNamed;

        public void Take(Dictionary<(OrganizationCode, string), CreditQuestion> added)
        {
            foreach (var (named, question) in added)
            {
                Authorisations.Add(named, question);
            }
        }
    }

    private sealed record OnRecord(string Client, DateOnly From, DateOnly Until, DateOnly? WithdrawnOn)
    {
        public CreditAuthorisation Of(CreditQuestion question) => new(Client, question.Code, question.Authorisation!.Reference, From, Until, WithdrawnOn);
    }
}
