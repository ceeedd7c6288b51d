using QualityCredit.Register.Importing;
using Xunit;

namespace QualityCredit.Register.Tests.Importing;

public sealed class ImportEnterprisesTests
{
    [Fact]
    public async Task The_same_file_twice_changes_nothing_and_says_so()
    {
        await using var bench = await ImportBench.CreateAsync();
        await bench.TakeAsync("e.csv", Lines.EnterpriseHeader, Lines.EnterpriseOf("湘江电线厂", "\"长沙电线厂；湘江厂\""));
        var before = await bench.ContentAsync();

        var again = Assert.IsType<Imported>(await bench.ImportAsync(bench.Path("e.csv")));

        Assert.Equal(new RowCounts(0, 0, 1, 0), again.Rows);
        Assert.True(again.ChangedNothing);
        Assert.Equal(before, await bench.ContentAsync());
    }

    [Fact]
    public async Task A_changed_row_updates_and_what_it_changed_stays_known()
    {
        await using var bench = await ImportBench.CreateAsync();
        await bench.TakeAsync("e.csv", Lines.EnterpriseHeader, Lines.Enterprise);

        var updated = await bench.TakeAsync("e.csv", Lines.EnterpriseHeader, Lines.EnterpriseOf("湘江电缆厂", "老电线厂"));

        Assert.Equal(new RowCounts(0, 1, 0, 0), updated.Rows);
        await using var context = bench.Register.NewContext();
        Assert.Equal("湘江电缆厂", context.Enterprises.Single().Name);
        Assert.Equal("湘江电线厂", context.EnterpriseRevisions.Single().Name);
        Assert.Equal(["湘江电线厂", "老电线厂"], context.FormerNames.Select(name => name.Name).ToArray().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_a_row_does_not_state_stays_as_it_is()
    {
        await using var bench = await ImportBench.CreateAsync();
        await bench.TakeAsync("e.csv", Lines.EnterpriseHeader, Lines.Enterprise);

        var imported = await bench.TakeAsync("e.csv", Lines.EnterpriseHeader, Lines.Enterprise.Replace("李四", "", StringComparison.Ordinal));

        Assert.True(imported.ChangedNothing);
        await using var context = bench.Register.NewContext();
        Assert.Equal("李四", context.Enterprises.Single().LegalRepresentative);
    }

    [Fact]
    public async Task A_file_that_says_two_things_of_one_enterprise_keeps_the_first_and_hands_back_the_second()
    {
        await using var bench = await ImportBench.CreateAsync();

        var imported = Assert.IsType<Imported>(await bench.ImportAsync(
            bench.Write("e.csv", Lines.EnterpriseHeader, Lines.Enterprise, Lines.Enterprise, Lines.EnterpriseOf("别的厂"))));

        Assert.Equal(new RowCounts(1, 0, 1, 1), imported.Rows);
        Assert.Equal(("4", "别的厂"), (bench.Rejects("e.rejects.csv")[0]["reject-row"], bench.Rejects("e.rejects.csv")[0]["name"]));
    }

    [Theory]
    [InlineData("71219440-4,甲厂,430104,C38,小型,2009-03-01,,", "code", "'5'")]
    [InlineData("71219440-5,,430104,C38,小型,2009-03-01,,", "name", "missing")]
    [InlineData("71219440-5,……,430104,C38,小型,2009-03-01,,", "name", "neither a letter")]
    [InlineData("71219440-5,甲厂,,C38,小型,2009-03-01,,", "region", "missing")]
    [InlineData("71219440-5,甲厂,430104,C38,,2009-03-01,,", "size", "missing")]
    [InlineData("71219440-5,甲厂,430104,C38,小型,,,", "opened-on", "missing")]
    [InlineData("71219440-5,甲厂,439999,C38,小型,2009-03-01,,", "region", "not in the catalogue")]
    [InlineData("71219440-5,甲厂,430104,C99,小型,2009-03-01,,", "industry", "not in the catalogue")]
    [InlineData("71219440-5,甲厂,430104,C38,巨型,2009-03-01,,", "size", "微型 (micro)")]
    [InlineData("71219440-5,甲厂,430104,C38,小型,2024-01-03,,", "opened-on", "after the day of the import")]
    [InlineData("71219440-5,甲厂,430104,C38,小型,19490101x,,", "opened-on", "no date")]
    public async Task A_wrong_cell_is_named_with_what_to_do(string row, string column, string reason)
    {
        await using var bench = await ImportBench.CreateAsync();

        await bench.ImportAsync(bench.Write("e.csv", Lines.EnterpriseHeader, row));

        var rejected = Assert.Single(bench.Rejects("e.rejects.csv"));
        Assert.Equal(column, rejected["reject-column"]);
        Assert.Contains(reason, rejected["reject-reason"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_is_wrong_in_a_row_is_told_at_once()
    {
        await using var bench = await ImportBench.CreateAsync();

        await bench.ImportAsync(bench.Write("e.csv", Lines.EnterpriseHeader, "123,,43,C38,小型,2009-02-29,,"));

        Assert.Equal("code; name; region; opened-on", Assert.Single(bench.Rejects("e.rejects.csv"))["reject-column"]);
    }

    [Fact]
    public async Task A_code_and_a_credit_code_of_two_enterprises_contradict_each_other()
    {
        await using var bench = await ImportBench.CreateAsync();
        var other = Rating.Identifiers.UnifiedSocialCreditCode.From('9', '1', Rating.Identifiers.RegionCode.FromNumber(430104), GeneratedSheets.CodeOf(2));

        await bench.ImportAsync(bench.Write("e.csv", "credit-code," + Lines.EnterpriseHeader, $"{other},{Lines.Enterprise}"));

        Assert.Contains("two enterprises", Assert.Single(bench.Rejects("e.rejects.csv"))["reject-reason"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_doubtful_code_is_accepted_and_counted()
    {
        await using var bench = await ImportBench.CreateAsync();
        var wrongWithin = Rating.Identifiers.OrganizationCode.FromKey(Lines.Code.ToKey() + 1);
        var code = Rating.Identifiers.UnifiedSocialCreditCode.From('9', '1', Rating.Identifiers.RegionCode.FromNumber(430104), wrongWithin);

        var imported = await bench.TakeAsync("e.csv", Lines.EnterpriseHeader, Lines.Enterprise.Replace(Lines.Code.ToString(), code.ToString(), StringComparison.Ordinal));

        Assert.Equal(("embedded-check-wrong", 1, 2), (imported.Warnings[0].Code, imported.Warnings[0].Count, imported.Warnings[0].FirstRow));
    }
}
