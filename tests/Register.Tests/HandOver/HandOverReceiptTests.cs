using QualityCredit.Rating.HandOver;
using QualityCredit.Register.HandOver;
using QualityCredit.Register.Storage;
using QualityCredit.Register.Tests.Proofs;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.HandOver;

public sealed class HandOverReceiptTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task A_rejected_line_is_open_and_in_the_next_package_until_it_is_taken(DatabaseProvider provider)
    {
        await using var register = await HandOverSteps.RegisterAsync(provider);
        var first = await register.MakeAsync(HandOverSteps.Day);
        var rejectedKey = HandOverSheet.KeyOf((await register.LinesAsync(first))[3]);
        await register.TakeAsync(first.Answer(true, 4));

        var open = await register.ShownAsync(HandOverSteps.Day);
        var second = await register.MakeAsync(HandOverSteps.Day.AddDays(1));
        await register.TakeAsync(second.Answer());
        var closed = await register.ShownAsync(HandOverSteps.Day);

        Assert.Equal((1, 4, rejectedKey, "unknown-party"), (open.Open.Single().Package, open.Open.Single().Line, open.Open.Single().Key, open.Open.Single().Reason));
        Assert.Equal((HandOverState.PartlyRejected, ListingSteps.Listed), (open.Packages[0].State, open.Held));
        Assert.Equal((1, rejectedKey), (second.Base, HandOverSheet.KeyOf(Assert.Single(await register.LinesAsync(second)))));
        Assert.Empty(closed.Open);
        Assert.Equal([HandOverState.Confirmed, HandOverState.PartlyRejected], closed.Packages.Select(row => row.State));
        Assert.Equal(ListingSteps.Listed + 1, closed.Held);
    }

    [Fact]
    public async Task A_record_that_ended_before_it_was_ever_taken_is_open_no_longer()
    {
        await using var register = await HandOverSteps.RegisterAsync();
        await register.TakeAsync((await register.MakeAsync(HandOverSteps.Day)).Answer(true, [.. Enumerable.Range(1, ListingSteps.Listed + 1)]));
        var later = ListingSteps.From.AddYears(10);

        var made = await register.Get<MakeHandOver>().ExecuteAsync(HandOverReceiver.CreditPlatform, later, full: false, Ct);

        Assert.Equal((true, 0), (made.IsNew, made.Package!.Lines));
        Assert.Empty((await register.ShownAsync(later)).Open);
    }

    [Fact]
    public async Task Bad_receipts_are_refused_and_change_nothing()
    {
        await using var register = await HandOverSteps.RegisterAsync();
        var package = await register.MakeAsync(HandOverSteps.Day);
        var answer = package.Answer();

        Assert.Equal(AnswerFlaw.UnknownPackage, await FlawAsync(register, answer with { Package = 2 }));
        Assert.Equal(AnswerFlaw.UnknownPackage, await FlawAsync(register, answer with { Receiver = HandOverReceiver.CentralBank }, HandOverReceiver.CentralBank));
        Assert.Equal(AnswerFlaw.OtherReceiver, await FlawAsync(register, answer, HandOverReceiver.CentralBank));
        Assert.Equal(AnswerFlaw.OtherFile, await FlawAsync(register, answer with { File = new('0', 64) }));
        Assert.Equal(AnswerFlaw.NoSuchLine, await FlawAsync(register, package.Answer(true, package.Lines + 1)));
        Assert.Equal(HandOverState.Open, (await register.ShownAsync(HandOverSteps.Day)).Packages.Single().State);
    }

    [Fact]
    public async Task The_same_receipt_again_changes_nothing_and_another_one_is_refused()
    {
        await using var register = await HandOverSteps.RegisterAsync();
        var package = await register.MakeAsync(HandOverSteps.Day);

        var first = await register.TakeAsync(package.Answer(true, 2));
        var again = await register.TakeAsync(package.Answer(true, 2));
        var other = await FlawAsync(register, package.Answer());

        Assert.Equal((true, false, first.Receipt.ReceivedUtc), (first.IsNew, again.IsNew, again.Receipt.ReceivedUtc));
        Assert.Equal(AnswerFlaw.AnsweredOtherwise, other);
    }

    [Fact]
    public async Task A_receipt_that_comes_late_counts_until_a_later_package_was_taken()
    {
        await using var register = await HandOverSteps.RegisterAsync();
        var first = await register.MakeAsync(HandOverSteps.Day);
        await register.RemoveAsync(1, HandOverSteps.Day);
        var second = await register.MakeAsync(HandOverSteps.Day.AddDays(1));
        await register.RemoveAsync(2, HandOverSteps.Day);
        var third = await register.MakeAsync(HandOverSteps.Day.AddDays(2));

        await register.TakeAsync(second.Answer());
        var late = await FlawAsync(register, first.Answer());
        await register.TakeAsync(third.Answer());

        Assert.Equal(AnswerFlaw.LaterConfirmed, late);
        Assert.Equal([HandOverState.Confirmed, HandOverState.Confirmed, HandOverState.Superseded], (await register.ShownAsync(HandOverSteps.Day)).Packages.Select(row => row.State));
    }

    [Fact]
    public async Task A_package_that_nobody_answers_is_overdue_after_its_term()
    {
        await using var register = await HandOverSteps.RegisterAsync();
        await register.MakeAsync(HandOverSteps.Day);
        var lastDay = HandOverSteps.Day.AddDays(HandOverTerms.AnswerWithinDays(HandOverReceiver.CreditPlatform));

        Assert.Equal(HandOverState.Open, (await register.ShownAsync(lastDay)).Packages.Single().State);
        Assert.Equal(HandOverState.Overdue, (await register.ShownAsync(lastDay.AddDays(1))).Packages.Single().State);
    }

    private static async Task<AnswerFlaw> FlawAsync(TemporaryRegister register, HandOverAnswer answer, HandOverReceiver? sender = null) =>
        Assert.IsType<HandOverReceiptRefused>(await register.Get<TakeHandOverReceipt>().ExecuteAsync(answer, "platform", sender, Ct)).Flaw;
}
