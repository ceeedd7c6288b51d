using QualityCredit.Rating.Evidence;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Cli;

public sealed class ListFieldsTests
{
    private static readonly string _committed = Path.Combine(
        Path.GetDirectoryName(RulesFolder.Path)!, "src", "QualityCredit.Register", "Importing", "fields.md");

    [Fact]
    public async Task The_committed_list_is_what_the_program_reads()
    {
        var committed = await File.ReadAllTextAsync(_committed, TestContext.Current.CancellationToken);

        var printed = (await Qc.RunAsync("fields")).Output;

        Assert.True(printed == committed, "Kinds or fields changed. Save what `qc fields` prints as src/QualityCredit.Register/Importing/fields.md.");
    }

    [Fact]
    public async Task A_field_whose_code_is_a_column_of_every_item_is_written_with_its_kind()
    {
        var printed = (await Qc.RunAsync("fields")).Output;

        Assert.Contains("| **`external-note.department`** | 来源领域 |", printed, StringComparison.Ordinal);
        Assert.Equal(EvidenceForm.All.Count(), printed.Split("\n## ").Length - 1);
    }
}
