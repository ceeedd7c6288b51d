using System.Text.Json;
using QualityCredit.Register.Storage;
using QualityCredit.Register.Tests.Cli;
using Xunit;

namespace QualityCredit.Register.Tests.Importing;

public sealed class ImportFilesTests
{
    [Fact]
    public async Task The_verb_answers_with_one_object_a_file_and_exit_code_1_where_a_row_was_rejected()
    {
        await using var bench = await ImportBench.CreateAsync();
        bench.Write("e.csv", Lines.EnterpriseHeader, Lines.Enterprise);
        bench.Write("p.csv", Lines.ProductHeader, Lines.Product, "1,2,3,4,,,,,,,");

        var imported = await RunAsync(bench, bench.Folder, "--json");

        Assert.Equal((1, ""), (imported.ExitCode, imported.Error));
        var lines = imported.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(["enterprises", "products"], lines.Select(line => line.GetProperty("kind").GetString()));
        Assert.Equal([0, 1], lines.Select(line => line.GetProperty("rejected").GetInt32()));
        Assert.Equal(bench.Path("p.rejects.csv"), lines[1].GetProperty("rejectsFile").GetString());
    }

    [Fact]
    public async Task A_second_import_says_that_nothing_changed_and_exits_with_0()
    {
        await using var bench = await ImportBench.CreateAsync();
        await bench.TakeAsync("e.csv", Lines.EnterpriseHeader, Lines.Enterprise);

        var again = await RunAsync(bench, bench.Path("e.csv"));

        Assert.Equal(0, again.ExitCode);
        Assert.Contains("0 new, 0 updated, 1 unchanged, 0 rejected", again.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing changed.", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_file_is_told_on_standard_error_with_exit_code_2()
    {
        await using var bench = await ImportBench.CreateAsync();

        var refused = await RunAsync(bench, bench.Write("x.csv", "code,kind,occured-on,department,document"));

        Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
        Assert.Contains("did you mean occurred-on?", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_encoding_that_no_file_has_is_wrong_usage()
    {
        await using var bench = await ImportBench.CreateAsync();

        var refused = await RunAsync(bench, bench.Write("e.csv", Lines.EnterpriseHeader, Lines.Enterprise), "--encoding", "big5");

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("utf-8 or gb18030", refused.Error, StringComparison.Ordinal);
    }

    private static Task<Qc> RunAsync(ImportBench bench, params string[] arguments) =>
        Qc.ProcessAsync(new Dictionary<string, string> { [DatabaseAddress.Variable] = $"sqlite:{bench.Register.Path}" }, ["import", .. arguments]);
}
