using QualityCredit.Rating.Credit;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Idempotency;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.CreditQueries;

public sealed class RecordTogetherTests
{
    private static readonly DateOnly _day = new(2024, 6, 3);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Entries_that_wait_for_the_writer_are_written_together_in_their_order(DatabaseProvider provider)
    {
        await using var register = await TemporaryRegister.CreateAsync(provider);
        var release = Hold(register);

        Task<RecordReceipt>[] entries = [.. Enumerable.Range(0, 60).Select(i => RecordAsync(register, Entry($"bank-{i % 3}", i)))];
        release.SetResult();
        var receipts = await Task.WhenAll(entries);

        Assert.Equal(Enumerable.Range(1, 60).Select(number => (long)number), receipts.Select(receipt => Assert.Single(Assert.IsType<QueriesRecorded>(receipt).Lines).Number));
        var lines = await register.LinesAsync(null, Ct);
        Assert.Equal(Enumerable.Range(0, 60).Select(i => AnyEnterprise.Code(i)), lines.Select(line => line.Code));
        Assert.InRange(lines.Select(line => line.AtUtc).Distinct().Count(), 1, 2);
        await IsChainedAsync(register, 60);
    }

    [Fact]
    public async Task One_whose_authorisation_was_withdrawn_while_it_waited_leaves_no_line_and_hinders_nobody()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        var known = Entry("bank-a", 1);
        await RecordAsync(register, known);
        var release = Hold(register);

        var withdrawal = WithdrawAsync(register, known.Answered[0].Question);
        Task<RecordReceipt>[] entries = [RecordAsync(register, Entry("bank-b", 2)), RecordAsync(register, known), RecordAsync(register, Entry("bank-b", 3))];
        release.SetResult();
        await withdrawal;
        var receipts = await Task.WhenAll(entries);

