using System.Globalization;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.OpenData;
using QualityCredit.Register.Storage;
using QualityCredit.Register.Tests.Proofs;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.OpenData;

public sealed class ReleaseOpenDataTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task A_release_is_made_when_the_list_differs_from_the_last_one_and_only_then(DatabaseProvider provider)
    {
        await using var register = await ListingSteps.RegisterAsync(provider);

        var first = await ReleaseAsync(register, ListingSteps.Day);
        var same = await ReleaseAsync(register, ListingSteps.Day.AddDays(30));
        await register.RemoveAsync(3, ListingSteps.Day.AddDays(40));
        var before = await ReleaseAsync(register, ListingSteps.Day.AddDays(39));
        var removed = await ReleaseAsync(register, ListingSteps.Day.AddDays(40));

        Assert.Equal((1, true, ListingSteps.Listed, ListingSteps.Listed, 0), Of(first));
        Assert.Equal((1, false), (same.Release.Version, same.IsNew));
        Assert.Equal((1, false), (before.Release.Version, before.IsNew));
        Assert.Equal((2, true, ListingSteps.Listed - 1, 0, 1), Of(removed));
        Assert.Equal(ListingSteps.Listed + 1, removed.Release.LastSequence);
    }

    [Fact]
    public async Task A_list_that_is_empty_is_released_too()
    {
        await using var register = await TemporaryRegister.CreateAsync();

        var receipt = await ReleaseAsync(register, ListingSteps.Day);

        Assert.Equal((1, true, 0, 0, 0), Of(receipt));
    }

    [Fact]
    public async Task A_clock_that_was_set_back_brings_no_ended_entry_back()
    {
        await using var register = await ListingSteps.RegisterAsync();
        await ReleaseAsync(register, ListingSteps.Day);
        var expired = await ReleaseAsync(register, ListingSteps.From.AddYears(3));

        var back = await ReleaseAsync(register, ListingSteps.Day);

        Assert.Equal((2, 0), (expired.Release.Version, expired.Release.Rows));
        Assert.Equal((2, false), (back.Release.Version, back.IsNew));
    }

    [Fact]
    public async Task Old_releases_come_out_the_same_for_whoever_keeps_the_register()
    {
        await using var register = await ListingSteps.RegisterAsync();
        var first = await register.Get<ReadOpenData>().CurrentAsync(ListingSteps.Day, Ct);
        await register.RemoveAsync(3, ListingSteps.Day);
        await ReleaseAsync(register, ListingSteps.Day);

        var again = await Fresh(register).AtAsync(1, Ct);

        Assert.Equal(first.Ndjson, again!.Ndjson);
        Assert.Equal(first.Csv, again.Csv);
        Assert.Null(await Fresh(register).AtAsync(3, Ct));
    }

    [Fact]
    public async Task A_row_that_was_edited_behind_the_systems_back_is_not_served()
    {
        await using var register = await ListingSteps.RegisterAsync();
        await ReleaseAsync(register, ListingSteps.Day);
        await register.BehindTheBackAsync("""UPDATE "OpenDataRows" SET "Line" = replace("Line", '伪造', '编造') WHERE "Sequence" = 2""");

        await Assert.ThrowsAsync<OpenDataChangedException>(() => Fresh(register).AtAsync(1, Ct));
    }

    [Fact]
    public async Task A_kill_leaves_no_half_of_a_release()
    {
        await using var register = await ListingSteps.RegisterAsync();
        var acknowledged = 0;

        for (var round = 0; round < 2; round++)
        {
            acknowledged = await KillAsync(register.Path, round, acknowledged);

            await using var context = register.NewContext();
            var releases = await context.OpenDataReleases.AsNoTracking().OrderBy(release => release.Version).ToListAsync(Ct);
            Assert.InRange(releases.Count, acknowledged, acknowledged + 1);
            Assert.Equal(releases[^1].LastSequence, await context.OpenDataRows.MaxAsync(row => row.Sequence, Ct));
            Assert.Equal(releases.Sum(release => release.Upserts + release.Tombstones), await context.OpenDataRows.CountAsync(Ct));
            // Its digests are compared in the reading.
            Assert.NotNull(await Fresh(register).AtAsync(releases.Count, Ct));
        }
    }

    private static async Task<int> KillAsync(string path, int round, int acknowledged)
    {
        string[] arguments = [path, $"{ListingSteps.Enterprises}", $"{(round + 1) * 100_000}", "release"];
        var longer = TimeSpan.FromMilliseconds(Random.Shared.Next(30));
        await OtherProcess.KillAfterAsync(Random.Shared.Next(2, 12), longer, line => acknowledged = int.Parse(line, CultureInfo.InvariantCulture), arguments);
        return acknowledged;
    }

    // As another process would read it: nothing of it is in memory yet.
    private static ReadOpenData Fresh(TemporaryRegister register) =>
        new(register.Get<ReleaseOpenData>(), new(register.Get<IDbContextFactory<RegisterContext>>()));

    private static Task<ReleaseReceipt> ReleaseAsync(TemporaryRegister register, DateOnly today) => register.Get<ReleaseOpenData>().ExecuteAsync(today, Ct);

    private static (int Version, bool IsNew, int Rows, int Upserts, int Tombstones) Of(ReleaseReceipt receipt) =>
        (receipt.Release.Version, receipt.IsNew, receipt.Release.Rows, receipt.Release.Upserts, receipt.Release.Tombstones);
}
