using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Importing;

/// <summary>Adds the former names that a file states, so that the enterprise is found by them.</summary>
internal sealed class KeepFormerNames(BulkWriter bulk)
{
    /// <summary>The enterprises that got a name they did not have.</summary>
    public async Task<HashSet<int>> ExecuteAsync(
        RegisterContext context, DateTime nowUtc, IReadOnlyList<(int Enterprise, IReadOnlyList<string> Names)> stated, CancellationToken ct)
    {
        FormerName[] names =
        [
            .. from one in stated
               where one.Enterprise > 0
               from name in one.Names
               select new FormerName { EnterpriseId = one.Enterprise, NameKey = NameKey.Of(name), Name = name, UntilUtc = nowUtc },
        ];
        if (names.Length == 0)
        {
            return [];
        }

        int[] ids = [.. names.Select(name => name.EnterpriseId).Distinct()];
        var known = await context.FormerNames.Where(name => EF.Parameter(ids).Contains(name.EnterpriseId))
            .Select(name => ValueTuple.Create(name.EnterpriseId, name.NameKey)).ToHashSetAsync(ct);
        FormerName[] added = [.. names.Where(name => name.NameKey.Length > 0 && known.Add((name.EnterpriseId, name.NameKey)))];
        await bulk.InsertAsync(context, added, ct);
        return [.. added.Select(name => name.EnterpriseId)];
    }
}
