using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using QualityCredit.Rating.HandOver;
using QualityCredit.Rating.OpenData;
using Xunit;

namespace QualityCredit.Rating.Tests.HandOver;

/// <summary>The description against data, as a program reads it that knows CSV on the Web and nothing of us.</summary>
public sealed class HandOverSchemaTests
{
    public static TheoryData<string> Receivers => [.. Enum.GetValues<HandOverReceiver>().Select(receiver => HandOverFile.Of(receiver).Name)];

    [Theory, MemberData(nameof(Receivers))]
    public void The_description_admits_each_line_that_is_handed_over_and_each_that_takes_one_out(string name)
    {
        var file = HandOverFile.All.First(known => known.Name == name);
        string[] lines =
        [
            SomeHandOver.Line(file, SomeHandOver.Listing),
            SomeHandOver.Line(file, name == "credit-platform" ? SomeHandOver.Penalty : SomeHandOver.Grade),
            HandOverSheet.TombstoneOf(file, SomeHandOver.Key(9), EntryEnd.Annulled),
        ];

        Assert.All(lines, line => Assert.Empty(Flaws(file, line)));
    }

    [Theory, MemberData(nameof(Receivers))]
    public void The_description_refuses_what_does_not_fit(string name)
    {
        var file = HandOverFile.All.First(known => known.Name == name);
        var line = SomeHandOver.Line(file, SomeHandOver.Listing);

        Assert.Equal(["operation"], Flaws(file, line.Replace(",U,", ",X,", StringComparison.Ordinal)));
        Assert.Equal(["key"], Flaws(file, line[1..]));
        Assert.Equal(["kind"], Flaws(file, line.Replace(",listing,", ",casino,", StringComparison.Ordinal)));
        Assert.Contains(Flaws(file, line.Replace("20240102", "2024-01-02", StringComparison.Ordinal)), field => field is "from" or "decided-on");
        Assert.Single(Flaws(file, line.Replace(SomeHandOver.Party.Name, new string('长', 201), StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Receivers))]
    public void The_description_says_which_fields_a_record_must_have(string name)
    {
        var file = HandOverFile.All.First(known => known.Name == name);

        var stated = Columns(file).Where(column => (bool?)column["qc:requiredToPut"] == true).Select(column => (string)column["name"]!);

        Assert.Equal(file.Fields.Where(field => field.IsRequired).Select(field => field.Id), stated);
    }

    private static IReadOnlyList<JsonNode> Columns(HandOverFile file) =>
        [.. JsonNode.Parse(HandOverSchema.Write(file))!["tableSchema"]!["columns"]!.AsArray().Select(column => column!)];

    /// <summary>The columns whose cells are not as they are described.</summary>
    private static IReadOnlyList<string> Flaws(HandOverFile file, string line)
    {
        Assert.True(CsvLine.TryCells(line, out var cells));
        var columns = Columns(file);
        Assert.Equal(columns.Count, cells.Length);
        return [.. columns.Zip(cells).Where(pair => !Fits(pair.First, pair.Second)).Select(pair => (string)pair.First["name"]!)];
    }

    private static bool Fits(JsonNode column, string cell)
    {
        if (cell.Length == 0)
        {
            return (bool?)column["required"] != true;
        }

        var (type, length) = (column["datatype"]!, cell.EnumerateRunes().Count());
        return (type["length"] is not { } exact || length == (int)exact) && (type["maxLength"] is not { } most || length <= (int)most) && (string)type["base"]! switch
        {
            "date" => DateOnly.TryParseExact(cell, (string)type["format"]!, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "integer" => long.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out _),
            "decimal" => decimal.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
            _ => type["format"] is not { } words || Regex.IsMatch(cell, $"^(?:{(string)words!})$"),
        };
    }
}
