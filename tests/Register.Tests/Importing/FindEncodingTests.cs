using System.Text;
using QualityCredit.Register.Importing;
using Xunit;

namespace QualityCredit.Register.Tests.Importing;

public sealed class FindEncodingTests
{
    private const string ChineseHeader = "企业代码,企业名称,行政区划代码,行业代码,企业规模,建档日期";

    private static readonly string _row = $"{Lines.Code},湘江电线厂,430104,C38,小型,2009-03-01";

    [Theory]
    [InlineData("utf-8", false, "utf-8")]
    [InlineData("utf-8", true, "utf-8")]
    [InlineData("gb18030", false, "gb18030")]
    [InlineData("gbk", false, "gb18030")]
    public async Task Each_encoding_is_found_by_itself(string written, bool mark, string found)
    {
        await using var bench = await ImportBench.CreateAsync();
        var encoding = TextEncoding.Named(written)!;
        var path = bench.Write("e.csv", [.. mark ? Encoding.UTF8.GetPreamble() : [], .. encoding.GetBytes($"{Lines.EnterpriseHeader}\r\n{Lines.EnterpriseOf("湘江㐀𠀀厂")}\r\n")]);

        var imported = Assert.IsType<Imported>(await bench.ImportAsync(path));

        Assert.Equal((found, 1), (imported.Encoding, imported.Rows.New));
        await using var context = bench.Register.NewContext();
        Assert.Equal("湘江㐀𠀀厂", context.Enterprises.Single().Name);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    public async Task A_Chinese_header_settles_the_encoding_also_where_a_row_is_damaged(string name)
    {
        await using var bench = await ImportBench.CreateAsync();
        var encoding = TextEncoding.Named(name)!;
        byte[] damaged = [.. encoding.GetBytes($"{ChineseHeader}\n"), .. encoding.GetBytes("7"), 0xFF, .. encoding.GetBytes($",坏,430104,C38,小型,2009-03-01\n{_row}\n")];

        var imported = Assert.IsType<Imported>(await bench.ImportAsync(bench.Write("e.csv", damaged)));

        Assert.Equal((name, 1, 1), (imported.Encoding, imported.Rows.New, imported.Rows.Rejected));
        Assert.Equal("2", Assert.Single(bench.Rejects("e.rejects.csv"))["退回行号"]);
    }

    [Fact]
    public async Task A_file_that_is_valid_in_neither_encoding_is_refused_naming_the_byte()
    {
        await using var bench = await ImportBench.CreateAsync();
        var start = Encoding.UTF8.GetBytes($"{Lines.EnterpriseHeader}\n");

        var refused = Assert.IsType<ImportRefused>(await bench.ImportAsync(bench.Write("e.csv", [.. start, .. "a,b"u8, 0xFF, .. "\n"u8])));

        Assert.Equal(new EncodingUnknown(start.Length + 3, start.Length + 3), refused.Refusal);
        Assert.Contains($"byte offset {start.Length + 3}", refused.Refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_named_encoding_is_not_questioned()
    {
        await using var bench = await ImportBench.CreateAsync();
        byte[] bytes = [.. Encoding.UTF8.GetBytes($"{Lines.EnterpriseHeader}\n{Lines.Enterprise}\n"), 0xFF, (byte)'\n'];

        var imported = Assert.IsType<Imported>(await bench.ImportAsync(bench.Write("e.csv", bytes), TextEncoding.Utf8));

        Assert.Equal((1, 1), (imported.Rows.New, imported.Rows.Rejected));
    }

    [Fact]
    public async Task A_file_of_wide_characters_is_refused_with_what_to_do()
    {
        await using var bench = await ImportBench.CreateAsync();

        var refused = Assert.IsType<ImportRefused>(await bench.ImportAsync(bench.Write("e.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(ChineseHeader)])));

        Assert.Equal("wide-characters", refused.Refusal.Code);
    }

    [Fact]
    public void The_first_byte_that_is_no_UTF8_is_found_wherever_the_pieces_end()
    {
        var random = new Random(5);
        for (var round = 0; round < 2000; round++)
        {
            byte[] bytes = [.. Encoding.UTF8.GetBytes("aé湖𠀀"), .. Enumerable.Range(0, 6).Select(_ => (byte)random.Next(256)), .. Encoding.UTF8.GetBytes("湖𠀀")];

            var check = new Utf8Check();
            for (var from = 0; from < bytes.Length;)
            {
                var length = Math.Min(1 + random.Next(4), bytes.Length - from);
                check.Append(bytes.AsSpan(from, length));
                from += length;
            }

            check.End();
            Assert.Equal(FirstInvalid(bytes), check.FirstInvalid);
        }
    }

    private static long FirstInvalid(byte[] bytes)
    {
        for (var position = 0; position < bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes.AsSpan(position), out _, out var length) != System.Buffers.OperationStatus.Done)
            {
                return position;
            }

            position += length;
        }

        return -1;
    }
}
