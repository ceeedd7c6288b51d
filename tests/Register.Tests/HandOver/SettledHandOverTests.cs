using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.HandOver;
using QualityCredit.Register.HandOver;
using QualityCredit.Register.Rescoring;
using QualityCredit.Register.Tests.Proofs;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.HandOver;

public sealed partial class SettledHandOverTests
{
    private const HandOverReceiver Platform = HandOverReceiver.CreditPlatform;

    private const HandOverReceiver Bank = HandOverReceiver.CentralBank;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_package_is_of_the_run_that_it_names_where_one_is_published_while_it_is_collected()
    {
        await using var register = await HandOverSteps.RegisterAsync();
        Meanwhile meanwhile = new(register, "Statuses", 1, () => register.Get<RescoreEnterprises>().ExecuteAsync(HandOverSteps.Day, Ct));

        var made = await Make(register, meanwhile).ExecuteAsync(Bank, HandOverSteps.Day, full: false, Ct);

        Assert.Equal(await register.NewContext().Changes.MaxAsync(change => change.Sequence, Ct), made.Package!.DataVersion);
        Assert.Contains(await register.LinesAsync(made.Package), line => line.Contains(",grade,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_package_is_refused_where_each_time_a_run_is_published_while_it_is_collected()
    {
        await using var register = await HandOverSteps.RegisterAsync();
        await register.Get<RescoreEnterprises>().ExecuteAsync(HandOverSteps.Day, Ct);
        Meanwhile meanwhile = new(register, "Statuses", int.MaxValue, () => register.BehindTheBackAsync("""UPDATE "Changes" SET "Sequence" = "Sequence" + 1000"""));

        await Assert.ThrowsAsync<HandOverUnsettledException>(() => Make(register, meanwhile).ExecuteAsync(Bank, HandOverSteps.Day, full: false, Ct));

        Assert.Empty(await register.NewContext().HandOverPackages.ToListAsync(Ct));
        await register.MakeAsync(HandOverSteps.Day, receiver: Bank);
    }

    [Fact]
    public async Task A_package_begins_with_what_was_confirmed_while_it_was_collected()
    {
        await using var register = await HandOverSteps.RegisterAsync();
        var first = await register.MakeAsync(HandOverSteps.Day);
        await register.RemoveAsync(3, HandOverSteps.Day);
        Meanwhile meanwhile = new(register, "HandOverChanges", 1, () => register.TakeAsync(first.Answer()));

        var second = (await Make(register, meanwhile).ExecuteAsync(Platform, HandOverSteps.Day.AddDays(1), full: false, Ct)).Package!;

        Assert.Equal((2, 1, 1), (second.Number, second.Base, second.Lines));
    }

    [Fact]
    public async Task A_comparison_is_with_what_was_confirmed_last()
    {
        await using var register = await HandOverSteps.RegisterAsync();
        await register.TakeAsync((await register.MakeAsync(HandOverSteps.Day)).Answer());
        await register.RemoveAsync(3, HandOverSteps.Day);
        var second = await register.MakeAsync(HandOverSteps.Day.AddDays(1));
        var rows = (await register.LinesAsync(await register.MakeAsync(HandOverSteps.Day.AddDays(2), full: true))).Select(HandOverSteps.HoldingOf);
        Meanwhile meanwhile = new(register, "HandOverChanges", 1, () => register.TakeAsync(second.Answer()));

        var check = Assert.IsType<Reconciled>(await new ReconcileHandOver(meanwhile, register.Writer).ExecuteAsync(HandOverSteps.Stream([HandOverSteps.HoldingsHeading, .. rows]), null, "李处长", Ct)).Check;

        Assert.Equal((2, 0), (check.Package, check.Total));
    }

    [Fact]
    public async Task Where_there_never_was_a_record_there_is_no_package()
    {
        await using var register = await TemporaryRegister.CreateAsync();

        var made = await Task.WhenAll(Enum.GetValues<HandOverReceiver>().Select(receiver => register.Get<MakeHandOver>().ExecuteAsync(receiver, HandOverSteps.Day, full: true, Ct)));

        Assert.All(made, one => Assert.Equal((null, false), (one.Package, one.IsNew)));
        Assert.Empty(await register.NewContext().HandOverPackages.ToListAsync(Ct));
    }

    [Fact]
    public async Task Records_are_followed_in_the_order_of_an_index()
    {
        await using var register = await HandOverSteps.RegisterAsync();
        Meanwhile meanwhile = new(register, "HandOverChanges", 0, () => Task.CompletedTask);
        await Make(register, meanwhile).ExecuteAsync(Platform, HandOverSteps.Day, full: false, Ct);

        var plan = await PlanAsync(register, meanwhile.Asked);

        Assert.Contains("ORDER BY", meanwhile.Asked, StringComparison.Ordinal);
        Assert.Contains("USING INDEX", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
    }

    private static MakeHandOver Make(TemporaryRegister register, Meanwhile meanwhile) => new(meanwhile, register.Writer, register.Get<CollectHandOver>());

    private static async Task<string> PlanAsync(TemporaryRegister register, string question)
    {
        await using var connection = await register.Database.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {Parameter().Replace(question, "1")}";
        await using var steps = await command.ExecuteReaderAsync(Ct);
        List<string> plan = [];
        while (await steps.ReadAsync(Ct))
        {
            plan.Add(steps.GetString(steps.GetOrdinal("detail")));
        }

        return string.Join('\n', plan);
    }

    [GeneratedRegex("@\\w+")]
    private static partial Regex Parameter();
}
