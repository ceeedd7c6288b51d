using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Proofs;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Proofs;
using QualityCredit.Register.Rescoring;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Proofs;

public sealed class VerifyLogTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Every_publication_change_removal_and_policy_step_is_a_leaf(DatabaseProvider provider)
    {
        await using var register = await ListingSteps.RegisterAsync(provider);
        await register.Get<RecordShippedPolicies>().ExecuteAsync(Ct);
        Assert.IsType<RescoringPublished>(await register.Get<RescoreEnterprises>().ExecuteAsync(ListingSteps.Day, full: false, null, Ct));
        await register.RemoveAsync(2, ListingSteps.Day);
        await register.Get<RecordEvidence>().ExecuteAsync([new(AnyEnterprise.Code(3), ListingSteps.Listing(3, ListingSteps.Day), IsCorrection: true)], Ct);
        await register.Get<RetractEvidence>().ExecuteAsync(RowKey.Of(4, 1), "撤销决定", "李处长", Ct);
        await register.Get<SignCheckpoint>().ExecuteAsync(ListingSteps.Day, Ct);

        var report = await register.Get<VerifyLog>().ExecuteAsync(Ct);

        Assert.Null(report.First);
        Assert.Equal(1, report.Checkpoints);
        Assert.Equal(
            [(LogSubject.Listing, ListingSteps.Listed + 2), (LogSubject.ListingClosed, 3), (LogSubject.Status, ListingSteps.Listed), (LogSubject.PolicyStep, 1)],
            await CountsAsync(register));
    }

    [Theory]
    [InlineData("""UPDATE "Evidence" SET "UntilOn" = 20200601 WHERE "Id" = (SELECT "SourceId" FROM "LogEntries" WHERE "Index" = 5)""", LogFlaw.SourceChanged)]
    [InlineData("""UPDATE "Evidence" SET "Texts" = replace("Texts", '伪造', '遗失') WHERE "Id" = (SELECT "SourceId" FROM "LogEntries" WHERE "Index" = 5)""", LogFlaw.SourceChanged)]
    [InlineData("""DELETE FROM "Evidence" WHERE "Id" = (SELECT "SourceId" FROM "LogEntries" WHERE "Index" = 5)""", LogFlaw.SourceMissing)]
    [InlineData("""UPDATE "LogEntries" SET "Statement" = replace("Statement", 'serious', 'general') WHERE "Index" = 5""", LogFlaw.LeafChanged)]
    [InlineData("""UPDATE "LogEntries" SET "Salt" = zeroblob(16) WHERE "Index" = 5""", LogFlaw.LeafChanged)]
    [InlineData("""UPDATE "LogEntries" SET "Hash" = zeroblob(32) WHERE "Index" = 5""", LogFlaw.LeafChanged)]
    [InlineData("""UPDATE "LogEntries" SET "Salt" = CAST("Salt" || x'7B' AS BLOB), "Statement" = substr("Statement", 2) WHERE "Index" = 5""", LogFlaw.LeafChanged)]
    [InlineData("""DELETE FROM "LogEntries" WHERE "Index" = 5""", LogFlaw.LeafMissing)]
    public async Task An_edit_by_plain_SQL_names_the_first_bad_leaf(string sql, LogFlaw flaw)
    {
        await using var register = await ListingSteps.RegisterAsync();
        await register.Get<SignCheckpoint>().ExecuteAsync(ListingSteps.Day, Ct);
        Assert.Null((await register.Get<VerifyLog>().ExecuteAsync(Ct)).First);

        Assert.Equal(1, await register.BehindTheBackAsync(sql));

        var first = (await register.Get<VerifyLog>().ExecuteAsync(Ct)).First;
        Assert.Equal((flaw, 5), (first!.Flaw, first.Leaf));
    }

    [Fact]
    public async Task Who_takes_a_listing_back_behind_the_systems_back_is_found()
    {
        await using var register = await ListingSteps.RegisterAsync();

        await register.BehindTheBackAsync($"""UPDATE "Evidence" SET "KnownUntilUtc" = 1700000000000 WHERE "Id" = {RowKey.Of(6, 1)}""");

        var first = (await register.Get<VerifyLog>().ExecuteAsync(Ct)).First;
        Assert.Equal(new LogFinding(LogFlaw.SourceNotLogged, null, null, LogSubject.ListingClosed, RowKey.Of(6, 1)), first);
    }

    [Fact]
    public async Task Who_rewrites_row_leaf_and_hash_is_convicted_by_the_signed_checkpoint()
    {
        await using var register = await ListingSteps.RegisterAsync();
        await register.Get<SignCheckpoint>().ExecuteAsync(ListingSteps.Day, Ct);
        await using var context = register.NewContext();
        var entry = await context.LogEntries.AsNoTracking().SingleAsync(row => row.Index == 5, Ct);
        var rewritten = entry.Statement.Replace("2023-01-01", "2020-06-01", StringComparison.Ordinal);
        var hash = Convert.ToHexString(new LogLeaf(entry.Salt, rewritten).Hash());

        await register.BehindTheBackAsync($"""
            UPDATE "Evidence" SET "UntilOn" = 20200601 WHERE "Id" = {entry.SourceId};
            UPDATE "LogEntries" SET "Statement" = '{rewritten}', "Hash" = x'{hash}' WHERE "Index" = 5
            """);

        var first = (await register.Get<VerifyLog>().ExecuteAsync(Ct)).First;
        Assert.Equal(new LogFinding(LogFlaw.CheckpointContradicted, 0, ListingSteps.Listed), first);
    }

    [Fact]
    public async Task What_lies_between_two_checkpoints_of_which_only_the_first_holds_is_where_the_bad_leaf_is()
    {
        await using var register = await ListingSteps.RegisterAsync();
        await register.Get<SignCheckpoint>().ExecuteAsync(ListingSteps.Day, Ct);
        await register.Get<RecordEvidence>().ExecuteAsync([new(AnyEnterprise.Code(ListingSteps.Enterprises), ListingSteps.Listing(ListingSteps.Enterprises))], Ct);
        await register.Get<SignCheckpoint>().ExecuteAsync(ListingSteps.Day, Ct);
        await using var context = register.NewContext();
        var entry = await context.LogEntries.AsNoTracking().SingleAsync(row => row.Index == ListingSteps.Listed, Ct);
        LogLeaf salted = entry.Leaf with { Salt = new byte[LogLeaf.SaltLength] };

        await register.BehindTheBackAsync($"""UPDATE "LogEntries" SET "Salt" = zeroblob(16), "Hash" = x'{Convert.ToHexString(salted.Hash())}' WHERE "Index" = {ListingSteps.Listed}""");

        var first = (await register.Get<VerifyLog>().ExecuteAsync(Ct)).First;
        Assert.Equal(new LogFinding(LogFlaw.CheckpointContradicted, ListingSteps.Listed, ListingSteps.Listed + 1), first);
    }

    [Fact]
    public async Task A_checkpoint_that_is_kept_under_another_day_is_named()
    {
        await using var register = await ListingSteps.RegisterAsync();
        await register.Get<SignCheckpoint>().ExecuteAsync(ListingSteps.Day, Ct);

        Assert.Equal(1, await register.BehindTheBackAsync("""UPDATE "Checkpoints" SET "Day" = "Day" + 1"""));

        Assert.Equal(LogFlaw.CheckpointNotSigned, (await register.Get<VerifyLog>().ExecuteAsync(Ct)).First!.Flaw);
    }

    [Fact]
    public async Task A_log_that_was_cut_off_is_contradicted_by_its_checkpoint()
    {
        await using var register = await ListingSteps.RegisterAsync();
        await register.Get<SignCheckpoint>().ExecuteAsync(ListingSteps.Day, Ct);

        await register.BehindTheBackAsync("""DELETE FROM "Evidence" WHERE "Id" = (SELECT "SourceId" FROM "LogEntries" WHERE "Index" = 7); DELETE FROM "LogEntries" WHERE "Index" = 7""");

        var first = (await register.Get<VerifyLog>().ExecuteAsync(Ct)).First;
        Assert.Equal(LogFlaw.CheckpointContradicted, first!.Flaw);
    }

    [Fact]
    public async Task A_checkpoint_of_a_foreign_key_is_named()
    {
        await using var register = await ListingSteps.RegisterAsync();
        await register.Get<SignCheckpoint>().ExecuteAsync(ListingSteps.Day, Ct);

        File.Delete(register.Get<SigningKeys>().Path);
        register.Get<SigningKeys>().Rotate();

        var first = (await register.Get<VerifyLog>().ExecuteAsync(Ct)).First;
        Assert.Equal(LogFlaw.CheckpointNotSigned, first!.Flaw);
    }

    [Fact]
    public async Task A_register_that_is_older_than_the_log_begins_it_with_what_it_holds()
    {
        await using var register = await ListingSteps.RegisterAsync();
        await register.BehindTheBackAsync("""DELETE FROM "LogEntries" """);

        await register.Get<RecordEvidence>().ExecuteAsync([new(AnyEnterprise.Code(ListingSteps.Enterprises), ListingSteps.Listing(ListingSteps.Enterprises))], Ct);

        var report = await register.Get<VerifyLog>().ExecuteAsync(Ct);
        Assert.Equal((ListingSteps.Listed + 1, null), (report.Size, report.First));
    }

    [Fact]
    public async Task Bringing_an_older_register_to_this_version_begins_its_log()
    {
        await using var register = await ListingSteps.RegisterAsync();
        await register.BehindTheBackAsync("""DELETE FROM "LogEntries" """);

        await register.Get<MigrateRegister>().ExecuteAsync(Ct);

        var report = await register.Get<VerifyLog>().ExecuteAsync(Ct);
        Assert.Equal((ListingSteps.Listed, null), (report.Size, report.First));
        Assert.True((await register.IssueAsync(1)).Certificate.Listed);
    }

    [Fact]
    public async Task What_is_rolled_back_leaves_no_leaf()
    {
        await using var register = await ListingSteps.RegisterAsync();
        var record = register.Get<RecordEvidence>();

        await Assert.ThrowsAsync<InvalidOperationException>(() => register.Writer.WriteAsync(
            async (context, nowUtc, ct) =>
            {
                await record.ExecuteAsync(context, nowUtc, [new(AnyEnterprise.Code(ListingSteps.Enterprises), ListingSteps.Listing(ListingSteps.Enterprises))], ct);
                await context.SaveChangesAsync(ct);
                throw new InvalidOperationException("the power fails");
            },
            Ct));

        var report = await register.Get<VerifyLog>().ExecuteAsync(Ct);
        Assert.Equal((ListingSteps.Listed, null), (report.Size, report.First));
    }

    [Fact]
    public async Task Proofs_between_any_two_sizes_verify_and_sizes_that_are_not_there_have_none()
    {
        await using var register = await ListingSteps.RegisterAsync();
        var prove = register.Get<ProveInLog>();

        var consistency = await prove.ConsistencyAsync(3, ListingSteps.Listed, Ct);
        var inclusion = await prove.InclusionAsync(5, ListingSteps.Listed, Ct);

        Assert.True(MerkleProof.Extends(consistency!.FromHash, 3, consistency.ToRoot, ListingSteps.Listed, consistency.Hashes));
        Assert.True(MerkleProof.Includes(inclusion!.ToRoot, ListingSteps.Listed, inclusion.FromHash, 5, inclusion.Hashes));
        Assert.Null(await prove.ConsistencyAsync(3, ListingSteps.Listed + 1, Ct));
        Assert.Null(await prove.ConsistencyAsync(-1, 3, Ct));
        Assert.Null(await prove.ConsistencyAsync(4, 3, Ct));
        Assert.Null(await prove.InclusionAsync(5, 5, Ct));
        Assert.Null(await prove.InclusionAsync(-1, 5, Ct));
        Assert.Null(await prove.InclusionAsync(5, ListingSteps.Listed + 1, Ct));
    }

    [Fact]
    public async Task One_size_and_day_has_one_checkpoint()
    {
        await using var register = await ListingSteps.RegisterAsync();
        var sign = register.Get<SignCheckpoint>();

        var first = await sign.ExecuteAsync(ListingSteps.Day, Ct);
        register.Clock.NowUtc += TimeSpan.FromHours(1);
        var again = await sign.ExecuteAsync(ListingSteps.Day, Ct);
        var nextDay = await sign.ExecuteAsync(ListingSteps.Day.AddDays(1), Ct);

        Assert.Equal(first, again);
        Assert.NotEqual(first, nextDay);
    }

    private static async Task<List<(LogSubject Subject, int Count)>> CountsAsync(TemporaryRegister register)
    {
        await using var context = register.NewContext();
        var subjects = await context.LogEntries.Select(entry => entry.Subject).ToListAsync(Ct);
        return [.. subjects.CountBy(subject => subject).OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value))];
    }
}
