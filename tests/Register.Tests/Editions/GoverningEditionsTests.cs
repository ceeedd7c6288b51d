using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Rescoring;
using QualityCredit.Register.Tests.Rescoring;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Editions;

public sealed class GoverningEditionsTests
{
    private static readonly DateOnly[] _days = [new(2012, 6, 1), new(2013, 7, 26), new(2013, 7, 27), new(2018, 1, 1), new(2026, 11, 20)];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<DateOnly> Days => [.. _days];

    [Theory, MemberData(nameof(Days))]
    public void It_names_for_every_region_the_edition_that_the_library_says(DateOnly day)
    {
        var editions = GoverningEditions.On(day, Testing.RulesFolder.Library);

        Assert.All([110101, 130102, 430000, 430104, 433101, 440106], number =>
        {
            var region = RegionCode.FromNumber(number);
            Assert.Same(Testing.RulesFolder.Library.ProgramOf(Testing.RulesFolder.Library.Governing(region, day)!.Name, day), editions.ProgramOf(region));
        });
    }

    [Theory, MemberData(nameof(Days))]
    public async Task Written_down_and_read_again_it_is_the_same(DateOnly day)
    {
        await using var register = await TemporaryRegister.CreateAsync();
        var editions = GoverningEditions.On(day, Testing.RulesFolder.Library);

        var again = (await GoverningEditions.ReadAsync(editions.Text, day, register.Policies(Testing.RulesFolder.Library), Ct))!;

        Assert.Equal(editions.Text, again.Text);
        Assert.Same(editions.ProgramOf(RegionCode.FromNumber(430104)), again.ProgramOf(RegionCode.FromNumber(430104)));
    }

    [Fact]
    public async Task An_edition_that_no_bundle_holds_is_not_made_up_for_by_another()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        var text = GoverningEditions.On(_days[^1], Testing.RulesFolder.Library).Text;

        Assert.Null(await GoverningEditions.ReadAsync(text, _days[^1], register.Policies(NationalOnly.Library), Ct));
    }

    [Fact]
    public async Task A_new_policy_decides_anew_where_it_governs_and_nowhere_else()
    {
        await using var register = await RescoringSteps.FilledAsync();
        await register.RunAsync(_days[^1], library: NationalOnly.Library);

        var run = await register.RunAsync(_days[^1]);

        await using var context = register.NewContext();
        int[] inHunan = [.. Enumerable.Range(1, RescoringSteps.Enterprises).Where(number => SmallProvince.RegionOf(number).Number / 10000 == 43)];
        Assert.Equal(inHunan, context.Decisions.Where(decision => decision.RunId == run.Id).OrderBy(decision => decision.Id).Select(decision => (int)(decision.Id / (1 << 20))).ToArray());
        Assert.Equal(0, (await register.RunAsync(_days[^1])).Rated);
        Assert.Equal(0, (await register.Rescore().ExecuteAsync(_days[^1], full: true, null, Ct) as RescoringPublished)!.Run.Failed);
    }
}
