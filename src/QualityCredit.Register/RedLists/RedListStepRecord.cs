using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Rating.RedLists;
using QualityCredit.Register.Accounts;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.RedLists;

/// <summary>One step of an enterprise onto the red list or off it. Rows are only ever added; each announcement begins anew.</summary>
public sealed class RedListStepRecord
{
    private const int LongestRule = 120;

    public required int EnterpriseId { get; init; }

    /// <summary>From 1, without gaps.</summary>
    public required int Number { get; init; }

    public required RedListAction Action { get; init; }

    public required string Actor { get; init; }

    public required string Authority { get; init; }

    public required string Basis { get; init; }

    public required string Document { get; init; }

    public required DateOnly On { get; init; }

    public required string Text { get; init; }

    /// <summary>What an announcement announces: the rule that proposes, and its terms then.</summary>
    public string? Rule { get; init; }

    public int? TermMonths { get; init; }

    public int? NoticeDays { get; init; }

    public DateOnly? NoticeUntil { get; init; }

    public required DateTime RecordedUtc { get; init; }

    public RedListStep Step => new()
    {
        Action = Action,
        Actor = Actor,
        Authority = Authority,
        Basis = Basis,
        Document = Document,
        On = On,
        Text = Text,
    };

    internal RedListProposal Proposal => new(Rule!, TermMonths!.Value, NoticeDays!.Value);

    internal static RedListStepRecord Of(int enterprise, int number, RedListStep step, RedListCase after, DateTime nowUtc)
    {
        var announced = step.Action == RedListAction.Announce ? after : null;
        return new()
        {
            EnterpriseId = enterprise,
            Number = number,
            Action = step.Action,
            Actor = step.Actor,
            Authority = step.Authority,
            Basis = step.Basis,
            Document = step.Document,
            On = step.On,
            Text = step.Text,
            Rule = announced?.Proposal.Rule,
            TermMonths = announced?.Proposal.TermMonths,
            NoticeDays = announced?.Proposal.NoticeDays,
            NoticeUntil = announced?.NoticeUntil,
            RecordedUtc = nowUtc,
        };
    }

    /// <summary>The text that does not fit, or null.</summary>
    internal static (string Field, int Longest)? TooLong(RedListStep step) => ActTexts.TooLong(
    [
        ("actor", step.Actor, ActTexts.LongestActor), ("authority", step.Authority, EvidenceText.LongestDepartment),
        ("basis", step.Basis, ActTexts.LongestBasis), ("document", step.Document, EvidenceText.LongestDocument), ("text", step.Text, ActTexts.LongestText),
    ]);

    internal sealed class Configuration : IEntityTypeConfiguration<RedListStepRecord>
    {
        public void Configure(EntityTypeBuilder<RedListStepRecord> builder)
        {
            builder.ToTable("RedListSteps");
            builder.HasKey(row => new { row.EnterpriseId, row.Number });
            builder.Property(row => row.Actor).HasMaxLength(ActTexts.LongestActor);
            builder.Property(row => row.Authority).HasMaxLength(EvidenceText.LongestDepartment);
            builder.Property(row => row.Basis).HasMaxLength(ActTexts.LongestBasis);
            builder.Property(row => row.Document).HasMaxLength(EvidenceText.LongestDocument);
            builder.Property(row => row.Text).HasMaxLength(ActTexts.LongestText);
            builder.Property(row => row.Rule).HasMaxLength(LongestRule).IsUnicode(false);
            builder.Ignore(row => row.Step);
            builder.Ignore(row => row.Proposal);
            builder.Metadata.AppendOnly();
        }
    }
}
