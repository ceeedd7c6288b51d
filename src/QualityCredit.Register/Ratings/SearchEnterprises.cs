using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Ratings;

/// <summary>One line of a search; the former name is there where it was found by that.</summary>
public sealed record FoundEnterprise(Enterprise Enterprise, string? FormerName, EnterpriseStatus? Status);

/// <summary>One page, and where the next one goes on; null where there is none.</summary>
public sealed record FoundEnterprises(IReadOnlyList<FoundEnterprise> Page, int? Next);

/// <summary>Searches by a code, in any notation, or by a part of the present or a former name.</summary>
public sealed class SearchEnterprises(IDbContextFactory<RegisterContext> contexts)
{
    public const int LargestPage = 200;

    /// <param name="text">A code or a part of a name; empty for all.</param>
    /// <param name="after">Where to go on: what the page before called next.</param>
    /// <param name="take">Lines of a page, at most <see cref="LargestPage"/>.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<FoundEnterprises> ExecuteAsync(string text, int? after, int take, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var key = NameKey.Of(text);
        var size = Math.Clamp(take, 1, LargestPage);
        var page = await Matching(context, text, key)
            .Where(enterprise => enterprise.Id > (after ?? 0)).OrderBy(enterprise => enterprise.Id).Take(size + 1)
            .LeftJoin(context.Statuses, enterprise => enterprise.Id, status => status.EnterpriseId, (enterprise, status) => new { enterprise, status })
            .OrderBy(row => row.enterprise.Id)
            .AsNoTracking().ToListAsync(ct);
        var former = await FormerAsync(context, [.. page.Select(row => row.enterprise.Id)], key, ct);
        var lines = page.Take(size).Select(row => new FoundEnterprise(row.enterprise, FormerNameOf(row.enterprise, key, former), row.status));
        return new([.. lines], page.Count > size ? page[size - 1].enterprise.Id : null);
    }

    private static IQueryable<Enterprise> Matching(RegisterContext context, string text, string key)
    {
        if (EnterpriseCode.TryParse(text, out var code, out _))
        {
            return context.Enterprises.Where(enterprise => enterprise.Code == code.Organization);
        }

        var byFormerName = context.FormerNames.Where(name => name.NameKey.Contains(key)).Select(name => name.EnterpriseId);
        return key.Length == 0
            ? context.Enterprises
            : context.Enterprises.Where(enterprise => enterprise.NameKey.Contains(key) || byFormerName.Contains(enterprise.Id));
    }

    private static string? FormerNameOf(Enterprise enterprise, string key, ILookup<int, string> former) =>
        key.Length == 0 || enterprise.NameKey.Contains(key, StringComparison.Ordinal) ? null : former[enterprise.Id].FirstOrDefault();

    private static async Task<ILookup<int, string>> FormerAsync(RegisterContext context, int[] enterprises, string key, CancellationToken ct)
    {
        var names = await context.FormerNames.Where(name => EF.Parameter(enterprises).Contains(name.EnterpriseId) && name.NameKey.Contains(key))
            .Select(name => new { name.EnterpriseId, name.Name }).ToListAsync(ct);
        return names.ToLookup(name => name.EnterpriseId, name => name.Name);
    }
}
