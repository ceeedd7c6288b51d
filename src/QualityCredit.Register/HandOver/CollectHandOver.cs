using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.HandOver;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.OpenData;
using QualityCredit.Register.PublicList;
using QualityCredit.Register.RedLists;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.HandOver;

/// <summary>What is to be handed over.</summary>
/// <param name="ListVersion">Version of the public list.</param>
/// <param name="DataVersion">Number of the last published change of a status.</param>
/// <param name="Facts">The records, read part by part.</param>
internal sealed record CollectedFacts(long ListVersion, long DataVersion, IAsyncEnumerable<HandOverFact> Facts);

/// <summary>
/// Collects what a receiver is handed: what is published anyway, and beside it only what the policy of a place allows. The credit platform
/// has the blacklist and the penalties, the central bank the blacklist and the red list, the departments the blacklist; classes have those
/// to whom a policy hands them over.
/// </summary>
public sealed class CollectHandOver(KeepPublicList lists, ReadRedList redList, ActivePolicies policies)
{
    private const int AtOnce = 2000;

    internal async Task<CollectedFacts> ExecuteAsync(RegisterContext context, HandOverReceiver receiver, DateOnly day, CancellationToken ct)
    {
        var list = await lists.RefreshAsync(ct);
        return new(list.Version, await DataVersionAsync(context, ct), FactsAsync(context, list, receiver, day, ct));
    }

    /// <summary>The facts are read part by part: where this moved until the last of them, they are of two runs.</summary>
    internal static async Task<long> DataVersionAsync(RegisterContext context, CancellationToken ct) => await context.Changes.MaxAsync(change => (long?)change.Sequence, ct) ?? 0;

    private async IAsyncEnumerable<HandOverFact> FactsAsync(RegisterContext context, PublishedList list, HandOverReceiver receiver, DateOnly day, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var row in RowsOfList.RowsOn(list, day))
        {
            yield return HandOverFact.Of(row);
        }

        var others = receiver switch
        {
            HandOverReceiver.CreditPlatform => PenaltiesAsync(context, day, ct),
            HandOverReceiver.CentralBank => RedListAsync(context, day, ct),
            HandOverReceiver.Departments => AsyncEnumerable.Empty<HandOverFact>(),
        };
        await foreach (var fact in others)
        {
            yield return fact;
        }

