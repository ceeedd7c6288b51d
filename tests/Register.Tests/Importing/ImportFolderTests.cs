using QualityCredit.Register.Importing;
using Xunit;

namespace QualityCredit.Register.Tests.Importing;

public sealed class ImportFolderTests
{
    [Fact]
    public async Task The_files_of_a_folder_are_imported_in_the_order_in_which_they_refer_to_each_other()
    {
        await using var bench = await ImportBench.CreateAsync();
        bench.Write("1.csv", Lines.EvidenceHeader, $"{Lines.Code},spot-check,2019-05-08,P1,省局,D1,,,省级,合格");
        bench.Write("2.csv", Lines.ProductHeader, Lines.Product);
        bench.Write("3.csv", Lines.EnterpriseHeader, Lines.Enterprise);
        bench.Write("3.rejects.csv", "left over from before");

        var outcomes = await bench.ImportFolderAsync();

        Assert.Equal([SheetKind.Enterprises, SheetKind.Products, SheetKind.Evidence], outcomes.Cast<Imported>().Select(imported => imported.Kind));
        Assert.All(outcomes.Cast<Imported>(), imported => Assert.Equal(new RowCounts(1, 0, 0, 0), imported.Rows));
    }

    [Fact]
    public async Task While_a_file_of_a_folder_is_refused_none_is_imported()
    {
        await using var bench = await ImportBench.CreateAsync();
        bench.Write("1.csv", Lines.EnterpriseHeader, Lines.Enterprise);
        bench.Write("2.csv", "nothing,known");

        var outcomes = await bench.ImportFolderAsync();

        Assert.Equal("unknown-columns", Assert.IsType<ImportRefused>(Assert.Single(outcomes)).Refusal.Code);
        await using var context = bench.Register.NewContext();
        Assert.Empty(context.Enterprises);
    }

    [Fact]
    public async Task Each_file_leaves_a_line_in_the_ledger()
    {
        await using var bench = await ImportBench.CreateAsync();

        await bench.ImportAsync(bench.Write("e.csv", Lines.EnterpriseHeader, Lines.Enterprise, "1,2,3,4,5,6,7,8"));
        await bench.ImportAsync(bench.Path("e.csv"));

        await using var context = bench.Register.NewContext();
        var batches = context.ImportBatches.OrderBy(batch => batch.Id).ToArray();
        Assert.Equal([(1L, 1L, 0L), (0L, 1L, 1L)], batches.Select(batch => (batch.Good, batch.Bad, batch.Unchanged)));
        Assert.All(batches, batch => Assert.Equal(("e.csv", true), (batch.FileName, batch.FinishedUtc is not null)));
        Assert.Equal(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(bench.Path("e.csv"))), batches[0].Sha256);
    }

    [Theory]
    [InlineData("nowhere.csv", "file-missing")]
    [InlineData("", "nothing-to-import")]
    public async Task A_path_without_files_is_refused(string name, string code)
    {
        await using var bench = await ImportBench.CreateAsync();

        var refused = Assert.IsType<ImportRefused>(await bench.ImportAsync(Path.Combine(bench.Folder, name)));

        Assert.Equal(code, refused.Refusal.Code);
    }
}
