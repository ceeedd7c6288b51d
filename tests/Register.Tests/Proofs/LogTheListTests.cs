using QualityCredit.Rating.RedLists;
using QualityCredit.Register.Proofs;
using QualityCredit.Register.Storage;
using QualityCredit.Register.Tests.Blacklist;
using QualityCredit.Register.Tests.RedLists;
using QualityCredit.Testing;
using Xunit;
using static QualityCredit.Rating.Listings.ListingAction;

namespace QualityCredit.Register.Tests.Proofs;

/// <summary>What the lists were made to show cannot be changed unseen either: replies, names, annulments, honours.</summary>
public sealed class LogTheListTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_step_that_the_public_sees_is_a_leaf_and_no_other()
    {
        await using var register = await AnsweredAsync();
        await register.WalkAsync(1, (Annul, new(2024, 4, 1)), (PublishAnnulment, new(2024, 4, 2)));

        Assert.Null(await FirstAsync(register));
        Assert.Equal("1 2 3 4", await SourcesAsync(register, LogSubject.ListingChange));
    }

    [Theory]
    [InlineData("""UPDATE "ListingSteps" SET "Text" = '我们认错' WHERE "Action" = (SELECT "Action" FROM "ListingChanges" WHERE "Sequence" = 2)""", LogFlaw.SourceChanged, 2)]
    [InlineData("""UPDATE "ListingSteps" SET "Persons" = '李某' WHERE "Persons" IS NOT NULL""", LogFlaw.SourceChanged, 1)]
    [InlineData("""UPDATE "ListingChanges" SET "PublishedUtc" = "PublishedUtc" + 1 WHERE "Sequence" = 2""", LogFlaw.SourceChanged, 2)]
    [InlineData("""DELETE FROM "ListingChanges" WHERE "Sequence" = 2""", LogFlaw.SourceMissing, 2)]
    [InlineData("""INSERT INTO "ListingChanges" SELECT 3, "CaseId", "Step", "Code", "Action", "PublishedUtc" FROM "ListingChanges" WHERE "Sequence" = 2""", LogFlaw.SourceNotLogged, 3)]
    public async Task An_edit_of_what_stands_beside_an_entry_is_found(string sql, LogFlaw flaw, long change)
    {
        await using var register = await AnsweredAsync();

        Assert.Equal(1, await register.BehindTheBackAsync(sql));

        var first = await FirstAsync(register);
        Assert.Equal((flaw, LogSubject.ListingChange, change), (first!.Flaw, first.Subject, first.SourceId));
    }

    [Fact]
    public async Task Steps_onto_the_red_list_are_leaves_and_their_edit_is_found()
    {
        await using var register = await RedListSteps.EnteredAsync();
        Assert.Null(await FirstAsync(register));
        Assert.Equal($"{RowKey.Of(1, 1)} {RowKey.Of(1, 2)}", await SourcesAsync(register, LogSubject.RedListStep));

        await register.BehindTheBackAsync($"""UPDATE "RedListSteps" SET "Text" = '省长质量奖' WHERE "Action" = {(int)RedListAction.Enter}""");

        var first = await FirstAsync(register);
        Assert.Equal((LogFlaw.SourceChanged, LogSubject.RedListStep, RowKey.Of(1, 2)), (first!.Flaw, first.Subject, first.SourceId));
    }

    [Fact]
    public async Task A_log_that_is_older_than_these_leaves_gets_them_with_the_next_version_and_what_was_smuggled_in_later_gets_none()
    {
        await using var register = await AnsweredAsync();
        await register.BehindTheBackAsync($"""DELETE FROM "LogEntries" WHERE "Subject" = {(int)LogSubject.ListingChange}""");
        await register.BehindTheBackAsync("""UPDATE "LogEntries" SET "Index" = -1 - (SELECT COUNT(*) FROM "LogEntries" AS other WHERE other."Index" < "LogEntries"."Index")""");
        await register.BehindTheBackAsync("""UPDATE "LogEntries" SET "Index" = -1 - "Index" """);

        await register.Get<MigrateRegister>().ExecuteAsync(Ct);
        var upgraded = await FirstAsync(register);
        await register.BehindTheBackAsync(
            """INSERT INTO "ListingChanges" SELECT 3, "CaseId", "Step", "Code", "Action", "PublishedUtc" FROM "ListingChanges" WHERE "Sequence" = 2""");
        await register.Get<MigrateRegister>().ExecuteAsync(Ct);

        Assert.Null(upgraded);
        Assert.Equal(LogFlaw.SourceNotLogged, (await FirstAsync(register))!.Flaw);
    }

    /// <summary>Case 1, published with a person named, and replied to.</summary>
    private static async Task<TemporaryRegister> AnsweredAsync()
    {
        var register = await CaseSteps.FilledAsync();
        await register.OpenAsync(CaseSteps.Draft with { Step = CaseSteps.Draft.Step with { Persons = "张某" } });
        await register.WalkAsync(
            1, (Notify, CaseSteps.OpenedOn), (DecideToList, new(2024, 3, 11)), (Approve, new(2024, 3, 15)), (Publish, CaseSteps.ListedFrom), (Reply, new(2024, 3, 21)));
        return register;
    }

    private static async Task<LogFinding?> FirstAsync(TemporaryRegister register) => (await register.Get<VerifyLog>().ExecuteAsync(Ct)).First;

    private static async Task<string> SourcesAsync(TemporaryRegister register, LogSubject subject)
    {
        await using var context = register.NewContext();
        return string.Join(' ', context.LogEntries.Where(entry => entry.Subject == subject).OrderBy(entry => entry.Index).Select(entry => entry.SourceId));
    }
}
