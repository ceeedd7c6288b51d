using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Rating.Listings;
using QualityCredit.Register.Accounts;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Blacklist;

/// <summary>One step of a listing case. Rows are only ever added.</summary>
public sealed class ListingStepRecord
{
    private const int LongestPersons = 500;

    public required int CaseId { get; init; }

    /// <summary>From 1, without gaps.</summary>
    public required int Number { get; init; }

    public required ListingAction Action { get; init; }

    public required string Actor { get; init; }

    public required string Authority { get; init; }

    public required string Basis { get; init; }

    public required string Document { get; init; }

    public required DateOnly On { get; init; }

    public required string Text { get; init; }

    public string? Rights { get; init; }

    public string? Persons { get; init; }

    public DateOnly? HearingOn { get; init; }

    /// <summary>The entry that the step recorded or corrected, as the rating reads it.</summary>
    public long? EvidenceId { get; init; }

    public required DateTime RecordedUtc { get; init; }

    public ListingStep Step => new()
    {
        Action = Action,
        Actor = Actor,
        Authority = Authority,
        Basis = Basis,
        Document = Document,
        On = On,
        Text = Text,
        Rights = Rights,
        Persons = Persons,
        HearingOn = HearingOn,
    };

    internal static ListingStepRecord Of(int caseId, int number, ListingStep step, long? evidence, DateTime nowUtc) => new()
    {
        CaseId = caseId,
        Number = number,
        Action = step.Action,
        Actor = step.Actor,
        Authority = step.Authority,
        Basis = step.Basis,
        Document = step.Document,
        On = step.On,
        Text = step.Text,
        Rights = step.Rights,
        Persons = step.Persons,
        HearingOn = step.HearingOn,
        EvidenceId = evidence,
        RecordedUtc = nowUtc,
    };

    /// <summary>The text that does not fit, or null.</summary>
    internal static (string Field, int Longest)? TooLong(ListingStep step) => ActTexts.TooLong(
    [
        ("actor", step.Actor, ActTexts.LongestActor), ("authority", step.Authority, EvidenceText.LongestDepartment), ("basis", step.Basis, ActTexts.LongestBasis),
        ("document", step.Document, EvidenceText.LongestDocument), ("text", step.Text, ActTexts.LongestText), ("rights", step.Rights, ActTexts.LongestText),
        ("persons", step.Persons, LongestPersons),
    ]);

    internal sealed class Configuration : IEntityTypeConfiguration<ListingStepRecord>
    {
        public void Configure(EntityTypeBuilder<ListingStepRecord> builder)
        {
            builder.ToTable("ListingSteps");
            builder.HasKey(row => new { row.CaseId, row.Number });
            builder.Property(row => row.Actor).HasMaxLength(ActTexts.LongestActor);
            builder.Property(row => row.Authority).HasMaxLength(EvidenceText.LongestDepartment);
            builder.Property(row => row.Basis).HasMaxLength(ActTexts.LongestBasis);
            builder.Property(row => row.Document).HasMaxLength(EvidenceText.LongestDocument);
            builder.Property(row => row.Text).HasMaxLength(ActTexts.LongestText);
            builder.Property(row => row.Rights).HasMaxLength(ActTexts.LongestText);
            builder.Property(row => row.Persons).HasMaxLength(LongestPersons);
            builder.Ignore(row => row.Step);
            builder.Metadata.AppendOnly();
        }
    }
}
