using QualityCredit.Rating.HandOver;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.HandOver;
using QualityCredit.Register.Rescoring;
using QualityCredit.Register.Storage;
using QualityCredit.Register.Tests.Proofs;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.HandOver;

public sealed class MakeHandOverTests
{
    private const HandOverReceiver Platform = HandOverReceiver.CreditPlatform;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task A_package_is_full_until_one_is_confirmed_and_then_the_difference(DatabaseProvider provider)
    {
        await using var register = await HandOverSteps.RegisterAsync(provider);

        var first = await register.MakeAsync(HandOverSteps.Day);
        var again = await register.Get<MakeHandOver>().ExecuteAsync(Platform, HandOverSteps.Day.AddDays(1), full: false, Ct);
        await register.TakeAsync(first.Answer());
        var nothing = await register.Get<MakeHandOver>().ExecuteAsync(Platform, HandOverSteps.Day.AddDays(2), full: false, Ct);
        await register.RemoveAsync(3, HandOverSteps.Day.AddDays(3));
        var second = await register.MakeAsync(HandOverSteps.Day.AddDays(3));

        Assert.Equal((1, 0, ListingSteps.Listed + 1, 0), (first.Number, first.Base, first.Upserts, first.Tombstones));
        Assert.Equal((1, false, false), (again.Package!.Number, again.IsNew, nothing.IsNew));
        Assert.Equal((2, 1, 0, 1, ListingSteps.Listed), (second.Number, second.Base, second.Upserts, second.Tombstones, second.Rows));
        Assert.Equal(first.ResultSha256, second.BaseSha256);
        Assert.Contains(",D,removed,", Assert.Single(await register.LinesAsync(second)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_who_make_a_package_at_once_make_one()
    {
        await using var register = await HandOverSteps.RegisterAsync();
        var make = register.Get<MakeHandOver>();

        var made = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => make.ExecuteAsync(Platform, HandOverSteps.Day, full: false, Ct)));

        Assert.Single(made, one => one.IsNew);
        Assert.All(made, one => Assert.Equal((1, ListingSteps.Listed + 1), (one.Package!.Number, one.Package.Rows)));
    }

    [Fact]
    public async Task Each_end_leaves_a_tombstone_with_its_reason()
    {
        await using var register = await HandOverSteps.RegisterAsync();
        await register.TakeAsync((await register.MakeAsync(HandOverSteps.Day)).Answer());
        await register.RemoveAsync(1, HandOverSteps.Day);
        await register.Get<RetractEvidence>().ExecuteAsync(RowKey.Of(2, 1), "复议撤销", "李处长", Ct);
        await register.Get<RetractEvidence>().ExecuteAsync(RowKey.Of(HandOverSteps.Fined, 1), "复议撤销", "李处长", Ct);

        var taken = await register.MakeAsync(HandOverSteps.Day.AddDays(1));
        var lines = await register.LinesAsync(taken);
        await register.TakeAsync(taken.Answer());
        var expired = await register.LinesAsync(await register.MakeAsync(ListingSteps.From.AddYears(3)));

        Assert.Equal(["annulled", "annulled", "removed"], lines.Select(line => line.Split(',')[2]).Order(StringComparer.Ordinal));
        Assert.Equal(ListingSteps.Listed - 2, expired.Length);
        Assert.All(expired, line => Assert.Contains(",D,expired,", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_penalty_ends_when_it_is_shown_no_longer()
    {
        await using var register = await HandOverSteps.RegisterAsync();
        var lastDay = HandOverSteps.FinedOn.AddYears(3).AddDays(-1);
        var first = await register.MakeAsync(lastDay);
        await register.TakeAsync(first.Answer());

        var line = Assert.Single(await register.LinesAsync(await register.MakeAsync(lastDay.AddDays(1))));

        Assert.Equal(1, first.Rows);
        Assert.Contains(",D,expired,", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_does_not_fit_holds_its_record_back_and_what_is_held_there_stays()
    {
        await using var register = await HandOverSteps.RegisterAsync();
        var first = await register.MakeAsync(HandOverSteps.Day);
        await register.TakeAsync(first.Answer());
        await NameAsync(register, 1, "=1+1");

        var unfit = await register.Get<MakeHandOver>().ExecuteAsync(Platform, HandOverSteps.Day.AddDays(1), full: false, Ct);
        await NameAsync(register, 1, "湖南新名电缆有限公司");
        var fit = await register.MakeAsync(HandOverSteps.Day.AddDays(1));

        Assert.False(unfit.IsNew);
        Assert.Equal("party", unfit.Unfit.Single().Field);
        Assert.Contains("公式", unfit.Unfit.Single().Rule.Zh, StringComparison.Ordinal);
        Assert.Contains("=1+1", unfit.Unfit.Single().Enterprise, StringComparison.Ordinal);
        Assert.Contains("湖南新名电缆有限公司", Assert.Single(await register.LinesAsync(fit)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receiver_that_loses_and_declines_packages_holds_the_full_file_in_the_end()
    {
        await using var register = await HandOverSteps.RegisterAsync();
        var first = await register.MakeAsync(HandOverSteps.Day);
        var held = await register.LinesAsync(first);
        await register.TakeAsync(first.Answer());
        await register.RemoveAsync(1, HandOverSteps.Day);
        await register.MakeAsync(HandOverSteps.Day.AddDays(1));
        await register.RemoveAsync(2, HandOverSteps.Day);
        await register.TakeAsync((await register.MakeAsync(HandOverSteps.Day.AddDays(2))).Answer(accepted: false));
        await register.RemoveAsync(3, HandOverSteps.Day);

        var last = await register.MakeAsync(HandOverSteps.Day.AddDays(3));
        held = [.. HandOverSheet.Apply(held, await register.LinesAsync(last))];
        await register.TakeAsync(last.Answer());

        var full = await register.MakeAsync(HandOverSteps.Day.AddDays(4), full: true);
        Assert.Equal((1, 3), (last.Base, last.Tombstones));
        Assert.Equal(last.ResultSha256, full.FileSha256);
        Assert.Equal(await register.LinesAsync(full), held);
    }

    [Fact]
    public async Task Classes_go_to_the_central_bank_only_and_only_where_the_policy_says_so()
    {
        await using var register = await HandOverSteps.RegisterAsync();
        Assert.IsType<RescoringPublished>(await register.Get<RescoreEnterprises>().ExecuteAsync(HandOverSteps.Day, Ct));

        var bank = await register.LinesAsync(await register.MakeAsync(HandOverSteps.Day, receiver: HandOverReceiver.CentralBank));
        var toPlatform = await register.MakeAsync(HandOverSteps.Day);
        var platform = await register.LinesAsync(toPlatform);

        var grade = Assert.Single(bank, line => line.Contains(",grade,", StringComparison.Ordinal));
        Assert.Contains(AnyEnterprise.Code(HandOverSteps.Shantou).Compact, grade, StringComparison.Ordinal);
        Assert.Contains("ST-18", grade, StringComparison.Ordinal);
        Assert.Equal(ListingSteps.Listed, bank.Count(line => line.Contains(",listing,", StringComparison.Ordinal)));
        Assert.DoesNotContain(platform, line => line.Contains(",grade,", StringComparison.Ordinal));
        // Nor is one only held back because no field takes it.
        Assert.Equal(0, toPlatform.HeldBack);
    }

    [Fact]
    public async Task The_same_data_and_the_same_base_make_the_same_bytes_in_another_register()
    {
        await using var one = await HandOverSteps.RegisterAsync();
        await using var other = await HandOverSteps.RegisterAsync();

        Assert.Equal(await one.DataAsync(await one.MakeAsync(HandOverSteps.Day)), await other.DataAsync(await other.MakeAsync(HandOverSteps.Day.AddDays(1))));
    }

    [Fact]
    public async Task A_clock_that_was_set_back_brings_nothing_back_that_ended()
    {
        await using var register = await HandOverSteps.RegisterAsync();
        await register.TakeAsync((await register.MakeAsync(ListingSteps.From.AddYears(3))).Answer());

        var back = await register.Get<MakeHandOver>().ExecuteAsync(Platform, HandOverSteps.Day, full: false, Ct);

        Assert.False(back.IsNew);
    }

    [Fact]
    public async Task After_a_change_of_the_fields_the_next_package_is_full_whatever_the_lines_were_like()
    {
        await using var register = await HandOverSteps.RegisterAsync();
        await register.TakeAsync((await register.MakeAsync(HandOverSteps.Day)).Answer(true, 2));
        // As a program would have left them that knew one field.
        await register.BehindTheBackAsync("""UPDATE "HandOverPackages" SET "SchemaSha256" = replace("SchemaSha256", substr("SchemaSha256", 1, 8), '00000000')""");
        await register.BehindTheBackAsync("""UPDATE "HandOverChanges" SET "Line" = substr("Line", 1, 36) || 'a field'""");
        await register.RemoveAsync(3, HandOverSteps.Day);

        var open = (await register.ShownAsync(HandOverSteps.Day)).Open.Single();
        var compared = await register.Get<ReconcileHandOver>().ExecuteAsync(HandOverSteps.Stream(HandOverSteps.HoldingsHeading, HandOverSteps.HoldingOf($"{new string('f', 32)},U,,")), null, "李处长", Ct);
        var next = await register.MakeAsync(HandOverSteps.Day.AddDays(1));

        Assert.Null(open.Code);
        Assert.Contains("文件说明已更换", Assert.Single(Assert.IsType<HoldingsUnreadable>(compared).Problems).Rule.Zh, StringComparison.Ordinal);
        Assert.Equal((0, ListingSteps.Listed, 0), (next.Base, next.Upserts, next.Tombstones));
        Assert.Equal(ListingSteps.Listed, (await register.LinesAsync(next)).Length);
    }

    [Fact]
    public async Task After_a_change_of_the_description_alone_records_end_for_their_reasons_all_the_same()
    {
        await using var register = await HandOverSteps.RegisterAsync();
        await register.TakeAsync((await register.MakeAsync(HandOverSteps.Day)).Answer());
        await register.BehindTheBackAsync("""UPDATE "HandOverPackages" SET "SchemaSha256" = replace("SchemaSha256", substr("SchemaSha256", 1, 8), '00000000')""");

        var full = await register.MakeAsync(HandOverSteps.Day);
        await register.TakeAsync(full.Answer());
        await register.RemoveAsync(1, HandOverSteps.Day);
        await register.Get<RetractEvidence>().ExecuteAsync(RowKey.Of(HandOverSteps.Fined, 1), "复议撤销", "李处长", Ct);
        var ended = await register.MakeAsync(HandOverSteps.Day.AddDays(1));
        await register.TakeAsync(ended.Answer());
        var expired = await register.LinesAsync(await register.MakeAsync(ListingSteps.From.AddYears(3)));

        Assert.Equal((0, ListingSteps.Listed + 1, 0), (full.Base, full.Upserts, full.Tombstones));
        Assert.Equal(["annulled", "removed"], (await register.LinesAsync(ended)).Select(line => line.Split(',')[2]).Order(StringComparer.Ordinal));
        Assert.Equal(ListingSteps.Listed - 1, expired.Length);
        Assert.All(expired, line => Assert.Contains(",D,expired,", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_row_that_was_edited_behind_the_systems_back_is_not_handed_out()
    {
        await using var register = await HandOverSteps.RegisterAsync();
        var package = await register.MakeAsync(HandOverSteps.Day);
        await register.BehindTheBackAsync("""UPDATE "HandOverChanges" SET "Line" = replace("Line", '伪造', '编造') WHERE "Sequence" = 2""");

        await Assert.ThrowsAsync<HandOverChangedException>(() => register.DataAsync(package));
    }

    private static async Task NameAsync(TemporaryRegister register, int number, string name) =>
        await register.Get<RegisterEnterprise>().ExecuteAsync([AnyEnterprise.Details(number) with { Name = name }], Ct);
}
