using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.RedLists;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.RedLists;

/// <summary>Where an enterprise stands with the red list on a day, for staff.</summary>
/// <param name="File">The enterprise and its steps.</param>
/// <param name="On">The day.</param>
public sealed record RedListStatus(RedListFile File, DateOnly On)
{
    /// <summary>Where the last announcement stands; null where there was none.</summary>
    public RedListState? State => File.Case?.StateOn(On, File.Grounds);

    /// <summary>Why it cannot stand on the list; null where it can.</summary>
    public RedListBar? Bar => File.Grounds.BarOn(On);

    /// <summary>What its policy proposes; null where nothing is proposed.</summary>
    public RedListProposal? Proposal => File.Grounds.RatingOn(On)?.Proposal;

    public bool IsOnList => File.Case?.IsOnListOn(On, File.Grounds) == true;

    /// <summary>Since when it no longer qualifies, where that ended an announcement or an entry.</summary>
    public DateOnly? FellOn => State == RedListState.Fallen ? File.Grounds.FallBetween(File.Case!.AnnouncedOn, On) : null;

    /// <summary>What can be done now; whom it is done by, and the notice, are looked at when it is.</summary>
    public IReadOnlyList<RedListAction> Possible =>
        [.. RedListProcedure.ActionsIn(State).Where(action => Bar is null || action is not (RedListAction.Announce or RedListAction.Enter))];
}

/// <summary>Says where an enterprise stands with the red list.</summary>
public sealed class FindRedListStatus(IDbContextFactory<RegisterContext> contexts, LoadRedListFiles load)
{
    /// <returns>Null where no such enterprise is registered.</returns>
    public async Task<RedListStatus?> ExecuteAsync(OrganizationCode code, DateOnly on, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var id = await context.Enterprises.Where(row => row.Code == code).Select(row => row.Id).SingleOrDefaultAsync(ct);
        return id == 0 ? null : new((await load.ExecuteAsync(context, [id], ct))[0], on);
    }
}
