using QualityCredit.Register.Importing;
using Xunit;

namespace QualityCredit.Register.Tests.Importing;

public sealed class ImportProductsTests
{
    [Fact]
    public async Task A_product_is_added_updated_and_left_alone()
    {
        await using var bench = await ImportBench.CreateAsync();
        await Lines.PrepareAsync(bench);
        var assessed = $"{Lines.Code.Compact},P1,3831-01,电线,,4,1,0,0,1000,是";

        var updated = await bench.TakeAsync("p.csv", Lines.ProductHeader, assessed);
        var again = Assert.IsType<Imported>(await bench.ImportAsync(bench.Path("p.csv")));

        Assert.Equal((new RowCounts(0, 1, 0, 0), new RowCounts(0, 0, 1, 0)), (updated.Rows, again.Rows));
        await using var context = bench.Register.NewContext();
        var product = context.Products.Single();
        Assert.Equal(("6901234567892", (byte?)4), (product.Gtin.ToString(), product.Safety));
        Assert.Single(context.ProductRevisions);
    }

    [Theory]
    [InlineData("P1,3831-01,电线,6901234567893,,,,,,", "gtin", "'2'")]
    [InlineData("P1,3831,电线,,,,,,,", "kind", "characters instead of")]
    [InlineData(",3831-01,电线,,,,,,,", "number", "missing")]
    [InlineData("P1,3831-01,,,,,,,,", "name", "missing")]
    [InlineData("P1,3831-01,电线,,5,0,0,0,1,否", "safety", "from 0 to 4")]
    [InlineData("P1,3831-01,电线,,4,0,0,0,1000000001,否", "probability-per-billion", "1000000000")]
    [InlineData("P1,3831-01,电线,,4,,0,0,1,否", "", "health (健康) not stated")]
    [InlineData("P1,3831-01,电线,,4,0,0,0,1,maybe", "sensitive-users", "write one of")]
    public async Task A_wrong_cell_is_named_with_what_to_do(string row, string column, string reason)
    {
        await using var bench = await ImportBench.CreateAsync();
        await bench.TakeAsync("e.csv", Lines.EnterpriseHeader, Lines.Enterprise);

        await bench.ImportAsync(bench.Write("p.csv", Lines.ProductHeader, $"{Lines.Code},{row}"));

        var rejected = Assert.Single(bench.Rejects("p.rejects.csv"));
        Assert.Equal(column, rejected["reject-column"]);
        Assert.Contains(reason, rejected["reject-reason"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_product_of_nobody_is_handed_back_however_often_it_is_stated()
    {
        await using var bench = await ImportBench.CreateAsync();

        var imported = Assert.IsType<Imported>(await bench.ImportAsync(bench.Write("p.csv", Lines.ProductHeader, Lines.Product, Lines.Product)));

        Assert.Equal(new RowCounts(0, 0, 0, 2), imported.Rows);
        Assert.Contains("no enterprise", bench.Rejects("p.rejects.csv")[1]["reject-reason"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kind_outside_the_catalogue_is_accepted_and_counted()
    {
        await using var bench = await ImportBench.CreateAsync();
        await bench.TakeAsync("e.csv", Lines.EnterpriseHeader, Lines.Enterprise);

        var imported = await bench.TakeAsync("p.csv", Lines.ProductHeader, $"{Lines.Code},P1,3831-99,电线,,,,,,,");

        Assert.Equal("unknown-product-kind", Assert.Single(imported.Warnings).Code);
    }
}
