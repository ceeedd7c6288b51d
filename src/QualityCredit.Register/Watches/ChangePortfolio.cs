using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Watches;

/// <summary>What became of a change to the codes that a client watches.</summary>
public abstract record PortfolioReceipt;

/// <param name="Added">Codes that it watches from now on.</param>
/// <param name="Removed">Codes that it watches no longer.</param>
/// <param name="Size">Codes that it watches now.</param>
public sealed record PortfolioChanged(int Added, int Removed, int Size) : PortfolioReceipt;

public sealed record PortfolioTooLarge(int Wanted) : PortfolioReceipt;

/// <summary>
/// Codes come into a client's portfolio and leave it. What was published before is first brought into the common feed: the client gets the
/// events after it joined, and all of those before it left.
/// </summary>
public sealed class ChangePortfolio(RegisterWriter writer)
{
    /// <summary>By the agreement with the banks.</summary>
    public const int MostCodes = 100_000;

    private const int AtOnce = 1_000;

    public Task<PortfolioReceipt> AddAsync(string clientId, IReadOnlyCollection<OrganizationCode> codes, CancellationToken ct)
    {
        var wanted = codes.ToHashSet();
        return NeverFits(wanted) ?? ChangeAsync(
            clientId,
            async context =>
            {
                var present = await PresentAsync(context, clientId, wanted, ct);
                return new(wanted.Where(code => !present.ContainsKey(code)), []);
            },
            ct);
    }

    public Task<PortfolioReceipt> RemoveAsync(string clientId, IReadOnlyCollection<OrganizationCode> codes, CancellationToken ct) => ChangeAsync(
        clientId, async context => new([], (await PresentAsync(context, clientId, codes, ct)).Values), ct);

    /// <summary>The portfolio is these codes and no others.</summary>
    public Task<PortfolioReceipt> ReplaceAsync(string clientId, IReadOnlyCollection<OrganizationCode> codes, CancellationToken ct)
    {
        var wanted = codes.ToHashSet();
        return NeverFits(wanted) ?? ChangeAsync(
            clientId,
            async context =>
            {
                var present = await Watched(context, clientId).ToDictionaryAsync(row => row.Code, ct);
                return new(wanted.Where(code => !present.ContainsKey(code)), present.Values.Where(row => !wanted.Contains(row.Code)));
            },
            ct);
    }

    /// <summary>Told before a transaction is opened: nobody who writes waits for a list that is too large whatever is watched already.</summary>
    private static Task<PortfolioReceipt>? NeverFits(HashSet<OrganizationCode> wanted) =>
        wanted.Count > MostCodes ? Task.FromResult<PortfolioReceipt>(new PortfolioTooLarge(wanted.Count)) : null;

    private Task<PortfolioReceipt> ChangeAsync(string clientId, Func<RegisterContext, Task<Difference>> between, CancellationToken ct) =>
        writer.WriteAsync<PortfolioReceipt>(
            async (context, nowUtc, cancellation) =>
            {
                var difference = await between(context);
                var (added, removed) = (difference.Added.ToList(), difference.Removed.ToList());
                var size = await Watched(context, clientId).CountAsync(cancellation) + added.Count - removed.Count;
                if (added.Count > 0 && size > MostCodes)
                {
                    return new PortfolioTooLarge(size);
                }

                if (added.Count + removed.Count == 0)
                {
                    return new PortfolioChanged(0, 0, size);
                }

                var last = await PublishedFeed.BringUpAsync(context, nowUtc, cancellation);
                // What leaves and comes back between two events is the same row again.
                await writer.Bulk.ReplaceAsync(
                    context,
                    [.. removed.Select(row => row.Ended(last)), .. added.Select(code => new WatchedCode { ClientId = clientId, Code = code, FromFeed = last, AddedUtc = nowUtc })],
                    cancellation);
                return new PortfolioChanged(added.Count, removed.Count, size);
            },
            ct);

    private static IQueryable<WatchedCode> Watched(RegisterContext context, string clientId) =>
        context.WatchedCodes.AsNoTracking().Where(row => row.ClientId == clientId && row.UntilFeed == null);

    private static async Task<Dictionary<OrganizationCode, WatchedCode>> PresentAsync(
        RegisterContext context, string clientId, IReadOnlyCollection<OrganizationCode> codes, CancellationToken ct)
    {
        Dictionary<OrganizationCode, WatchedCode> present = [];
        foreach (var some in codes.Distinct().Chunk(AtOnce))
        {
            foreach (var row in await Watched(context, clientId).Where(row => EF.Parameter(some).Contains(row.Code)).ToListAsync(ct))
            {
                present.Add(row.Code, row);
            }
        }

        return present;
    }

    private sealed record Difference(IEnumerable<OrganizationCode> Added, IEnumerable<WatchedCode> Removed);
}
