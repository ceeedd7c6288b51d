using System.Text;
using FsCheck.Fluent;
using QualityCredit.Rating.OpenData;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Rating.Tests.OpenData;

public sealed class OpenDataFilesTests
{
    [Fact]
    public void A_row_has_one_canonical_line()
    {
        var row = SomeOpenData.Row(1) with { Replies = [new(new(2024, 5, 1), "已整改 <b>")] };

        Assert.Equal(
            """{"key":"00000000000000000000000000000001","code":"QC1000048","creditCode":"91430000QC1000048X","name":"湘潭电缆有限公司","region":"430300","ground":"伪造检验报告","groundEn":"A forged report","rule":null,"degree":"serious","degreeZh":"严重","basis":"市场监管总局令第44号","document":"湘质黑〔2024〕1号","authority":"湖南省市场监督管理局","listedFrom":"2024-01-02","listedUntil":"2027-01-02","persons":"张三","urgent":false,"replies":[{"on":"2024-05-01","text":"已整改 <b>"}]}""",
            row.ToLine());
        Assert.True(OpenDataRow.TryRead(row.ToLine(), out var read));
        Assert.Equal(row.ToLine(), read.ToLine());
    }

    [Fact]
    public void The_table_has_a_byte_order_mark_Chinese_headings_and_CRLF()
    {
        var csv = OpenDataFiles.Csv([SomeOpenData.Row(1).ToLine()]);

        Assert.Equal([0xEF, 0xBB, 0xBF], csv[..3]);
        Assert.Equal(
            "条目标识,组织机构代码,统一社会信用代码,行政相对人名称,行政区划代码,列入事由,列入事由（英文）,列入规则,失信程度代码,失信程度,列入依据,行政决定文书号,决定机关,列入日期,公示截止期,责任人,紧急列入,企业答复\r\n"
            + "00000000000000000000000000000001,QC1000048,91430000QC1000048X,湘潭电缆有限公司,430300,伪造检验报告,A forged report,,serious,严重,市场监管总局令第44号,湘质黑〔2024〕1号,湖南省市场监督管理局,2024-01-02,2027-01-02,张三,false,\r\n",
            Encoding.UTF8.GetString(csv[3..]));
    }

    [Theory]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM", "'@SUM")]
    [InlineData("＝1", "'＝1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("'=1", "''=1")]
    [InlineData("a=1", "a=1")]
    [InlineData("a,\"b\"", "\"a,\"\"b\"\"\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    public void A_cell_is_guarded_against_formulas_and_quoted_where_it_must_be(string name, string cell)
    {
        var text = Encoding.UTF8.GetString(OpenDataFiles.Csv([(SomeOpenData.Row(1) with { Name = name }).ToLine()]));

        Assert.Contains($",91430000QC1000048X,{cell},430300,", text, StringComparison.Ordinal);
    }

    [Fact]
    public void From_the_table_every_cell_can_be_read_back() => Prop.ForAll(SomeOpenData.Histories, history =>
    {
        var lines = history.Lines.Select(line => line.Value).ToList();

        var table = Read(Encoding.UTF8.GetString(OpenDataFiles.Csv(lines).AsSpan(3)));

        Assert.Equal(lines.Count + 1, table.Count);
        Assert.All(lines.Zip(table.Skip(1)), pair =>
        {
            Assert.True(OpenDataRow.TryRead(pair.First, out var row));
            Assert.Equal(OpenDataField.All.Select(field => field.Cell(row) ?? ""), pair.Second.Select(cell => cell.StartsWith('\'') ? cell[1..] : cell));
        });
    }).Holds();

    // RFC 4180 as its grammar says it, without the writer under test.
    private static List<List<string>> Read(string text)
    {
        List<List<string>> table = [];
        List<string> row = [];
        for (var at = 0; at < text.Length;)
        {
            StringBuilder cell = new();
            if (text[at] == '"')
            {
                for (at++; text[at] != '"' || text[at + 1] == '"'; at++)
                {
                    at += text[at] == '"' ? 1 : 0;
                    cell.Append(text[at]);
                }

                at++;
            }
            else
            {
                while (text[at] is not (',' or '\r'))
                {
                    cell.Append(text[at++]);
                }
            }

            row.Add(cell.ToString());
            if (text[at++] == '\r')
            {
                Assert.Equal('\n', text[at++]);
                table.Add(row);
                row = [];
            }
        }

        return table;
    }
}
