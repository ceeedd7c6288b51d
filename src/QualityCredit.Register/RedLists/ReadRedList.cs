using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.RedLists;

/// <summary>What the public is shown of one enterprise on the red list, or announced for it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Region">Where it produces.</param>
/// <param name="Rule">The rule that proposed it.</param>
/// <param name="From">First day on the list; of an announcement its day.</param>
/// <param name="Until">First day no longer on the list if nothing else happens; of an announcement the last day of its notice.</param>
/// <param name="Authority">The authority.</param>
/// <param name="Document">The document.</param>
/// <param name="Basis">The clause.</param>
/// <param name="Text">The honours, in the words of the announcement.</param>
public sealed record RedListEntry(
    OrganizationCode Code, string Name, RegionCode Region, string Rule, DateOnly From, DateOnly Until, string Authority, string Document, string Basis, string Text);

/// <summary>The red list as the public is shown it on a day: by code, each once, nobody in both parts.</summary>
/// <param name="On">The day.</param>
/// <param name="Entries">Who is on it.</param>
/// <param name="Announced">Who is announced for it and can be objected to.</param>
public sealed record RedListOnDay(DateOnly On, IReadOnlyList<RedListEntry> Entries, IReadOnlyList<RedListEntry> Announced);

/// <summary>
/// The red list on a day, computed from dates and published decisions whenever something was written since it was last computed, and kept
/// in memory until then: leaving it needs no job.
/// </summary>
public sealed class ReadRedList(IDbContextFactory<RegisterContext> contexts, LoadRedListFiles load)
{
    private const int FilesAtOnce = 500;

    private Kept? _kept;

    public async Task<RedListOnDay> ExecuteAsync(DateOnly on, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        // Asked first: what is written while the list is computed makes the next question compute it again.
        var clock = await context.Clock.Select(row => row.LastMilliseconds).SingleAsync(ct);
        if (_kept is { } kept && kept.Clock == clock && kept.List.On == on)
        {
            return kept.List;
        }

        var open = await context.RedListSteps.GroupBy(step => step.EnterpriseId).Select(steps => steps.Key).ToListAsync(ct);
        List<RedListFile> files = [];
        foreach (var some in open.Chunk(FilesAtOnce))
        {
            files.AddRange(await load.ExecuteAsync(context, some, ct));
        }

        RedListOnDay list = new(
            on,
            [.. files.Where(file => file.Case?.IsOnListOn(on, file.Grounds) == true).Select(file => Shown(file, file.Entry!, file.Case!.EnteredOn!.Value, file.Case.Until!.Value)).OrderBy(entry => entry.Code.Compact, StringComparer.Ordinal)],
            [.. files.Where(file => file.Case?.IsAnnouncedOn(on, file.Grounds) == true).Select(file => Shown(file, file.Announcement!, file.Case!.AnnouncedOn, file.Case.NoticeUntil)).OrderBy(entry => entry.Code.Compact, StringComparer.Ordinal)]);
        _kept = new(clock, list);
        return list;
    }

    private sealed record Kept(long Clock, RedListOnDay List);

    private static RedListEntry Shown(RedListFile file, RedListStepRecord step, DateOnly from, DateOnly until) => new(
        file.Enterprise.Code, file.Enterprise.Name, file.Enterprise.Region, file.Case!.Proposal.Rule, from, until, step.Authority, step.Document, step.Basis, file.Announcement!.Text);
}
