using QualityCredit.Rating.Listings;
using QualityCredit.Register.Blacklist;
using QualityCredit.Testing;
using Xunit;
using static QualityCredit.Rating.Listings.ListingAction;

namespace QualityCredit.Register.Tests.Blacklist;

public sealed class ReportDutiesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_presses_most_comes_first_and_is_overdue_from_the_day_after_its_last()
    {
        await using var register = await CaseSteps.FilledAsync();
        var waiting = await register.OpenAsync(CaseSteps.Draft with { Ground = "另案" });
        var decided = await register.OpenAsync();
        await register.WalkAsync(decided, (Notify, new(2024, 3, 1)), (DecideToList, new(2024, 3, 11)));

        var onTheDay = await ReportAsync(register, new(2024, 3, 25));
        var after = await ReportAsync(register, new(2024, 3, 26));

        Assert.Equal(
            [(decided, ProcedureTerm.Approval, new DateOnly(2024, 3, 25)), (waiting, ProcedureTerm.Decision, new DateOnly(2024, 5, 30))],
            onTheDay.Cases.Select(one => (one.File.Record.Id, one.Duty!.Term, one.Duty.Until!.Value)));
        Assert.Equal((0, 1), (onTheDay.Overdue, after.Overdue));
    }

    [Fact]
    public async Task A_case_is_listed_while_the_authority_owes_something_and_not_after()
    {
        await using var register = await CaseSteps.FilledAsync();
        var id = await register.PublishedAsync();
        List<int> owed = [await OwedAsync(register, CaseSteps.ListedFrom)];

        foreach (var (action, on) in new (ListingAction, DateOnly)[]
        {
            (FileObjection, new(2024, 4, 1)), (Reply, new(2024, 4, 2)), (RejectObjection, new(2024, 4, 3)), (Annul, new(2024, 4, 8)), (PublishAnnulment, new(2024, 4, 9)),
        })
        {
            await register.WalkAsync(id, (action, on));
            owed.Add(await OwedAsync(register, on));
        }

        Assert.Equal([0, 1, 1, 0, 1, 0], owed);
    }

    [Fact]
    public async Task A_term_in_a_year_without_a_calendar_stands_first()
    {
        await using var register = await CaseSteps.FilledAsync();
        var waiting = await register.OpenAsync(CaseSteps.Draft with { Ground = "另案", Step = CaseSteps.Step(Propose, new(2022, 12, 1)) });
        var id = await register.OpenAsync(CaseSteps.Draft with { Step = CaseSteps.Step(Propose, new(2022, 12, 27)) });
        await register.WalkAsync(id, (DeclareUrgency, new(2022, 12, 28)), (DecideToList, new(2022, 12, 28)));

        var report = await ReportAsync(register, new(2022, 12, 30));

        Assert.Equal([id, waiting], report.Cases.Select(one => one.File.Record.Id));
        Assert.Equal((0, 1), (report.Overdue, report.Uncounted));
    }

    private static async Task<int> OwedAsync(TemporaryRegister register, DateOnly on) => (await ReportAsync(register, on)).Cases.Count;

    private static Task<DutyReport> ReportAsync(TemporaryRegister register, DateOnly on) => register.Get<ReportDuties>().ExecuteAsync(on, Ct);
}
