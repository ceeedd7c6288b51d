using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Decisions;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Rescoring;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Ratings;

public sealed class RateAsOfTests
{
    private const int Enterprises = 8;
    private const int One = 3;

    private static readonly DateOnly _day = new(2024, 3, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Before_any_run_a_file_is_rated_from_nowhere_and_nothing_is_stored()
    {
        await using var register = await FilledAsync();

        var rated = await RatedAsync(register, _day);

        await using var context = register.NewContext();
        Assert.Null(rated.Stored);
        Assert.Equal(Standing.None, rated.File.Standing);
        Assert.False(await context.Decisions.AnyAsync(Ct));
    }

    [Fact]
    public async Task While_the_published_decision_stands_it_is_that_decision()
    {
        await using var register = await FilledAsync();
        await RunAsync(register, _day);
        var stored = await StoredAsync(register);

        var rated = await RatedAsync(register, stored.NextChange.AddDays(-1));

        Assert.Equal(stored.Id, rated.Stored?.Id);
        Assert.Equal(stored.Digest, rated.Decision.Digest());
    }

    [Fact]
    public async Task On_the_day_of_the_next_change_it_is_a_new_decision_from_where_the_last_one_left_it()
    {
        await using var register = await FilledAsync();
        await RunAsync(register, _day);
        var stored = await StoredAsync(register);

        var rated = await RatedAsync(register, stored.NextChange);

        Assert.Null(rated.Stored);
        Assert.Equal(stored.Standing, rated.File.Standing);
    }

    [Fact]
    public async Task New_evidence_makes_a_new_decision_and_it_is_the_one_that_the_next_run_publishes()
    {
        await using var register = await FilledAsync();
        await RunAsync(register, _day);
        await register.AddEvidenceAsync(Enterprises, Enumerable.Range(5000, 80), Ct);

        var rated = await RatedAsync(register, _day.AddDays(1));
        await RunAsync(register, _day.AddDays(1));
        var published = await RatedAsync(register, _day.AddDays(1));

        Assert.Null(rated.Stored);
        Assert.NotNull(published.Stored);
        Assert.Equal(published.Decision.Digest(), rated.Decision.Digest());
    }

    [Fact]
    public async Task A_stored_decision_that_does_not_come_out_again_is_an_alarm()
    {
        await using var register = await FilledAsync();
        await RunAsync(register, _day);
        await using (var context = register.NewContext())
        {
            await context.Decisions.ExecuteUpdateAsync(decisions => decisions.SetProperty(decision => decision.Digest, new byte[32]), Ct);
        }

        var receipt = await register.Get<RateAsOf>().ExecuteAsync(AnyEnterprise.Code(One), _day, null, Ct);

        Assert.IsType<DecisionNotReproduced>(receipt);
    }

    [Fact]
    public async Task Another_policy_never_answers_with_the_decision_of_the_governing_one()
    {
        await using var register = await FilledAsync();
        await RunAsync(register, _day);

        var rated = Assert.IsType<RatedAsOf>(await register.Get<RateAsOf>().ExecuteAsync(AnyEnterprise.Code(One), _day, "aqsiq-2012-74", Ct));

        Assert.Null(rated.Stored);
        Assert.Equal("aqsiq-2012-74", rated.Decision.Program.Policy);
    }

    [Fact]
    public async Task Nobody_by_that_code_and_no_policy_by_that_name_are_refused()
    {
        await using var register = await FilledAsync();
        var rate = register.Get<RateAsOf>();

        Assert.IsType<EnterpriseNotRegistered>(await rate.ExecuteAsync(AnyEnterprise.Code(Enterprises + 1), _day, null, Ct));
        Assert.IsType<NoEditionInForce>(await rate.ExecuteAsync(AnyEnterprise.Code(One), _day, "nowhere-2013", Ct));
        Assert.IsType<NoEditionInForce>(await rate.ExecuteAsync(AnyEnterprise.Code(One), new(1999, 1, 1), null, Ct));
    }

    private static async Task<RatedAsOf> RatedAsync(TemporaryRegister register, DateOnly asOf) =>
        Assert.IsType<RatedAsOf>(await register.Get<RateAsOf>().ExecuteAsync(AnyEnterprise.Code(One), asOf, null, Ct));

    private static async Task RunAsync(TemporaryRegister register, DateOnly asOf) =>
        Assert.IsType<RescoringPublished>(await register.Get<RescoreEnterprises>().ExecuteAsync(asOf, Ct));

    private static async Task<DecisionRecord> StoredAsync(TemporaryRegister register)
    {
        await using var context = register.NewContext();
        return await context.Decisions.InEnterprise(One).SingleAsync(Ct);
    }

    private static async Task<TemporaryRegister> FilledAsync()
    {
        var register = await TemporaryRegister.CreateAsync();
        await register.AddEnterprisesAsync(Enterprises, Ct);
        await register.AddEvidenceAsync(Enterprises, Enumerable.Range(0, 80), Ct);
        return register;
    }
}
