using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Tests.Rescoring;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Ratings;

public sealed class ReplayPackedTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(7)]
    [InlineData(19)]
    [InlineData(40)]
    public async Task Every_stored_decision_comes_out_as_by_the_replay_of_its_whole_file_whatever_became_known_later(int seed)
    {
        await using var register = await RescoringSteps.FilledAsync();
        await register.RunAsync(new(2015, 6, 1));
        await register.RetractAsync(seed);
        await register.MoveAsync(seed);
        await register.AssessAsync(seed);
        await register.AssessAsync(seed + 3);
        await register.AddEvidenceAsync(RescoringSteps.Enterprises, Enumerable.Range(1000 + seed, 60), Ct);
        await register.RunAsync(new(2016, 3, 1));
        await register.MoveAsync(seed + 1);
        await register.RunAsync(new(2017, 3, 1), full: true);

        await AllAgreeAsync(register, atLeast: RescoringSteps.Enterprises);
    }

    [Fact]
    public async Task A_decision_that_did_not_start_from_where_the_one_before_left_the_enterprise_is_replayed_from_where_it_started()
    {
        await using var register = await StrongEnterprise.CreateAsync();
        DateOnly listedFrom = new(2015, 9, 1);
        await register.RunAsync(StrongEnterprise.FirstRatedOn);
        await register.RunAsync(StrongEnterprise.AaSince);
        var listing = (await register.RecordAsync(StrongEnterprise.Listing(listedFrom)))[0];
        await register.RunAsync(listedFrom);
        await register.RetractAsync(listing);
        await register.RunAsync(new(2015, 10, 12));

        Assert.Single(await register.NewContext().StandingCorrections.ToListAsync(Ct));
        await AllAgreeAsync(register, atLeast: 4);
    }

    [Fact]
    public async Task What_does_not_meet_its_digest_and_what_is_no_decision_is_not_told()
    {
        await using var register = await RescoringSteps.FilledAsync();
        await register.RunAsync(new(2015, 6, 1));
        await using var context = register.NewContext();
        var id = await context.Decisions.Select(decision => decision.Id).FirstAsync(Ct);
        await context.Database.ExecuteSqlAsync($"""UPDATE "Decisions" SET "Digest" = zeroblob(32) WHERE "Id" = {id}""", Ct);

        var replay = register.Get<ReplayPacked>();

        Assert.Null(await replay.ExecuteAsync(id, 0, Ct));
        Assert.Null(await replay.ExecuteAsync(id + 1000, 0, Ct));
    }

    /// <summary>Whether somebody still reads, so that what was written since cannot be taken from the log into the file whole.</summary>
    private static async Task<long> BusyAtCheckpointAsync(TemporaryRegister register)
    {
        await using var context = register.NewContext();
        await context.Database.OpenConnectionAsync(Ct);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = "CREATE TABLE IF NOT EXISTS \"Written\" (\"At\" INTEGER); INSERT INTO \"Written\" VALUES (1); PRAGMA busy_timeout=0; PRAGMA wal_checkpoint(TRUNCATE)";
        await using var reader = await command.ExecuteReaderAsync(Ct);
        while (reader.FieldCount < 3 && await reader.NextResultAsync(Ct))
        {
        }

        Assert.True(await reader.ReadAsync(Ct));
        return reader.GetInt64(0);
    }

    private static async Task AllAgreeAsync(TemporaryRegister register, int atLeast)
    {
        await using var context = register.NewContext();
        var records = await context.Decisions.AsNoTracking().ToListAsync(Ct);
        Assert.True(records.Count >= atLeast);
        foreach (var record in records)
        {
            var whole = Assert.IsType<DecisionReplayed>(await register.Get<ReplayDecision>().ExecuteAsync(record, Ct)).Decision;
            var packed = await register.Get<ReplayPacked>().ExecuteAsync(record.Id, 0, Ct);
            Assert.NotNull(packed);
            Assert.Equal((record.NextChange, whole.Outcome, whole.After), (packed.NextChange, packed.Decision.Outcome, packed.Decision.After));
            Assert.True(whole.TraceBytes.SequenceEqual(packed.Decision.TraceBytes));
            Assert.Equal(whole.Risks, packed.Decision.Risks);
            Assert.Equal(0, await BusyAtCheckpointAsync(register));
        }
    }
}
