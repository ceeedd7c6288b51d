using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Ratings;

public sealed class ReadFactsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task The_stream_has_the_facts_of_every_enterprise_in_order(DatabaseProvider provider)
    {
        await using var register = await TemporaryRegister.CreateAsync(provider);
        await FillAsync(register);

        using var reader = await register.Get<ReadFacts>().OpenAsync(RegisterClock.Latest, withDecisions: false, Ct);
        List<int> seen = [];
        reader.Select(1, 31);
        while (reader.Read())
        {
            seen.Add(reader.EnterpriseId);
            await MatchesItsFileAsync(register, reader);
        }

        Assert.Equal(Enumerable.Range(1, 30), seen);
    }

    [Theory, Databases]
    public async Task A_reader_goes_to_any_range_forward_or_back(DatabaseProvider provider)
    {
        await using var register = await TemporaryRegister.CreateAsync(provider);
        await FillAsync(register);

        using var reader = await register.Get<ReadFacts>().OpenAsync(RegisterClock.Latest, withDecisions: false, Ct);
        foreach (var enterprise in new[] { 17, 3, 30, 4 })
        {
            reader.Select(enterprise, enterprise + 1);
            Assert.True(reader.Read());
            Assert.Equal(enterprise, reader.EnterpriseId);
            await MatchesItsFileAsync(register, reader);
            Assert.False(reader.Read());
        }
    }

    [Fact]
    public async Task The_statement_of_SQLite_reads_what_a_command_of_any_provider_reads()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        await FillAsync(register);
        await using var connection = await register.Database.OpenAsync(Ct);

        var fast = Numbers(await register.Database.OpenNumbersAsync(FactsCommands.Products, RegisterClock.Latest, Ct));
        var plain = Numbers(new CommandNumberRows(connection, FactsCommands.Products, InstantConverter.ToMilliseconds(RegisterClock.Latest)));

        Assert.NotEmpty(fast);
        Assert.Equal(plain, fast);
    }

    private static List<long?> Numbers(NumberRows rows)
    {
        List<long?> numbers = [];
        using (rows)
        {
            rows.Run(0, long.MaxValue);
            while (rows.Read())
            {
                numbers.AddRange(Enumerable.Range(0, 9).Select(column => rows.IsNull(column) ? (long?)null : rows.Number(column)));
            }
        }

        return numbers;
    }

    private static async Task FillAsync(TemporaryRegister register)
    {
        await register.AddEnterprisesAsync(30, Ct);
        await register.AddEvidenceAsync(30, Enumerable.Range(1, 200), Ct);
    }

    private static async Task MatchesItsFileAsync(TemporaryRegister register, FactsReader reader)
    {
        var (evidence, products) = (reader.Evidence.ToArray(), reader.Products.ToArray());
        var file = await register.Get<LoadEnterpriseFile>().ExecuteAsync(AnyEnterprise.Code(reader.EnterpriseId), new(2030, 1, 1), null, Ct);
        Assert.Equal(file!.Evidence.Select(item => EvidenceForm.Of(item.Kind).Pack(item)), evidence);
        Assert.Equal(file.Products.Select(product => product.Pack()), products);
    }
}
