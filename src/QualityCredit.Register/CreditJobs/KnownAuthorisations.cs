using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditJobs;

/// <summary>
/// The authorisations that many questions name, read at once. Each question is judged as if it had been asked alone behind those before
/// it: the first that names a reference puts it on record.
/// </summary>
internal sealed class KnownAuthorisations
{
    private readonly Dictionary<(OrganizationCode Code, string Reference), CreditAuthorisation> _known = [];
    private readonly List<CreditQuestion> _new = [];

    private KnownAuthorisations()
    {
    }

    public static async Task<KnownAuthorisations> ReadAsync(RegisterContext context, IEnumerable<CreditQuestion> questions, CancellationToken ct)
    {
        KnownAuthorisations known = new();
        CreditQuestion[] naming = [.. questions.Where(question => question.Authorisation is not null)];
        if (naming.Length == 0)
        {
            return known;
        }

        OrganizationCode[] codes = [.. naming.Select(question => question.Code).Distinct()];
        string[] references = [.. naming.Select(question => question.Authorisation!.Reference).Distinct()];
        var rows =
            from row in context.CreditAuthorisations.AsNoTracking()
            where EF.Parameter(codes).Contains(row.Code) && EF.Parameter(references).Contains(row.Reference)
            join withdrawal in context.AuthorisationWithdrawals.AsNoTracking() on row.Id equals withdrawal.AuthorisationId into withdrawals
            from withdrawal in withdrawals.DefaultIfEmpty()
            select new { row, withdrawal };
        await foreach (var one in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            known._known.Add((one.row.Code, one.row.Reference), one.row.With(one.withdrawal));
        }

        return known;
    }

    public AuthorisationVerdict Judge(CreditQuestion question, DateOnly day)
    {
        var known = question.Authorisation is { } named ? _known.GetValueOrDefault((question.Code, named.Reference)) : null;
        var verdict = JudgeAuthorisation.Of(question, known, day);
        if (verdict == AuthorisationVerdict.Valid && known is null)
        {
            _known.Add((question.Code, question.Authorisation!.Reference), question.AsNamed);
            _new.Add(question);
        }

        return verdict;
    }

    /// <summary>Those that the judged questions put on record.</summary>
    public IEnumerable<AuthorisationRecord> NewRecords(int lastId, DateTime nowUtc) => _new.Select((question, index) => AuthorisationRecord.Of(question, lastId + 1 + index, nowUtc));

    public bool HasNew => _new.Count > 0;
}
