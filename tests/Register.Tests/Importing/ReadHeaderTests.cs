using QualityCredit.Register.Importing;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Importing;

public sealed class ReadHeaderTests
{
    [Fact]
    public async Task Columns_stand_in_any_order_and_are_named_in_both_languages()
    {
        await using var bench = await ImportBench.CreateAsync();

        await bench.TakeAsync("e.csv", "Opened On,企业规模,INDUSTRY,名称,行政区划,统一社会信用代码", "2009-3-1,large,3831,湘江厂,430104,91430104100000079M".Replace("91430104100000079M", CreditCode, StringComparison.Ordinal));

        await using var context = bench.Register.NewContext();
        var enterprise = context.Enterprises.Single();
        Assert.Equal(("湘江厂", CreditCode), (enterprise.Name, enterprise.CreditCode.ToString()));
    }

    [Fact]
    public async Task An_unknown_column_is_refused_by_name_with_the_nearest_known_one()
    {
        await using var bench = await ImportBench.CreateAsync();

        var refused = Assert.IsType<ImportRefused>(await bench.ImportAsync(bench.Write("x.csv", "code,kind,occured-on,department,document,备注")));

        var unknown = Assert.IsType<UnknownColumns>(refused.Refusal);
        Assert.Equal([new UnknownColumn("occured-on", "occurred-on"), new UnknownColumn("备注", null)], unknown.Columns);
        Assert.Equal(SheetKind.Evidence, unknown.Kind);
    }

    [Fact]
    public async Task Missing_columns_are_named()
    {
        await using var bench = await ImportBench.CreateAsync();

        var refused = Assert.IsType<ImportRefused>(await bench.ImportAsync(bench.Write("p.csv", "code,kind,gtin,safety")));

        Assert.Equal(["number (产品编号)", "name (产品名称)"], Assert.IsType<MissingColumns>(refused.Refusal).Names);
    }

    [Theory]
    [InlineData("code,企业代码,name,region,industry,size,opened-on", "code", "企业代码")]
    [InlineData("code,kind,occurred-on,department,document,level,抽查级别", "level", "抽查级别")]
    public async Task Two_columns_of_one_meaning_are_refused(string header, string first, string second)
    {
        await using var bench = await ImportBench.CreateAsync();

        var refused = Assert.IsType<ImportRefused>(await bench.ImportAsync(bench.Write("x.csv", header)));

        Assert.Equal(new RepeatedColumns(first, second), refused.Refusal);
    }

    [Fact]
    public async Task Two_kinds_may_have_a_column_of_their_own_for_what_the_code_calls_alike()
    {
        await using var bench = await ImportBench.CreateAsync();
        await Lines.PrepareAsync(bench);

        var imported = await bench.TakeAsync(
            "x.csv",
            "code,kind,occurred-on,department,document,抽查级别,抽查结果,奖励级别,有效期起,来源领域,信用评价",
            $"{Lines.Code},监督抽查,2019-01-01,省局,D1,省级,合格,,,,",
            $"{Lines.Code},质量奖励,2019-01-01,省局,D2,,,市级,2019-01-01,,",
            $"{Lines.Code},external-note,2019-01-01,省局,D3,,,,,税务,良好");

        Assert.Equal(3, imported.Rows.New);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    public async Task An_empty_file_is_refused(string text)
    {
        await using var bench = await ImportBench.CreateAsync();

        var refused = Assert.IsType<ImportRefused>(await bench.ImportAsync(bench.Write("x.csv", System.Text.Encoding.UTF8.GetBytes(text))));

        Assert.Equal("file-empty", refused.Refusal.Code);
    }

    [Fact]
    public async Task A_line_without_end_is_refused_before_anything_is_written()
    {
        await using var bench = await ImportBench.CreateAsync();

        var refused = Assert.IsType<ImportRefused>(await bench.ImportAsync(bench.Write("x.csv", Lines.EnterpriseHeader, Lines.Enterprise, new string('x', SurveyFile.LongestLine + 1))));

        Assert.Equal("line-too-long", refused.Refusal.Code);
        await using var context = bench.Register.NewContext();
        Assert.Empty(context.Enterprises);
    }

    [Fact]
    public async Task Columns_hold_as_many_characters_as_the_register()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        await using var context = register.NewContext();

        Assert.Equal(Stored(context, "Enterprise", "Name"), EnterpriseColumns.Name.Longest);
        Assert.Equal(Stored(context, "Enterprise", "Address"), EnterpriseColumns.Address.Longest);
        Assert.Equal(Stored(context, "Enterprise", "LegalRepresentative"), EnterpriseColumns.LegalRepresentative.Longest);
        Assert.Equal(Stored(context, "RegisteredProduct", "Name"), ProductColumns.Name.Longest);
        Assert.Equal(Stored(context, "RegisteredProduct", "Number"), ProductColumns.Number.Longest);
        Assert.Equal(Stored(context, "EvidenceEntry", "Department"), EvidenceColumns.Department.Longest);
        Assert.Equal(Stored(context, "EvidenceEntry", "Document"), EvidenceColumns.Document.Longest);
    }

    private static string CreditCode { get; } =
        Rating.Identifiers.UnifiedSocialCreditCode.From('9', '1', Rating.Identifiers.RegionCode.FromNumber(430104), Lines.Code).ToString();

    private static int? Stored(RegisterContext context, string entity, string property) =>
        context.Model.GetEntityTypes().Single(type => type.ClrType.Name == entity).FindProperty(property)!.GetMaxLength();
}
