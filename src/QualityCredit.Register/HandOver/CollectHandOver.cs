using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.HandOver;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.OpenData;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.OpenData;
using QualityCredit.Register.PublicList;
using QualityCredit.Register.RedLists;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.HandOver;

/// <summary>What is to be handed over as it is known at an instant.</summary>
/// <param name="KnownAtUtc">The instant, by the register's clock.</param>
/// <param name="ListVersion">Version of the public list.</param>
/// <param name="DataVersion">Number of the last published change of a status.</param>
/// <param name="Facts">The records.</param>
internal sealed record CollectedFacts(DateTime KnownAtUtc, long ListVersion, long DataVersion, IReadOnlyList<HandOverFact> Facts);

/// <summary>
/// Collects what a receiver is handed: what is published anyway, and beside it only what the policy of a place allows. The credit platform
/// has the blacklist and the penalties, the central bank the blacklist, the red list, and the classes where a policy hands them over.
/// </summary>
public sealed class CollectHandOver(IDbContextFactory<RegisterContext> contexts, KeepPublicList lists, ReadRedList redList, ActivePolicies policies)
{
    private const int AtOnce = 2000;

    internal async Task<CollectedFacts> ExecuteAsync(HandOverReceiver receiver, DateOnly day, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        // Asked first: whatever is written from now on may be missing below.
        var knownAtUtc = await RegisterClock.LastAsync(context, ct);
        var list = await lists.RefreshAsync(ct);
        List<HandOverFact> facts = [.. RowsOfList.On(list, day).Values.Select(line => OpenDataRow.TryRead(line, out var row) ? HandOverFact.Of(row) : throw new FormatException(line))];
        facts.AddRange(receiver switch
        {
            HandOverReceiver.CreditPlatform => await PenaltiesAsync(context, day, ct),
            HandOverReceiver.CentralBank => await RedListAsync(context, day, ct),
        });
        facts.AddRange(await GradesAsync(context, receiver, day, ct));
        return new(knownAtUtc, list.Version, await context.Changes.MaxAsync(change => (long?)change.Sequence, ct) ?? 0, facts);
    }

    private static async Task<IReadOnlyList<HandOverFact>> PenaltiesAsync(RegisterContext context, DateOnly day, CancellationToken ct)
    {
        // A restriction can be shown longer than any term: its years stand in the second count.
        var oldest = day.AddMonths(-PenaltyTerms.MostMonths);
        var entries = await context.Evidence.AsNoTracking()
            .Where(entry => entry.Kind == EvidenceKind.Violation && entry.KnownUntilUtc == null && (entry.OccurredOn > oldest || entry.Count1 > 0)).ToListAsync(ct);
        var parties = await PartiesAsync(context, entries.Select(entry => RowKey.EnterpriseOf(entry.Id)), ct);
        return [.. entries.Select(entry => HandOverFact.Of(Convert.ToHexStringLower(entry.SourceKey), parties[RowKey.EnterpriseOf(entry.Id)], (Violation)entry.ToItem(), day)).OfType<HandOverFact>()];
    }

    private async Task<IReadOnlyList<HandOverFact>> RedListAsync(RegisterContext context, DateOnly day, CancellationToken ct)
    {
        var entries = (await redList.ExecuteAsync(day, ct)).Entries;
        OrganizationCode[] codes = [.. entries.Select(entry => entry.Code)];
        var creditCodes = await context.Enterprises.AsNoTracking().Where(row => EF.Parameter(codes).Contains(row.Code)).ToDictionaryAsync(row => row.Code, row => row.CreditCode, ct);
        return
        [
            .. entries.Select(entry => new HandOverFact
            {
                Key = KeyOf(HandOverKind.RedList, entry.Code),
                Kind = HandOverKind.RedList,
                Party = new(entry.Code.Compact, creditCodes[entry.Code]?.ToString(), entry.Name, entry.Region.ToString()),
                Ground = entry.Text,
                Basis = entry.Basis,
                Document = entry.Document,
                Authority = entry.Authority,
                Measure = "列入质量红名单",
                From = entry.From,
                Until = entry.Until,
            }),
        ];
    }

    private async Task<IReadOnlyList<HandOverFact>> GradesAsync(RegisterContext context, HandOverReceiver receiver, DateOnly day, CancellationToken ct)
    {
        var library = await policies.OnAsync(day, ct);
        var regions = await context.Enterprises.AsNoTracking().Select(row => row.Region).Distinct().ToListAsync(ct);
        var permissions = regions.Select(region => (Region: region, Permission: PermissionOf(library, region, receiver, day))).Where(found => found.Permission is not null)
            .ToDictionary(found => found.Region, found => found.Permission!);
        RegionCode[] permitted = [.. permissions.Keys];
        if (permitted.Length == 0)
        {
            return [];
        }

        var rows = await context.Enterprises.AsNoTracking().Where(row => EF.Parameter(permitted).Contains(row.Region))
            .Join(context.Statuses.AsNoTracking(), row => row.Id, status => status.EnterpriseId, (row, status) => new { row, status }).ToListAsync(ct);
        return
        [
            .. rows.Where(found => found.status.Rated.Grade is not null).Select(found => HandOverFact.OfGrade(
                KeyOf(HandOverKind.Grade, found.row.Code), PartyOf(found.row), found.status.Rated.Grade!.Value, found.status.GradeSince, found.status.RatedOn, permissions[found.row.Region])),
        ];
    }

    /// <summary>The table of the policy that governs, its own before its parents'.</summary>
    private static Citation? PermissionOf(PolicyLibrary library, RegionCode region, HandOverReceiver receiver, DateOnly day) =>
        library.Governing(region, day) is { } policy
            ? library.Chain(policy).Select(one => one.Tables.HandOver.FirstOrDefault(edition => edition.InForce.Contains(day))).FirstOrDefault(edition => edition is not null) is { } table
                && table.Body.GradesTo.Contains(receiver) ? table.Citation : null
            : null;

    private static async Task<Dictionary<int, HandOverParty>> PartiesAsync(RegisterContext context, IEnumerable<int> enterprises, CancellationToken ct)
    {
        Dictionary<int, HandOverParty> parties = [];
        foreach (var ids in enterprises.Distinct().Chunk(AtOnce))
        {
            foreach (var row in await context.Enterprises.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.Id)).ToListAsync(ct))
            {
                parties.Add(row.Id, PartyOf(row));
            }
        }

        return parties;
    }

    private static HandOverParty PartyOf(Enterprise row) => new(row.Code.Compact, row.CreditCode?.ToString(), row.Name, row.Region.ToString());

    // Such a record is about an enterprise, not about a document; its key looks like all others and cannot meet one of theirs.
    private static string KeyOf(HandOverKind kind, OrganizationCode code) => RowsOfList.KeyOf(new($"hand-over:{Vocabulary.TermOf(kind).Code}", code.Compact, 0, default));
}
