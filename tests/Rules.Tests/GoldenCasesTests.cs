using QualityCredit.Rating.Cases;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Rules.Tests;

/// <summary>Every case of every cases file is a test of its own, named by its sentence.</summary>
public sealed class GoldenCasesTests
{
    private static readonly (IReadOnlyList<GoldenCase> Cases, IReadOnlyList<Rating.Policies.Diagnostic> Diagnostics) _read = ReadCases.From(RulesFolder.Texts, RulesFolder.Library);

    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var one in _read.Cases)
        {
            data.Add(one.Source, one.Name);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_comes_out_as_it_says(string file, string sentence)
    {
        var golden = _read.Cases.Single(one => one.Source == file && one.Name == sentence);

        var differences = RunCase.On(RulesFolder.Library, golden);

        Assert.Equal("", string.Join(Environment.NewLine, differences));
    }

    [Fact]
    public void The_policies_and_their_cases_are_without_a_diagnostic()
    {
        var diagnostics = RulesFolder.Library.Diagnostics.Concat(_read.Diagnostics);

        Assert.NotEmpty(_read.Cases);
        Assert.Equal("", string.Join(Environment.NewLine, diagnostics));
    }
}