        Assert.Equal([typeof(QueriesRecorded), typeof(AnswerOvertaken), typeof(QueriesRecorded)], receipts.Select(receipt => receipt.GetType()));
        await IsChainedAsync(register, 3);
    }

    [Fact]
    public async Task Two_that_name_the_same_new_reference_put_it_on_record_once_and_the_other_bank_is_judged_by_it()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        var release = Hold(register);
        var first = Entry("bank-a", 1);
        var other = first with { Answered = [first.Answered[0] with { Question = first.Answered[0].Question with { ClientId = "bank-b" } }] };

        Task<RecordReceipt>[] entries = [RecordAsync(register, first), RecordAsync(register, first), RecordAsync(register, other)];
        release.SetResult();
        var receipts = await Task.WhenAll(entries);

        Assert.Equal([typeof(QueriesRecorded), typeof(QueriesRecorded), typeof(AnswerOvertaken)], receipts.Select(receipt => receipt.GetType()));
        Assert.Single(register.NewContext().CreditAuthorisations);
        await IsChainedAsync(register, 2);
    }

    [Fact]
    public async Task One_that_waited_until_its_day_was_over_leaves_no_line_and_hinders_nobody()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        var today = _day;
        var release = Hold(register);

        Task<RecordReceipt>[] entries = [RecordAsync(register, Entry("bank-a", 1) with { Today = () => today }), RecordAsync(register, Entry("bank-a", 2) with { Day = _day.AddDays(1), Today = () => today })];
        today = _day.AddDays(1);
        release.SetResult();
        var receipts = await Task.WhenAll(entries);

        Assert.Equal([typeof(AnswerOvertaken), typeof(QueriesRecorded)], receipts.Select(receipt => receipt.GetType()));
        await IsChainedAsync(register, 1);
    }

    [Fact]
    public async Task Who_goes_away_before_his_turn_leaves_no_line()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        using CancellationTokenSource gone = new();
        var release = Hold(register);
        await gone.CancelAsync();

        var first = RecordAsync(register, Entry("bank-a", 1));
        var left = register.Get<RecordCreditQueries>().ExecuteAsync(Entry("bank-a", 2), gone.Token);
        var stayed = RecordAsync(register, Entry("bank-a", 3));
        release.SetResult();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        Assert.All(await Task.WhenAll(first, stayed), receipt => Assert.IsType<QueriesRecorded>(receipt));
        Assert.DoesNotContain(AnyEnterprise.Code(2), (await register.LinesAsync(null, Ct)).Select(line => line.Code));
        await IsChainedAsync(register, 2);
    }

    [Fact]
    public async Task One_that_cannot_be_written_fails_alone()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        var release = Hold(register);
        var broken = Entry("bank-a", 2);
        broken = broken with { Answered = [broken.Answered[0] with { Answer = null! }] };

        Task<RecordReceipt>[] entries = [.. Enumerable.Range(10, 10).Select(i => RecordAsync(register, Entry("bank-a", i)))];
        var failed = RecordAsync(register, broken);
        Task<RecordReceipt>[] later = [.. Enumerable.Range(20, 10).Select(i => RecordAsync(register, Entry("bank-b", i)))];
        release.SetResult();

        await Assert.ThrowsAnyAsync<ArgumentException>(() => failed);
        Assert.All(await Task.WhenAll([.. entries, .. later]), receipt => Assert.IsType<QueriesRecorded>(receipt));
        await IsChainedAsync(register, 20);
    }

    [Fact]
    public async Task When_too_many_lines_wait_the_next_is_told_at_once()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        using CancellationTokenSource gone = new();
        var release = Hold(register);
        var one = Entry("bank-a", 1);
        LedgerEntry thousand = new([.. Enumerable.Repeat(one.Answered[0], LedgerQueue.MostAtOnce)], _day);
        var taken = RecordAsync(register, one);

        List<Task<RecordReceipt>> waiting = [];
        do
        {
            waiting.Add(register.Get<RecordCreditQueries>().ExecuteAsync(thousand, gone.Token));
        }
        while (!waiting[^1].IsCompleted);
        var tooMany = await waiting[^1];
        // What is refused takes nobody's place, however often it comes. It has a line more, for which there is no room when the first one is taken either.
        var again = await Task.WhenAll(Enumerable.Range(0, 25).Select(_ => RecordAsync(register, thousand with { Answered = [.. thousand.Answered, one.Answered[0]] })));
        await gone.CancelAsync();
        release.SetResult();

        Assert.All(again.Append(tooMany), receipt => Assert.IsType<LedgerBusy>(receipt));
        Assert.InRange(waiting.Count, LedgerQueue.MostWaiting / LedgerQueue.MostAtOnce, 1 + (LedgerQueue.MostWaiting / LedgerQueue.MostAtOnce));
        Assert.IsType<QueriesRecorded>(await taken);
        foreach (var task in waiting.SkipLast(1))
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);
        }

        Assert.IsType<QueriesRecorded>(await RecordAsync(register, thousand));
        await IsChainedAsync(register, 1 + LedgerQueue.MostAtOnce);
    }

    [Fact]
    public async Task Entries_that_are_too_many_lines_for_one_transaction_get_one_each()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        var release = Hold(register);
        LedgerEntry many = new([.. Enumerable.Repeat(Entry("bank-a", 1).Answered[0], (LedgerQueue.MostAtOnce / 2) + 1)], _day);

        Task<RecordReceipt>[] entries = [.. Enumerable.Range(0, 4).Select(_ => RecordAsync(register, many))];
        release.SetResult();
        var receipts = await Task.WhenAll(entries);

        Assert.All(receipts, receipt => Assert.IsType<QueriesRecorded>(receipt));
        Assert.Equal(4, (await register.LinesAsync(null, Ct)).Select(line => line.AtUtc).Distinct().Count());
    }

    [Theory, Databases]
    public async Task Twenty_at_once_with_the_same_key_from_two_processes_leave_one_line_and_hear_the_same_answer(DatabaseProvider provider)
    {
        await using var register = await TemporaryRegister.CreateAsync(provider);
        await using var other = register.AnotherProcess();
        KeyedRequest request = new("client:bank-a", "one", "POST /credit/1", new byte[32]);

        var receipts = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(
            () => RecordAsync(i % 2 == 0 ? register : other, Entry("bank-a", 1) with { Keyed = new(request, new(200, "text/plain", null, new byte[] { (byte)i })) }), Ct)));

        var before = receipts.OfType<AskedBefore>().Select(receipt => Assert.IsType<AnsweredBefore>(receipt.Receipt).Answer.Body.ToArray()[0]).ToList();
        Assert.Single(receipts.OfType<QueriesRecorded>());
        Assert.Equal(19, before.Count);
        Assert.Equal(receipts.Index().Single(one => one.Item is QueriesRecorded).Index, Assert.Single(before.Distinct()));
        Assert.IsType<KeyUsedOtherwise>(Assert.IsType<AskedBefore>(
            await RecordAsync(register, Entry("bank-a", 1) with { Keyed = new(request with { Target = "POST /credit/2" }, new(200, null, null, default)) })).Receipt);
        await IsChainedAsync(register, 1);
    }

    [Fact]
    public async Task Ends_that_another_process_has_moved_are_read_anew_and_others_are_not()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        await RecordAsync(register, Entry("bank-a", 1));
        await using var context = register.NewContext();
        var ends = await LedgerEnds.ReadAsync(context, null, Ct);

        var same = await LedgerEnds.ReadAsync(context, ends, Ct);
        await RecordAsync(register, Entry("bank-b", 2));
        var moved = await LedgerEnds.ReadAsync(context, ends, Ct);

        Assert.Same(ends, same);
        Assert.NotSame(ends, moved);
    }

    [Fact]
    public async Task Two_processes_that_append_in_turn_keep_one_chain()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        await using var other = register.AnotherProcess();

        foreach (var i in Enumerable.Range(0, 12))
        {
            Assert.IsType<QueriesRecorded>(await RecordAsync(i % 3 == 0 ? other : register, Entry($"bank-{i % 2}", i)));
        }

        await IsChainedAsync(register, 12);
    }

    [Fact]
    public async Task Who_is_in_a_transaction_is_told_that_the_ledger_would_wait_for_him()
    {
        await using var register = await TemporaryRegister.CreateAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => register.Writer.WriteTogetherAsync((_, _, _) => RecordAsync(register, Entry("bank-a", 1)), Ct));

        await IsChainedAsync(register, 0);
    }

    private static LedgerEntry Entry(string client, int enterprise) => new([new(LedgerTests.Question(client, enterprise), AuthorisationVerdict.Valid, 7, new byte[32])], _day);

    private static Task<RecordReceipt> RecordAsync(TemporaryRegister register, LedgerEntry entry) => register.Get<RecordCreditQueries>().ExecuteAsync(entry, Ct);

    private static Task<WithdrawalReceipt> WithdrawAsync(TemporaryRegister register, CreditQuestion question) =>
        register.Get<WithdrawAuthorisation>().ExecuteAsync(new(question.Code, question.Authorisation!.Reference, _day, "李处长", "企业书面撤回"), _day, Ct);

    /// <summary>Takes the writer's turn until it is told to let go.</summary>
    private static TaskCompletionSource Hold(TemporaryRegister register)
    {
        TaskCompletionSource release = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _ = register.Writer.WriteAsync((_, _, _) => release.Task, Ct);
        return release;
    }

    private static async Task IsChainedAsync(TemporaryRegister register, long lines)
    {
        var report = await register.Get<VerifyLedger>().ExecuteAsync(Ct);
        Assert.Equal((lines, null), (report.Lines, report.First));
    }
}
