using System.Text;
using QualityCredit.Rating.HandOver;
using QualityCredit.Register.HandOver;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.HandOver;

public sealed class ReconcileHandOverTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task What_a_receiver_holds_is_compared_with_what_it_confirmed_and_the_finding_is_kept(DatabaseProvider provider)
    {
        await using var register = await HandOverSteps.RegisterAsync(provider);
        var package = await register.MakeAsync(HandOverSteps.Day);
        await register.TakeAsync(package.Answer(true, 9));
        var rows = (await register.LinesAsync(package)).Take(8).Select(HandOverSteps.HoldingOf).ToArray();

        var right = await ReconcileAsync(register, rows);
        var wrong = await ReconcileAsync(register, [.. rows[1..7], rows[7][..^64] + new string('0', 64), HandOverSteps.HoldingOf($"{new string('f', 32)},U,,")]);

        Assert.Equal((8, 8, 0), (right.Held, right.Expected, right.Total));
        Assert.Equal((1, 1, 1), (wrong.MissingThere, wrong.UnknownHere, wrong.Different));
        Assert.Equal([1, 2], (await register.ShownAsync(HandOverSteps.Day)).Checks.Select(check => check.Id).Order());
        Assert.Equal(HoldingDifference.UnknownHere, wrong.Differences.Single(record => record.Key[0] == 'f').Difference);
    }

    [Fact]
    public async Task A_list_of_two_receivers_or_without_a_record_is_none()
    {
        await using var register = await HandOverSteps.RegisterAsync();
        var row = HandOverSteps.HoldingOf($"{new string('a', 32)},U,,");

        Assert.IsType<HoldingsUnreadable>(await register.Get<ReconcileHandOver>().ExecuteAsync(HandOverSteps.Stream(HandOverSteps.HoldingsHeading), null, "李处长", Ct));
        Assert.IsType<HoldingsUnreadable>(await register.Get<ReconcileHandOver>().ExecuteAsync(HandOverSteps.Stream(HandOverSteps.HoldingsHeading, row, row.Replace("credit-platform", "central-bank", StringComparison.Ordinal)), null, "李处长", Ct));
        Assert.IsType<HoldingsUnreadable>(await register.Get<ReconcileHandOver>().ExecuteAsync(HandOverSteps.Stream(HandOverSteps.HoldingsHeading, row[..^1]), null, "李处长", Ct));
    }

    [Theory, Databases]
    public async Task Of_a_receiver_that_is_named_and_holds_nothing_every_confirmed_record_is_missing(DatabaseProvider provider)
    {
        await using var register = await HandOverSteps.RegisterAsync(provider);
        await register.TakeAsync((await register.MakeAsync(HandOverSteps.Day)).Answer(true, 9));

        var check = Assert.IsType<Reconciled>(await register.Get<ReconcileHandOver>().ExecuteAsync(
            HandOverSteps.Stream(HandOverSteps.HoldingsHeading), HandOverReceiver.CreditPlatform, "李处长", Ct)).Check;

        Assert.Equal((HandOverReceiver.CreditPlatform, 0, 8, 8, 8), (check.Receiver, check.Held, check.Expected, check.MissingThere, check.Total));
    }

    [Fact]
    public async Task A_file_of_nothing_is_no_list_of_a_receiver_that_holds_nothing()
    {
        await using var register = await HandOverSteps.RegisterAsync();

        var outcome = await register.Get<ReconcileHandOver>().ExecuteAsync(new MemoryStream(), HandOverReceiver.CreditPlatform, "李处长", Ct);

        Assert.Contains("第一行", Assert.Single(Assert.IsType<HoldingsUnreadable>(outcome).Problems).Rule.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_with_a_mark_and_without_carriage_returns_is_read_and_one_in_another_encoding_is_refused()
    {
        await using var register = await HandOverSteps.RegisterAsync();
        var list = $"\uFEFF{HandOverSteps.HoldingsHeading}\n{HandOverSteps.HoldingOf($"{new string('f', 32)},U,,")}\n";

        var read = await register.Get<ReconcileHandOver>().ExecuteAsync(new MemoryStream(Encoding.UTF8.GetBytes(list)), null, "李处长", Ct);
        var other = await register.Get<ReconcileHandOver>().ExecuteAsync(new MemoryStream([.. Encoding.UTF8.GetBytes(list), 0xB0, 0xFC]), null, "李处长", Ct);

        Assert.Equal(1, Assert.IsType<Reconciled>(read).Check.UnknownHere);
        Assert.Contains("UTF-8", Assert.Single(Assert.IsType<HoldingsUnreadable>(other).Problems).Rule.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_looks_at_comparisons_does_not_read_the_records_that_differ()
    {
        await using var register = await HandOverSteps.RegisterAsync();
        await ReconcileAsync(register, HandOverSteps.HoldingOf($"{new string('f', 32)},U,,"));
        Meanwhile meanwhile = new(register, "HandOverChecks", 0, () => Task.CompletedTask);

        var shown = await new ShowHandOver(meanwhile).ExecuteAsync(HandOverSteps.Day, Ct);

        Assert.Equal((1, "李处长"), (Assert.Single(shown[0].Checks).UnknownHere, shown[0].Checks[0].By));
        Assert.DoesNotContain("\"Records\"", meanwhile.Asked, StringComparison.Ordinal);
    }

    private static async Task<HandOverCheck> ReconcileAsync(TemporaryRegister register, params string[] rows) =>
        Assert.IsType<Reconciled>(await register.Get<ReconcileHandOver>().ExecuteAsync(HandOverSteps.Stream([HandOverSteps.HoldingsHeading, .. rows]), null, "李处长", Ct)).Check;
}
