using QualityCredit.Testing.Names;
using Xunit;

namespace QualityCredit.Register.Tests.NameSearch;

public sealed class RecallTests
{
    private const int PerKind = 25;

    private static readonly ILookup<string, TypedName> _typed = new TypeNames(SmallIndex.Tables, 5).Of(SmallIndex.Firms, PerKind).ToLookup(typed => typed.Kind);

    public static TheoryData<string> Kinds => [.. _typed.Select(kind => kind.Key)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Of_each_kind_of_error_at_least_95_in_100_are_found_among_the_first_ten(string kind)
    {
        var missed = _typed[kind].Where(typed => SmallIndex.Invented.Search(typed.Text, 10).All(hit => hit.Id != typed.Meant)).ToList();

        Assert.Equal(PerKind, _typed[kind].Count());
        Assert.True(missed.Count <= PerKind / 20, string.Join("; ", missed.Select(typed => $"{typed.Text}, meant {SmallIndex.Firms[typed.Meant - 1].Name}")));
    }
}
