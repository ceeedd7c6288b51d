using System.Text;
using QualityCredit.Register.Importing;
using Xunit;

namespace QualityCredit.Register.Tests.Importing;

public sealed class RejectsFileTests
{
    [Fact]
    public async Task A_corrected_rejects_file_is_imported_as_it_is()
    {
        await using var bench = await ImportBench.CreateAsync();
        await Lines.PrepareAsync(bench);
        await bench.ImportAsync(bench.Write("x.csv", Lines.EvidenceHeader, Lines.SpotCheck("合格"), Lines.SpotCheck("良", "\"D,2\"")));
        var text = await File.ReadAllTextAsync(bench.Path("x.rejects.csv"), TestContext.Current.CancellationToken);

        await File.WriteAllTextAsync(bench.Path("x.rejects.csv"), text.Replace(",良,3,", ",不合格,3,", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var corrected = Assert.IsType<Imported>(await bench.ImportAsync(bench.Path("x.rejects.csv")));

        Assert.Equal(new RowCounts(1, 0, 0, 0), corrected.Rows);
        Assert.Equal(2, await bench.CountAsync());
    }

    [Fact]
    public async Task The_cells_of_a_rejected_row_stand_unchanged_with_the_reason_behind()
    {
        await using var bench = await ImportBench.CreateAsync();
        var row = $"{Lines.Code},spot-check,2019-05-08,, \"q\"\"q\" ,\"a,b\",,,省级,合格".Replace(" \"q\"\"q\" ", "\" q\"\"q \"", StringComparison.Ordinal);

        await bench.ImportAsync(bench.Write("x.csv", Lines.EvidenceHeader, row));

        var rejected = Assert.Single(bench.Rejects("x.rejects.csv"));
        Assert.Equal((" q\"q ", "a,b", "2", "code"), (rejected["department"], rejected["document"], rejected["reject-row"], rejected["reject-column"]));
    }

    [Fact]
    public async Task A_line_that_cannot_be_divided_stands_whole_until_somebody_divides_it()
    {
        await using var bench = await ImportBench.CreateAsync();
        await Lines.PrepareAsync(bench);
        var line = Lines.SpotCheck("合格") + ",zu viel";

        await bench.ImportAsync(bench.Write("x.csv", Lines.EvidenceHeader, line));
        var first = Assert.Single(bench.Rejects("x.rejects.csv"));
        var again = Assert.IsType<Imported>(await bench.ImportAsync(bench.Path("x.rejects.csv")));

        Assert.Equal((line, ""), (first["reject-value"], first["code"]));
        Assert.Equal(new RowCounts(0, 0, 0, 1), again.Rows);
        Assert.Equal(line, Assert.Single(bench.Rejects("x.again.rejects.csv"))["reject-value"]);
    }

    [Fact]
    public async Task An_unclosed_quote_takes_no_other_row_with_it()
    {
        await using var bench = await ImportBench.CreateAsync();
        await Lines.PrepareAsync(bench);

        var imported = Assert.IsType<Imported>(await bench.ImportAsync(bench.Write(
            "x.csv", Lines.EvidenceHeader, Lines.SpotCheck("合格"), "\"" + Lines.SpotCheck("合格", "D2"), Lines.SpotCheck("合格", "D3"), "", ",,,,,,,,,", Lines.SpotCheck("合格", "D4"))));

        Assert.Equal(new RowCounts(3, 0, 0, 1), imported.Rows);
        Assert.Equal("3", Assert.Single(bench.Rejects("x.rejects.csv"))["reject-row"]);
    }

    [Fact]
    public async Task Where_nothing_is_rejected_there_is_no_rejects_file()
    {
        await using var bench = await ImportBench.CreateAsync();

        await bench.TakeAsync("e.csv", Lines.EnterpriseHeader, Lines.Enterprise);

        Assert.Equal(["e.csv"], Directory.GetFiles(bench.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_rejects_file_that_somebody_worked_on_is_kept_when_the_import_runs_again()
    {
        await using var bench = await ImportBench.CreateAsync();
        var path = bench.Write("e.csv", Lines.EnterpriseHeader, "1,2,3,4,5,6,7,8");
        await bench.ImportAsync(path);
        var first = await File.ReadAllBytesAsync(bench.Path("e.rejects.csv"), TestContext.Current.CancellationToken);

        await bench.ImportAsync(path);
        var keptWhenEqual = File.Exists(bench.Path("e.rejects.csv~"));
        await File.WriteAllTextAsync(bench.Path("e.rejects.csv"), "corrected", TestContext.Current.CancellationToken);
        await bench.ImportAsync(path);

        Assert.False(keptWhenEqual);
        Assert.Equal(first, await File.ReadAllBytesAsync(bench.Path("e.rejects.csv"), TestContext.Current.CancellationToken));
        Assert.Equal("corrected", await File.ReadAllTextAsync(bench.Path("e.rejects.csv~"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Rejects_of_a_GB18030_file_are_written_so_that_every_program_reads_them()
    {
        await using var bench = await ImportBench.CreateAsync();

        await bench.ImportAsync(bench.Write("e.csv", TextEncoding.Gb18030.GetBytes($"{Lines.EnterpriseHeader}\n1,湘江厂,3,4,5,6,7,8\n")));

        var bytes = await File.ReadAllBytesAsync(bench.Path("e.rejects.csv"), TestContext.Current.CancellationToken);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.Equal("湘江厂", Assert.Single(bench.Rejects("e.rejects.csv"))["name"]);
    }
}
