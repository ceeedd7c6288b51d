using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.HandOver;
using QualityCredit.Rating.OpenData;
using Xunit;

namespace QualityCredit.Rating.Tests.HandOver;

public sealed class HandOverFileTests
{
    [Fact]
    public void Every_field_says_what_stands_in_it_and_what_it_rests_on()
    {
        var fields = HandOverFile.All.SelectMany(file => file.Fields).ToList();

        Assert.NotEmpty(fields);
        Assert.All(fields, field => Assert.True(field.Basis.Contains('[', StringComparison.Ordinal) && field.Format.Type.Length > 0 && field.Zh.Length > 0, field.Id));
        Assert.All(HandOverFile.All, file => Assert.Equal(file.Fields.Count, file.Fields.DistinctBy(field => field.Zh).DistinctBy(field => field.Id).Count()));
        // Throws where a source is not known.
        Assert.All(fields, field => HandOverSources.Of(field, SomeHandOver.Listing));
    }

    [Fact]
    public void The_words_of_the_fields_are_those_of_the_vocabularies()
    {
        Assert.Equal(Codes<HandOverReceiver>(), HandOverFile.Receipt["receiver"].Format.Words);
        Assert.Equal(Codes<HandOverReceiver>(), HandOverFile.Holdings["receiver"].Format.Words);
        Assert.Equal(Codes<ExternalDepartment>(), HandOverFile.CreditNotes["field"].Format.Words);
        Assert.Equal(Codes<NoteTenor>(), HandOverFile.CreditNotes["tenor"].Format.Words);
        Assert.Equal(Codes<ForeignScale>(), HandOverFile.CreditNotes["scale"].Format.Words);
        Assert.Equal(Codes<ForeignGrade>(), HandOverFile.CreditNotes["grade"].Format.Words);
        Assert.Equal(Codes<ListingDegree>(), SomeHandOver.Departments["degree"].Format.Words);
        Assert.Equal(Codes<SupervisionIntensity>(), SomeHandOver.Departments["intensity"].Format.Words);
        Assert.Equal(Codes<HandOverKind>(), SomeHandOver.Platform["kind"].Format.Words.Union(SomeHandOver.Bank["kind"].Format.Words).OrderBy(word => Array.IndexOf([.. Codes<HandOverKind>()], word)));
    }

    [Fact]
    public void Every_receiver_and_every_penalty_has_its_terms()
    {
        Assert.All(Enum.GetValues<HandOverReceiver>(), receiver => Assert.True(HandOverTerms.AnswerWithinDays(receiver) > 0));
        Assert.Null(PenaltyTerms.ShownUntil(SomeHandOver.Violation with { Penalty = PenaltyKind.Warning }));
        Assert.Equal(new(2024, 5, 29), PenaltyTerms.ShownUntil(SomeHandOver.Violation with { Penalty = PenaltyKind.Criticism }));
        Assert.Equal(new(2027, 2, 28), PenaltyTerms.ShownUntil(SomeHandOver.Violation));
        Assert.Equal(new(2034, 2, 28), PenaltyTerms.ShownUntil(SomeHandOver.Violation with { BanYears = 10 }));
    }

    [Fact]
    public void A_receipt_is_overdue_the_day_after_its_term_and_not_before()
    {
        var lastDay = SomeHandOver.Day.AddDays(HandOverTerms.AnswerWithinDays(HandOverReceiver.CentralBank));

        Assert.False(HandOverTerms.IsOverdue(HandOverReceiver.CentralBank, SomeHandOver.Day, lastDay));
        Assert.True(HandOverTerms.IsOverdue(HandOverReceiver.CentralBank, SomeHandOver.Day, lastDay.AddDays(1)));
    }

    [Theory]
    [InlineData("credit-platform")]
    [InlineData("central-bank")]
    [InlineData("departments")]
    public void The_files_are_byte_for_byte_the_ones_that_are_published(string name)
    {
        var file = HandOverFile.All.First(known => known.Name == name);
        string[] lines = name == "credit-platform"
            ? [SomeHandOver.Line(file, SomeHandOver.Listing), SomeHandOver.Line(file, SomeHandOver.Penalty), HandOverSheet.TombstoneOf(file, SomeHandOver.Key(9), EntryEnd.Annulled)]
            : [SomeHandOver.Line(file, SomeHandOver.Listing), SomeHandOver.Line(file, SomeHandOver.Grade), HandOverSheet.TombstoneOf(file, SomeHandOver.Key(9), EntryEnd.Expired)];

        Assert.Equal(Golden($"{name}.csv"), HandOverSheet.HeadOf(file).Concat(lines.SelectMany(HandOverSheet.BytesOf)));
        Assert.Equal(Golden($"{name}.schema.json"), HandOverSchema.Write(file));
    }

    private static IEnumerable<string> Codes<T>()
        where T : struct, Enum => Vocabulary.Of<T>().Terms.Select(term => term.Code);

    private static byte[] Golden(string name)
    {
        using var stream = typeof(HandOverFileTests).Assembly.GetManifestResourceStream($"hand-over/{name}")!;
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
