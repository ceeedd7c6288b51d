using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.RedLists;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.RedLists;

/// <summary>A page of those whom a rule proposes.</summary>
/// <param name="Proposed">Where each stands.</param>
/// <param name="Next">Where to go on; null at the end.</param>
public sealed record RedListProposalPage(IReadOnlyList<RedListStatus> Proposed, int? Next);

/// <summary>Whom the rules propose and nobody has announced yet, and who is announced: the officers' list of what to do.</summary>
public sealed class ListRedListProposals(IDbContextFactory<RegisterContext> contexts, LoadRedListFiles load)
{
    private const int Looked = 500;

    public const int MostPerPage = 200;

    /// <param name="after">The last enterprise of the page before; 0 to begin.</param>
    /// <param name="limit">How many of a page.</param>
    /// <param name="on">The day.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<RedListProposalPage> ExecuteAsync(int after, int limit, DateOnly on, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var best = new RatingOutcome(Grade.AA).Number;
        List<RedListStatus> found = [];
        for (var from = after; ;)
        {
            var ids = await context.Statuses.Where(status => status.EnterpriseId > from && status.Outcome == best)
                .OrderBy(status => status.EnterpriseId).Select(status => status.EnterpriseId).Take(Looked).ToArrayAsync(ct);
            foreach (var file in await load.ExecuteAsync(context, ids, ct))
            {
                RedListStatus status = new(file, on);
                if (status.Bar is null && status.State != RedListState.Entered)
                {
                    found.Add(status);
                }

                if (found.Count == Math.Clamp(limit, 1, MostPerPage))
                {
                    return new(found, file.Enterprise.Id);
                }
            }

            if (ids.Length < Looked)
            {
                return new(found, null);
            }

            from = ids[^1];
        }
    }
}
