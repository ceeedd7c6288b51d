using System.Globalization;
using QualityCredit.Register.Importing;
using Xunit;

namespace QualityCredit.Register.Tests.Importing;

public sealed class ImportManyRowsTests
{
    private static int Rows => int.Parse(Environment.GetEnvironmentVariable("QC_IMPORT_ROWS") ?? "20000", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Of_many_rows_broken_in_every_way_exactly_the_broken_ones_are_rejected()
    {
        await using var bench = await ImportBench.CreateAsync();
        GeneratedSheets sheets = new(seed: 1, Math.Max(100, Rows / 12));
        sheets.Write(bench.Folder, Rows);

        var outcomes = await bench.ImportFolderAsync();

        var evidence = Assert.IsType<Imported>(outcomes[^1]);
        TestContext.Current.SendDiagnosticMessage($"{evidence.Rows} in {evidence.Duration.TotalSeconds:N1} s");
        var rejected = bench.Rejects("evidence.rejects.csv").ToDictionary(row => int.Parse(row["退回行号"], CultureInfo.InvariantCulture), row => row["退回原因"]);
        Assert.DoesNotContain(sheets.Broken, row => !rejected.ContainsKey(row.Key));
        Assert.DoesNotContain(rejected, row => !sheets.Broken.ContainsKey(row.Key));
        Assert.Equal(new RowCounts(sheets.Items, 0, sheets.Repeated, sheets.Broken.Count), evidence.Rows);
        Assert.Equal(sheets.Items, await bench.CountAsync());
        Assert.True(Rows / GeneratedSheets.BrokenEvery >= BrokenRows.Ways.Count, "every way of breaking a row is met");
    }
}
