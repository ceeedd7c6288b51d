using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Activation;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Tests.Editions;
using QualityCredit.Register.Tests.Rescoring;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Activation;

public sealed class PreviewEqualsRunTests
{
    private const int Enterprises = 600;

    private static readonly DateOnly _day = EditionSteps.Day;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_run_after_an_activation_moves_exactly_whom_the_report_named()
    {
        await using var register = await EditionSteps.RatedAsync(Enterprises);
        var draft = await register.DraftAsync(EditionSteps.OtherBands(_day, 95));
        var simulated = await register.ActivateAsync(draft.Bundle, _day);
        var stored = await register.ReportAsync(simulated.Simulation.Id);

        var run = await register.RateAsync(_day);

        Assert.True(stored.Report.Movers > 20, $"only {stored.Report.Movers} moved");
        Assert.Equal(await register.PublishedChangesAsync(run), stored.ExpectedChanges);
        Assert.Equal(JsonSerializer.Deserialize<Dictionary<string, int>>(run.Movers!), stored.Report.ExpectedMovers);
        Assert.Equal((stored.Report.Decided, 0), (run.Rated, stored.Report.ChangesWithoutDraft));
        Assert.Equal((Enterprises, 0, 0), await FullAsync(register));
    }

    [Fact]
    public async Task It_does_so_too_where_days_have_passed_and_evidence_has_come_in_before()
    {
        await using var register = await EditionSteps.RatedAsync(Enterprises);
        await register.AddEvidenceAsync(Enterprises, Enumerable.Range(1, 60), Ct);
        var draft = await register.DraftAsync(EditionSteps.OtherBands(_day.AddDays(40), 95));
        var simulated = await register.ActivateAsync(draft.Bundle, _day.AddDays(40));
        var stored = await register.ReportAsync(simulated.Simulation.Id);

        var run = await register.RateAsync(_day.AddDays(40));

        Assert.True(stored.Report.ChangesWithoutDraft > 0);
        Assert.Equal(await register.PublishedChangesAsync(run), stored.ExpectedChanges);
        Assert.Equal((Enterprises, 0, 0), await FullAsync(register));
    }

    [Fact]
    public async Task It_does_so_too_where_what_decisions_rested_on_was_void_from_the_start()
    {
        await using var register = await EditionSteps.RatedAsync(Enterprises);
        foreach (var seed in Enumerable.Range(0, 120))
        {
            await register.RetractAsync(seed * 61);
        }

        var draft = await register.DraftAsync(EditionSteps.OtherBands(_day, 95));
        var simulated = await register.ActivateAsync(draft.Bundle, _day);
        var stored = await register.ReportAsync(simulated.Simulation.Id);

        var run = await register.RateAsync(_day);

        await using var context = register.NewContext();
        Assert.True(await context.StandingCorrections.CountAsync(Ct) > 5);
        Assert.Equal(await register.PublishedChangesAsync(run), stored.ExpectedChanges);
        Assert.Equal((Enterprises, 0, 0), await FullAsync(register));
    }

    [Fact]
    public async Task A_roll_back_leads_back_to_the_policies_before_and_its_run_moves_whom_its_report_named()
    {
        await using var register = await EditionSteps.RatedAsync(Enterprises);
        var draft = await register.DraftAsync(EditionSteps.OtherBands(_day, 95));
        await register.ActivateAsync(draft.Bundle, _day);
        await register.RateAsync(_day);

        var back = await register.ActivateAsync(PolicyBundle.First, _day.AddDays(1));
        var stored = await register.ReportAsync(back.Simulation.Id);
        var run = await register.RateAsync(_day.AddDays(1));

        Assert.Equal(await register.PublishedChangesAsync(run), stored.ExpectedChanges);
        Assert.Same(Testing.RulesFolder.Library, await register.Get<ActivePolicies>().OnAsync(_day.AddDays(1), Ct));
        Assert.Equal((Enterprises, 0, 0), await FullAsync(register, _day.AddDays(1)));
        var history = await register.Get<ListPolicySteps>().ExecuteAsync(Ct);
        Assert.True(history.IsRollback(history.Steps[0]));
    }

    [Fact]
    public async Task A_simulation_leaves_what_people_read_as_it_is_and_the_same_question_has_the_same_answer()
    {
        await using var register = await EditionSteps.RatedAsync(200);
        var draft = await register.DraftAsync(EditionSteps.OtherBands(_day, 95));
        var before = await RegisterContent.ReadAsync(register, Ct);

        var (first, second) = (await register.SimulateAsync(draft.Bundle, _day), await register.SimulateAsync(draft.Bundle, _day));

        Assert.Equal(before, await RegisterContent.ReadAsync(register, Ct));
        Assert.Equal(Text(first.Report), Text(second.Report));
    }

    [Fact]
    public async Task The_policies_in_force_as_their_own_draft_move_nobody()
    {
        await using var register = await EditionSteps.RatedAsync(200);

        var simulated = await register.SimulateAsync(PolicyBundle.First, _day);

        Assert.Equal((200, 0, 0, 0), (simulated.Report.Enterprises, simulated.Report.Movers, simulated.Report.Decided, simulated.Report.Failed));
        Assert.All(simulated.Report.Grades, cell => Assert.Equal(cell.From, cell.To));
        Assert.Empty(simulated.Report.Examples);
    }

    [Fact]
    public async Task The_figures_of_a_report_agree_with_each_other()
    {
        await using var register = await EditionSteps.RatedAsync(Enterprises);
        var draft = await register.DraftAsync(EditionSteps.OtherBands(_day, 95));

        var report = (await register.SimulateAsync(draft.Bundle, _day)).Report;

        Assert.Equal(Enterprises, report.Grades.Sum(cell => cell.Count));
        Assert.Equal(Enterprises, report.Intensities.Sum(cell => cell.Count));
        Assert.All([report.ByPrefecture, report.ByIndustry, report.BySize], groups => Assert.Equal(report.Movers, groups.Sum(group => group.All)));
        Assert.Contains(report.Causes, cause => cause.Rule == "class-by-points");
        Assert.Equal("changed", Assert.Single(report.Files).Change);
        Assert.Equal(20, report.Examples.Count);
        Assert.Equal(
            report.Grades.Where(cell => cell.From != cell.To).Select(cell => (cell.From, cell.To)).Order(),
            report.Examples.Select(example => (example.Before!.Grade, example.After.Grade)).Where(move => move.Item1 != move.Item2).Distinct().Order());
        Assert.All(report.Examples, example => Assert.NotEmpty(example.Changes));
    }

    private static string Text(SimulationReport report) => JsonSerializer.Serialize(report with { KnownAtUtc = default });

    private static async Task<(int Rated, int Changed, int Failed)> FullAsync(TemporaryRegister register, DateOnly? asOf = null)
    {
        var last = (await register.Get<Register.Runs.LastPublishedRun>().ExecuteAsync(Ct))!;
        var full = await register.RateAsync(asOf ?? last.AsOf, full: true);
        return (full.Rated, full.Changed, full.Failed);
    }
}
