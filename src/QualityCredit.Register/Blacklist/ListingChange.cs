using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Listings;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Blacklist;

/// <summary>
/// One change of what the public list shows: an entry, a reply beside it, a removal, an annulment. Rows are only ever added and numbered
/// without gaps. The end of a term is no row: it follows from the dates.
/// </summary>
public sealed class ListingChange
{
    public required long Sequence { get; init; }

    public required int CaseId { get; init; }

    /// <summary>Number of the step that made it.</summary>
    public required int Step { get; init; }

    public required OrganizationCode Code { get; init; }

    public required ListingAction Action { get; init; }

    public required DateTime PublishedUtc { get; init; }

    /// <summary>Whether an action changes what the public is shown.</summary>
    internal static bool IsMadeBy(ListingAction action) =>
        action is ListingAction.Publish or ListingAction.Reply or ListingAction.Remove or ListingAction.Annul or ListingAction.PublishAnnulment;

    internal sealed class Configuration : IEntityTypeConfiguration<ListingChange>
    {
        public void Configure(EntityTypeBuilder<ListingChange> builder)
        {
            builder.ToTable("ListingChanges");
            builder.HasKey(change => change.Sequence);
            builder.Metadata.AppendOnly();
            builder.Property(change => change.Sequence).ValueGeneratedNever();
        }
    }
}
