using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.PublicList;

/// <summary>
/// The names of everybody in the register, for the answer "not listed". Each stands for itself, so that they are brought up to date one
/// by one, and only those that are new or changed are read.
/// </summary>
public sealed class RegisteredNames
{
    private readonly ConcurrentDictionary<OrganizationCode, string> _names = new();
    private (int LastId, int Revisions) _seen;
    private DateTime _knownUtc = DateTime.UnixEpoch;

    /// <summary>When the last of them became known.</summary>
    public DateTime ChangedUtc { get; private set; } = DateTime.UnixEpoch;

    public string? Of(OrganizationCode code) => _names.GetValueOrDefault(code);

    /// <param name="context">Where they are read.</param>
    /// <param name="knownAtUtc">The present instant of the register's clock; what is written later is read the next time.</param>
    /// <param name="ct">Cancels the reading.</param>
    internal async Task FollowAsync(RegisterContext context, DateTime knownAtUtc, CancellationToken ct)
    {
        // A name is new with its row, or it changed and left a revision behind.
        var now = (await context.Enterprises.MaxAsync(row => (int?)row.Id, ct) ?? 0, await context.EnterpriseRevisions.CountAsync(ct));
        if (now == _seen)
        {
            return;
        }

        var (last, known) = (_seen.LastId, _knownUtc);
        var rows = context.Enterprises.AsNoTracking().Where(row => row.Id > last || row.KnownFromUtc > known).Select(row => new { row.Code, row.Name, row.KnownFromUtc });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            _names[row.Code] = row.Name;
            ChangedUtc = row.KnownFromUtc > ChangedUtc ? row.KnownFromUtc : ChangedUtc;
        }

        (_seen, _knownUtc) = (now, knownAtUtc);
    }
}
