namespace QualityCredit.Register.Blacklist;

/// <summary>What the enterprise answers to its entry.</summary>
public sealed record ListingReply(DateOnly On, string Text);

/// <summary>What stands beside an entry that a case published.</summary>
/// <param name="Department">The authority of the entry.</param>
/// <param name="Document">Its document number.</param>
/// <param name="Persons">The responsible persons, where the ground names them.</param>
/// <param name="IsUrgent">Whether it was published for recorded urgency.</param>
/// <param name="Replies">The enterprise's replies.</param>
public sealed record ListingRemark(string Department, string Document, string? Persons, bool IsUrgent, IReadOnlyList<ListingReply> Replies);

/// <summary>An entry that was void from the start, published as such.</summary>
public sealed record AnnulledListing(
    string Ground, string Department, string Document, DateOnly ListedFrom, DateOnly AnnulledOn, string AnnulledBy, string AnnulmentDocument, string Reason, DateOnly PublishedOn);
