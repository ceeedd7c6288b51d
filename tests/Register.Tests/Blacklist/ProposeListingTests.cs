using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Listings;
using QualityCredit.Register.Blacklist;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;
using static QualityCredit.Rating.Listings.ListingAction;

namespace QualityCredit.Register.Tests.Blacklist;

public sealed class ProposeListingTests
{
    private const string Rule = "fakes-with-heavier-penalty";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task The_candidate_of_a_rule_brings_its_terms(DatabaseProvider provider)
    {
        await using var register = await CaseSteps.FilledAsync(provider);
        await ProposeByRuleAsync(register, withdrawn: null);

        var id = await register.OpenAsync(CaseSteps.Draft with { Rule = Rule, Ground = null, Evidence = [] });

        var view = (await register.Get<FindListingCase>().ExecuteAsync(id, CaseSteps.Today, Ct))!;
        Assert.Equal(new(Rule, true, ListingDegree.Serious, 36, 12), view.File.Case.Proposal);
        Assert.Equal(ListingState.Candidate, view.State);
        Assert.Equal(ProcedureTerm.Decision, view.Duty?.Term);
    }

    [Fact]
    public async Task An_officer_needs_a_registered_enterprise_known_evidence_a_ground_and_a_term_of_the_degree()
    {
        await using var register = await CaseSteps.FilledAsync();
        await ProposeByRuleAsync(register, withdrawn: new(2024, 2, 2));
        var draft = CaseSteps.Draft;

        Assert.Equal("enterprise-not-registered", await RefusalAsync(register, draft with { Code = AnyEnterprise.Code(9) }));
        Assert.Equal("evidence-missing", await RefusalAsync(register, draft with { Evidence = [] }));
        Assert.Equal("evidence-not-found", await RefusalAsync(register, draft with { Evidence = [1, 7] }));
        Assert.Equal("step-incomplete", await RefusalAsync(register, draft with { Ground = " " }));
        Assert.Equal("step-incomplete", await RefusalAsync(register, draft with { Degree = default }));
        Assert.Equal("term-outside-bounds", await RefusalAsync(register, draft with { TermMonths = 36 }));
        Assert.Equal("candidate-not-found", await RefusalAsync(register, draft with { Rule = Rule }));
        Assert.Equal("date-in-future", await RefusalAsync(register, draft with { Step = CaseSteps.Step(Propose, CaseSteps.Today.AddDays(1)) }));
        Assert.Empty((await register.Get<ListListingCases>().ExecuteAsync(new(), null, 10, CaseSteps.Today, Ct)).Cases);
    }

    [Fact]
    public async Task One_case_for_one_ground_at_a_time()
    {
        await using var register = await CaseSteps.FilledAsync();
        var id = await register.OpenAsync();

        Assert.Equal("case-already-open", await RefusalAsync(register, CaseSteps.Draft));
        await register.WalkAsync(id, (Drop, CaseSteps.OpenedOn));
        Assert.Equal(id + 1, await register.OpenAsync());
    }

    [Fact]
    public async Task Cases_are_listed_newest_first_in_pages_and_the_urgent_ones_alone()
    {
        await using var register = await CaseSteps.FilledAsync();
        var first = await register.OpenAsync();
        await register.WalkAsync(first, (DeclareUrgency, CaseSteps.OpenedOn));
        var second = await register.OpenAsync(CaseSteps.Draft with { Ground = "拒绝监督检查" });
        var list = register.Get<ListListingCases>();

        var page = await list.ExecuteAsync(new(), null, 1, CaseSteps.Today, Ct);
        var rest = await list.ExecuteAsync(new() { Code = CaseSteps.Code }, page.Next, 1, CaseSteps.Today, Ct);
        var urgent = await list.ExecuteAsync(new() { UrgentOnly = true }, null, 10, CaseSteps.Today, Ct);

        Assert.Equal(second, Assert.Single(page.Cases).File.Record.Id);
        Assert.Equal(first, Assert.Single(rest.Cases).File.Record.Id);
        Assert.Null(rest.Next);
        Assert.Equal(first, Assert.Single(urgent.Cases).File.Record.Id);
    }

    private static async Task<string> RefusalAsync(TemporaryRegister register, ListingDraft draft) =>
        Assert.IsAssignableFrom<CaseRefused>(await register.Get<ProposeListing>().ExecuteAsync(draft, CaseSteps.Today, Ct)).Code;

    private static Task ProposeByRuleAsync(TemporaryRegister register, DateOnly? withdrawn) => register.Writer.WriteAsync(
        (context, _, _) =>
        {
            context.Candidates.Add(new()
            {
                EnterpriseId = 1,
                Rule = Rule,
                DecisionId = RowKey.Of(1, 1),
                Degree = ListingDegree.Serious,
                TermMonths = 36,
                RemovableAfterMonths = 12,
                ProposedOn = new(2024, 2, 1),
                WithdrawnOn = withdrawn,
            });
            return Task.CompletedTask;
        },
        Ct);
}
