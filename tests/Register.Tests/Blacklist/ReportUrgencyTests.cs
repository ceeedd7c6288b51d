using QualityCredit.Register.Blacklist;
using QualityCredit.Testing;
using Xunit;
using static QualityCredit.Rating.Listings.ListingAction;

namespace QualityCredit.Register.Tests.Blacklist;

public sealed class ReportUrgencyTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_report_names_who_was_listed_for_urgency_and_is_still_to_be_told_and_heard()
    {
        await using var register = await CaseSteps.FilledAsync();
        await register.OpenAsync(CaseSteps.Draft with { Ground = "另案" });
        var id = await register.OpenAsync();
        await register.WalkAsync(id, (DeclareUrgency, new(2024, 3, 4)), (DecideToList, new(2024, 3, 5)), (Approve, new(2024, 3, 5)), (Publish, new(2024, 3, 6)));

        var before = await ReportAsync(register, new(2024, 3, 16));
        await register.WalkAsync(id, (Notify, new(2024, 3, 18)), (FileObjection, new(2024, 3, 20)));
        var after = await ReportAsync(register, new(2024, 4, 30));

        var urgent = Assert.Single(before.Cases);
        Assert.Equal(id, urgent.Case.File.Record.Id);
        Assert.Equal(new(new(2024, 3, 4), "岳阳市市场监督管理局", "DeclareUrgency 的内容", new(2024, 3, 6), null, null, 12), urgent.Urgency);
        Assert.Equal((1, 1, 1, 0), Figures(before));
        Assert.Equal((new DateOnly(2024, 3, 18), new DateOnly(2024, 3, 20)), (after.Cases[0].Urgency.NotifiedOn, after.Cases[0].Urgency.HeardOn));
        Assert.Equal((1, 0, 0, 1), Figures(after));
    }

    [Fact]
    public async Task Before_the_day_of_the_urgency_there_is_nothing_to_report_and_an_annulled_entry_owes_no_notice()
    {
        await using var register = await CaseSteps.FilledAsync();
        var id = await register.OpenAsync();
        await register.WalkAsync(id, (DeclareUrgency, new(2024, 3, 4)), (DecideToList, new(2024, 3, 5)), (Approve, new(2024, 3, 5)), (Publish, new(2024, 3, 6)), (Annul, new(2024, 3, 8)));

        Assert.Empty((await ReportAsync(register, new(2024, 3, 3))).Cases);
        Assert.Equal((1, 0, 0, 0), Figures(await ReportAsync(register, new(2024, 3, 8))));
        Assert.Equal((1, 0, 0, 1), Figures(await ReportAsync(register, new(2024, 3, 15))));
    }

    private static (int Published, int WithoutNotice, int NotHeard, int Overdue) Figures(UrgencyReport report) =>
        (report.Published, report.WithoutNotice, report.NotHeard, report.Overdue);

    private static Task<UrgencyReport> ReportAsync(TemporaryRegister register, DateOnly on) => register.Get<ReportUrgency>().ExecuteAsync(on, Ct);
}
