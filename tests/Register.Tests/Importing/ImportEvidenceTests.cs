using QualityCredit.Cli;
using QualityCredit.Register.Importing;
using Xunit;

namespace QualityCredit.Register.Tests.Importing;

public sealed class ImportEvidenceTests
{
    [Fact]
    public async Task The_same_file_twice_changes_nothing_and_says_so()
    {
        await using var bench = await ImportBench.CreateAsync();
        await Lines.PrepareAsync(bench);
        await bench.TakeAsync("x.csv", Lines.EvidenceHeader, Lines.SpotCheck("合格"), Lines.SpotCheck("不合格", "D2"));
        var before = await bench.ContentAsync();

        var again = Assert.IsType<Imported>(await bench.ImportAsync(bench.Path("x.csv")));

        Assert.Equal(new RowCounts(0, 0, 2, 0), again.Rows);
        Assert.Equal(before, await bench.ContentAsync());
    }

    [Fact]
    public async Task The_same_line_of_a_document_with_other_content_is_a_conflict()
    {
        await using var bench = await ImportBench.CreateAsync();
        await Lines.PrepareAsync(bench);
        await bench.TakeAsync("x.csv", Lines.EvidenceHeader, Lines.SpotCheck("合格"));

        await bench.ImportAsync(bench.Write("y.csv", Lines.EvidenceHeader, Lines.SpotCheck("不合格")));

        var rejected = Assert.Single(bench.Rejects("y.rejects.csv"));
        Assert.Equal(("document", "省局|D1|0"), (rejected["reject-column"], rejected["reject-value"]));
    }

    [Theory]
    [InlineData("D1")]
    [InlineData("更正书1")]
    public async Task A_correction_takes_the_place_of_the_item_it_names_once(string document)
    {
        await using var bench = await ImportBench.CreateAsync();
        await Lines.PrepareAsync(bench);
        await bench.TakeAsync("x.csv", Lines.EvidenceHeader, Lines.SpotCheck("不合格"));
        string[] correction = [Lines.EvidenceHeader, Lines.SpotCheck("合格", document, supersedes: "省局|D1|0")];

        var corrected = await bench.TakeAsync("y.csv", correction);
        var again = await bench.TakeAsync("y.csv", correction);
        var original = await bench.TakeAsync("x.csv", Lines.EvidenceHeader, Lines.SpotCheck("不合格"));

        Assert.Equal((1, 1), (corrected.Rows.New, again.Rows.Unchanged));
        Assert.Equal(new RowCounts(0, 0, 0, 0) { Superseded = 1 }, original.Rows);
        await using var context = bench.Register.NewContext();
        var known = Assert.Single(context.Evidence, entry => entry.KnownUntilUtc == null);
        Assert.Equal(context.Evidence.Single(entry => entry.KnownUntilUtc != null).Id, known.SupersedesId);
    }

    [Fact]
    public async Task A_chain_of_corrections_in_one_file_stands_however_often_it_is_imported()
    {
        await using var bench = await ImportBench.CreateAsync();
        await Lines.PrepareAsync(bench);
        string[] chain =
        [
            Lines.EvidenceHeader, Lines.SpotCheck("不合格"), Lines.SpotCheck("合格", supersedes: "省局|D1|0"), Lines.SpotCheck("拒绝抽查", supersedes: "省局|D1|0"),
        ];
        await bench.TakeAsync("x.csv", chain);
        var before = await bench.ContentAsync();

        var again = await bench.TakeAsync("x.csv", chain);

        Assert.Equal(new RowCounts(0, 0, 1, 0) { Superseded = 2 }, again.Rows);
        Assert.Equal(before, await bench.ContentAsync());
    }

    [Fact]
    public async Task Rows_that_were_superseded_are_told_by_the_items_that_took_their_place_and_are_not_rejected()
    {
        await using var bench = await ImportBench.CreateAsync();
        await Lines.PrepareAsync(bench);
        string[] old = [Lines.EvidenceHeader, Lines.SpotCheck("合格", "D2"), Lines.SpotCheck("不合格"), Lines.SpotCheck("不合格", "D3")];
        await bench.TakeAsync("x.csv", old);
        await bench.TakeAsync("y.csv", Lines.EvidenceHeader, Lines.SpotCheck("合格", supersedes: "省局|D1|0"), Lines.SpotCheck("合格", "D4", supersedes: "省局|D3|0"));

        var again = await bench.TakeAsync("x.csv", old);

        var warning = Assert.Single(again.Warnings);
        Assert.Equal((new RowCounts(0, 0, 1, 0) { Superseded = 2 }, "superseded-since", 2, 3), (again.Rows, warning.Code, warning.Count, warning.FirstRow));
        Assert.StartsWith("this was item 2 of its enterprise, superseded since by item 4", warning.Message, StringComparison.Ordinal);
        Assert.True(again.ChangedNothing);
        Assert.Null(again.RejectsFile);
        Assert.Contains("1 unchanged, 2 superseded since, 0 rejected", ImportOutcomeText.Of(again), StringComparison.Ordinal);
        Assert.Contains("\"unchanged\":1,\"superseded\":2,\"rejected\":0", ImportOutcomeJson.Of(again), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("省局|D9|0", "no item of this enterprise has this key")]
    [InlineData("省局|D1", "write department|document|line")]
    [InlineData("省局|D0|0", "corrected or taken back already")]
    public async Task A_correction_of_what_is_not_there_is_handed_back(string key, string reason)
    {
        await using var bench = await ImportBench.CreateAsync();
        await Lines.PrepareAsync(bench);
        await bench.TakeAsync("x.csv", Lines.EvidenceHeader, Lines.SpotCheck("合格", "D0"), Lines.SpotCheck("不合格", "D1", supersedes: "省局|D0|0"));

        await bench.ImportAsync(bench.Write("y.csv", Lines.EvidenceHeader, Lines.SpotCheck("合格", "D2", supersedes: key)));

        var rejected = Assert.Single(bench.Rejects("y.rejects.csv"));
        Assert.Equal("supersedes", rejected["reject-column"]);
        Assert.Contains(reason, rejected["reject-reason"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_product_is_found_by_the_number_of_the_enterprise()
    {
        await using var bench = await ImportBench.CreateAsync();
        await Lines.PrepareAsync(bench);

        await bench.TakeAsync("x.csv", Lines.EvidenceHeader, $"{Lines.Code},spot-check,2019-05-08,P1,省局,D1,,,省级,合格");

        await using var context = bench.Register.NewContext();
        Assert.Equal(1, context.Evidence.Single().ProductSerial);
    }

    [Fact]
    public async Task A_licence_number_is_kept_in_its_canonical_form()
    {
        await using var bench = await ImportBench.CreateAsync();
        await Lines.PrepareAsync(bench);

        await bench.TakeAsync(
            "x.csv",
            "code,kind,occurred-on,department,document,type,state,valid-from,valid-until,number",
            $"{Lines.Code},行政许可,2019-05-08,省局,D1,工业产品生产许可证,有效,2019-05-08,2024-05-08,xk13 001 00123");

        await using var context = bench.Register.NewContext();
        Assert.Contains("XK13-001-00123", context.Evidence.Single().Texts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_enterprise_of_a_new_item_is_due_for_rating()
    {
        await using var bench = await ImportBench.CreateAsync();
        await Lines.PrepareAsync(bench);

        await bench.TakeAsync("x.csv", Lines.EvidenceHeader, Lines.SpotCheck("合格"));

        await using var context = bench.Register.NewContext();
        Assert.Equal(context.Evidence.Single().RecordedAtUtc, context.DirtyEnterprises.Single().SinceUtc);
    }
}
