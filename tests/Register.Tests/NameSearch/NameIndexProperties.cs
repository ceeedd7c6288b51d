using FsCheck.Fluent;
using QualityCredit.Register.NameSearch;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.NameSearch;

public sealed class NameIndexProperties
{
    private const int Often = 200;

    private static readonly string[] _pieces =
        ["长沙", "市", "湖南省", "恒", "泰", "恒泰", "食品", "有限公司", "heng", "tai", "chang2", "A", "3", "（", "𠮷", "\uD842", "臺", "ā", " ", "公司", "有限公词", "省", "xian", "q", "\0", "é"];

    [Fact]
    public void The_exact_name_is_always_first()
    {
        var firms = Gen.Choose(0, SmallIndex.Firms.Count - 1).ToArbitrary();

        Prop.ForAll(firms, firm => SmallIndex.Invented.Search(SmallIndex.Firms[firm].Name, 10)[0] is { Score: 1 } first && first.Id == SmallIndex.Firms[firm].Id).Holds(Often);
    }

    [Fact]
    public void What_is_found_does_not_depend_on_the_order_of_the_lines()
    {
        var firms = SmallIndex.Firms.Take(400).ToList();
        var typed = new Testing.Names.TypeNames(SmallIndex.Tables, 9).Of(firms, 3).Select(name => name.Text).ToList();
        var inOrder = NameIndex.Build(SmallIndex.LinesOf(firms), SmallIndex.Words);
        var shuffles = Gen.Shuffle(SmallIndex.LinesOf(firms).ToArray()).ToArbitrary();

        Prop.ForAll(shuffles, lines =>
        {
            var shuffled = NameIndex.Build(lines, SmallIndex.Words);
            return typed.All(text => inOrder.Search(text, 10).Select(hit => (hit.Id, hit.Score)).SequenceEqual(shuffled.Search(text, 10).Select(hit => (hit.Id, hit.Score))));
        }).Holds(10);
    }

    [Fact]
    public void Whatever_is_typed_is_answered_best_first_each_enterprise_once()
    {
        var texts = Gen.OneOf(ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""), Gen.Elements(_pieces).ListOf().Select(pieces => string.Concat(pieces))).ToArbitrary();

        Prop.ForAll(texts, text =>
        {
            var hits = SmallIndex.Invented.Search(text, 10);
            return hits.Count <= 10 && hits.DistinctBy(hit => hit.Id).Count() == hits.Count && hits.OrderByDescending(hit => hit.Score).SequenceEqual(hits)
                && hits.All(hit => hit.Score is >= NameIndex.LowestScore and <= 1);
        }).Holds(Often);
    }

    [Fact]
    public void Whatever_a_firm_is_called_is_found_by_its_name()
    {
        var names = Gen.Elements(_pieces).ListOf().Select(pieces => string.Concat(pieces)).Where(name => name.Any(char.IsLetter) && name.Length <= NameQuery.Longest).ToArbitrary();

        Prop.ForAll(names, name =>
        {
            var index = NameIndex.Build([new(1, name), new(2, "湖南恒泰食品有限公司"), new(3, "长沙泰食品厂")], SmallIndex.Words);
            return index.Search(name, 3) is [{ Score: 1 } first, ..] && (first.Id == 1 || first.Id == 2 || first.Id == 3);
        }).Holds(Often);
    }

    [Fact]
    public async Task Searches_side_by_side_do_not_disturb_each_other()
    {
        var typed = SmallIndex.Firms.Take(300).Select(firm => firm.Name).ToList();
        var alone = typed.Select(text => SmallIndex.Invented.Search(text, 5).Select(hit => (hit.Id, hit.Score)).ToList()).ToList();

        var together = await Task.WhenAll(typed.Select(text => Task.Run(() => SmallIndex.Invented.Search(text, 5).Select(hit => (hit.Id, hit.Score)).ToList())));

        Assert.Equal(alone, together);
    }
}
