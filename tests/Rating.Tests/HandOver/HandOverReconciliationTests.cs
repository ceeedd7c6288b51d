using QualityCredit.Rating.HandOver;
using Xunit;

namespace QualityCredit.Rating.Tests.HandOver;

public sealed class HandOverReconciliationTests
{
    [Fact]
    public void What_is_missing_there_unknown_here_or_different_is_told_record_by_record()
    {
        Dictionary<string, string> expected = Enumerable.Range(1, 4).ToDictionary(SomeHandOver.Key, number => SomeHandOver.Line(SomeHandOver.Platform, SomeHandOver.Penalty with { Key = SomeHandOver.Key(number) }));

        var found = Compare(expected,
        [
            Row(1, expected), Row(2, expected, digest: new('0', 64)), Row(3, expected, code: "QC1000056"), Row(9, expected),
        ]);

        Assert.Equal((4, 4), (found.Held, found.Expected));
        Assert.Equal(
            [(2, HoldingDifference.Different), (3, HoldingDifference.Different), (4, HoldingDifference.MissingThere), (9, HoldingDifference.UnknownHere)],
            found.Differences.Select(record => (int.Parse(record.Key, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture), record.Difference)));
        Assert.Equal(2, found.Count(HoldingDifference.Different));
    }

    [Fact]
    public void A_record_that_is_held_twice_is_different()
    {
        Dictionary<string, string> expected = new() { [SomeHandOver.Key(1)] = SomeHandOver.Line(SomeHandOver.Platform, SomeHandOver.Penalty with { Key = SomeHandOver.Key(1) }) };

        var found = Compare(expected, [Row(1, expected), Row(1, expected)]);

        Assert.Equal(HoldingDifference.Different, Assert.Single(found.Differences).Difference);
    }

    [Fact]
    public void A_digest_in_capitals_is_the_same_and_a_text_that_is_none_is_different()
    {
        Dictionary<string, string> expected = Enumerable.Range(1, 3).ToDictionary(SomeHandOver.Key, number => SomeHandOver.Line(SomeHandOver.Platform, SomeHandOver.Penalty with { Key = SomeHandOver.Key(number) }));
        var digest = HandOverSheet.DigestOf(expected[SomeHandOver.Key(3)]);

        var found = Compare(expected,
        [
            Row(1, expected, HandOverSheet.DigestOf(expected[SomeHandOver.Key(1)]).ToUpperInvariant()), Row(2, expected, new('z', 64)), Row(3, expected, digest[..63] + (digest[63] == '0' ? '1' : '0')),
        ]);

        Assert.Equal([(SomeHandOver.Key(2), HoldingDifference.Different), (SomeHandOver.Key(3), HoldingDifference.Different)], found.Differences.Select(record => (record.Key, record.Difference)));
    }

    [Fact]
    public void Who_holds_what_it_confirmed_has_no_difference()
    {
        Dictionary<string, string> expected = Enumerable.Range(1, 4).ToDictionary(SomeHandOver.Key, number => SomeHandOver.Line(SomeHandOver.Platform, SomeHandOver.Penalty with { Key = SomeHandOver.Key(number) }));

        Assert.Empty(Compare(expected, [.. Enumerable.Range(1, 4).Select(number => Row(number, expected))]).Differences);
    }

    [Theory]
    [InlineData("", null, null, "the list holds no record: name its receiver")]
    [InlineData("", HandOverReceiver.CentralBank, HandOverReceiver.CentralBank, null)]
    [InlineData("credit-platform", null, HandOverReceiver.CreditPlatform, null)]
    [InlineData("credit-platform", HandOverReceiver.CreditPlatform, HandOverReceiver.CreditPlatform, null)]
    [InlineData("credit-platform", HandOverReceiver.CentralBank, null, "the list is not of the receiver that was named (central-bank)")]
    [InlineData("credit-platform central-bank", HandOverReceiver.CentralBank, null, "the list must be of one receiver")]
    public void A_list_is_of_the_receiver_of_its_rows_or_of_whom_was_named(string rows, HandOverReceiver? named, HandOverReceiver? receiver, string? why)
    {
        Holdings holdings = new();
        foreach (var one in rows.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            holdings.Add(new(2, new Dictionary<string, string> { ["receiver"] = one, ["key"] = SomeHandOver.Key(1), ["code"] = SomeHandOver.Party.Code, ["digest"] = new('0', 64) }));
        }

        var found = holdings.ReceiverOf(named, out var problem);

        Assert.Equal((receiver, why), (found, problem?.Rule.En));
    }

    private static HandOverReconciliation Compare(Dictionary<string, string> expected, IReadOnlyList<ExchangedRow> held)
    {
        Holdings holdings = new();
        foreach (var row in held)
        {
            holdings.Add(row);
        }

        CompareHoldings compare = new(SomeHandOver.Platform, holdings);
        foreach (var (key, line) in expected)
        {
            compare.Expect(key, line);
        }

        return compare.Found();
    }

    private static ExchangedRow Row(int number, Dictionary<string, string> expected, string? digest = null, string? code = null) => new(2, new Dictionary<string, string>
    {
        ["receiver"] = "credit-platform",
        ["key"] = SomeHandOver.Key(number),
        ["code"] = code ?? SomeHandOver.Party.Code,
        ["digest"] = digest ?? (expected.TryGetValue(SomeHandOver.Key(number), out var line) ? HandOverSheet.DigestOf(line) : new('1', 64)),
    });
}