        await foreach (var fact in GradesAsync(context, receiver, day, ct))
        {
            yield return fact;
        }
    }

    private static async IAsyncEnumerable<HandOverFact> PenaltiesAsync(RegisterContext context, DateOnly day, [EnumeratorCancellation] CancellationToken ct)
    {
        // A restriction can be shown longer than any term: its years stand in the second count.
        var oldest = day.AddMonths(-PenaltyTerms.MostMonths);
        var (after, isMore) = (0L, true);
        while (isMore)
        {
            var entries = await context.Evidence.AsNoTracking()
                .Where(entry => entry.Id > after && entry.Kind == EvidenceKind.Violation && entry.KnownUntilUtc == null && (entry.OccurredOn > oldest || entry.Count1 > 0))
                .OrderBy(entry => entry.Id).Take(AtOnce).ToListAsync(ct);
            int[] ids = [.. entries.Select(entry => RowKey.EnterpriseOf(entry.Id)).Distinct()];
            var parties = await context.Enterprises.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.Id)).ToDictionaryAsync(row => row.Id, PartyOf, ct);
            foreach (var entry in entries)
            {
                if (HandOverFact.Of(Convert.ToHexStringLower(entry.SourceKey), parties[RowKey.EnterpriseOf(entry.Id)], (Violation)entry.ToItem(), day) is { } fact)
                {
                    yield return fact;
                }
            }

            (after, isMore) = entries is [.., var last] ? (last.Id, entries.Count == AtOnce) : (after, false);
        }
    }

    private async IAsyncEnumerable<HandOverFact> RedListAsync(RegisterContext context, DateOnly day, [EnumeratorCancellation] CancellationToken ct)
    {
        var entries = (await redList.ExecuteAsync(day, ct)).Entries;
        OrganizationCode[] codes = [.. entries.Select(entry => entry.Code)];
        var creditCodes = await context.Enterprises.AsNoTracking().Where(row => EF.Parameter(codes).Contains(row.Code)).ToDictionaryAsync(row => row.Code, row => row.CreditCode, ct);
        foreach (var entry in entries)
        {
            yield return new()
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
            };
        }
    }

    private async IAsyncEnumerable<HandOverFact> GradesAsync(RegisterContext context, HandOverReceiver receiver, DateOnly day, [EnumeratorCancellation] CancellationToken ct)
    {
        var permissions = await PermissionsAsync(context, receiver, day, ct);
        RegionCode[] permitted = [.. permissions.Keys];
        Dictionary<PolicyFingerprint, string?> names = [];
        var (after, isMore) = (0, permitted.Length > 0);
        while (isMore)
        {
            var rows = await context.Enterprises.AsNoTracking().Where(row => row.Id > after && EF.Parameter(permitted).Contains(row.Region))
                .Join(context.Statuses.AsNoTracking(), row => row.Id, status => status.EnterpriseId, (row, status) => new { row, status }).OrderBy(found => found.row.Id).Take(AtOnce).ToListAsync(ct);
            foreach (var (row, status) in rows.Select(found => (found.row, found.status)))
            {
                if (status.Rated.Grade is { } grade)
                {
                    var edition = PolicyFingerprint.FromBytes(status.Fingerprint);
                    if (!names.TryGetValue(edition, out var policy))
                    {
                        // The policy that rated, which another one may have followed in its region since.
                        names[edition] = policy = (await policies.ProgramOfAsync(edition, status.RatedOn, ct))?.Policy;
                    }

                    HandOverClass rated = new(grade, status.Intensity, status.GradeSince, status.RatedOn, policy, edition);
                    yield return HandOverFact.OfClass(KeyOf(HandOverKind.Grade, row.Code), PartyOf(row), rated, permissions[row.Region]);
                }
            }

            (after, isMore) = rows is [.., var last] ? (last.row.Id, rows.Count == AtOnce) : (after, false);
        }
    }

    private async Task<Dictionary<RegionCode, Citation>> PermissionsAsync(RegisterContext context, HandOverReceiver receiver, DateOnly day, CancellationToken ct)
    {
        var library = await policies.OnAsync(day, ct);
        var regions = await context.Enterprises.AsNoTracking().Select(row => row.Region).Distinct().ToListAsync(ct);
        return regions.Select(region => (Region: region, Permission: PermissionOf(library, region, receiver, day))).Where(found => found.Permission is not null)
            .ToDictionary(found => found.Region, found => found.Permission!);
    }

    /// <summary>The table of the policy that governs, its own before its parents'.</summary>
    private static Citation? PermissionOf(PolicyLibrary library, RegionCode region, HandOverReceiver receiver, DateOnly day) =>
        library.Governing(region, day) is { } policy
            ? library.Chain(policy).Select(one => one.Tables.HandOver.FirstOrDefault(edition => edition.InForce.Contains(day))).FirstOrDefault(edition => edition is not null) is { } table
                && table.Body.GradesTo.Contains(receiver) ? table.Citation : null
            : null;

    private static HandOverParty PartyOf(Enterprise row) => new(row.Code.Compact, row.CreditCode?.ToString(), row.Name, row.Region.ToString());

    // Such a record is about an enterprise, not about a document; its key looks like all others and cannot meet one of theirs.
    private static string KeyOf(HandOverKind kind, OrganizationCode code) => RowsOfList.KeyOf(new($"hand-over:{Vocabulary.TermOf(kind).Code}", code.Compact, 0, default));
}
