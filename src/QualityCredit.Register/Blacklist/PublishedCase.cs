using QualityCredit.Rating.Listings;

namespace QualityCredit.Register.Blacklist;

/// <summary>How an entry was found void from the start.</summary>
/// <param name="On">Day of the annulment.</param>
/// <param name="By">The authority.</param>
/// <param name="Document">Its document number.</param>
/// <param name="Reason">Why.</param>
/// <param name="PublishedOn">Day on which it was published; null while it is not.</param>
public sealed record CaseAnnulment(DateOnly On, string By, string Document, string Reason, DateOnly? PublishedOn);

/// <summary>What the public may know of a case that published an entry: neither who handled it nor what was said before.</summary>
public sealed record PublishedCase
{
    public required int Id { get; init; }

    public required ListingProposal Proposal { get; init; }

    public required DateOnly PublishedOn { get; init; }

    /// <summary>The authority of the entry.</summary>
    public required string Department { get; init; }

    /// <summary>The document of the entry.</summary>
    public required string Document { get; init; }

    /// <summary>The responsible persons, where the ground names them.</summary>
    public string? Persons { get; init; }

    /// <summary>Whether it was published for recorded urgency.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>All replies; the answer for a day shows those up to it.</summary>
    public IReadOnlyList<ListingReply> Replies { get; init; } = [];

    public CaseAnnulment? Annulment { get; init; }

    /// <summary>What stands beside the entry on a day; null before its publication and after its annulment.</summary>
    public ListingRemark? RemarkOn(DateOnly day) => day < PublishedOn || Annulment?.On <= day
        ? null
        : new(Department, Document, Persons, IsUrgent, [.. Replies.Where(reply => reply.On <= day)]);

    /// <summary>The annulment as the public is told of it by a day, or null.</summary>
    public AnnulledListing? AnnulledOn(DateOnly day) => PublishedOn <= day && Annulment is { PublishedOn: { } told } annulment && annulment.On <= day && told <= day
        ? new(Proposal.Ground, Department, Document, PublishedOn, annulment.On, annulment.By, annulment.Document, annulment.Reason, told)
        : null;

    /// <summary>The public part of a case as it was known at an instant; null where nothing was published by then.</summary>
    internal static PublishedCase? Of(ListingCaseFile file, DateTime knownAtUtc)
    {
        ListingStepRecord[] known = [.. file.Steps.Where(step => step.RecordedUtc <= knownAtUtc)];
        if (Last(ListingAction.Publish) is not { } entry)
        {
            return null;
        }

        var listing = new ListingCaseFile(file.Record, known).Case;
        return new()
        {
            Id = file.Record.Id,
            Proposal = file.Record.Proposal,
            PublishedOn = entry.On,
            Department = entry.Authority,
            Document = entry.Document,
            Persons = listing.Persons,
            IsUrgent = listing.UrgentOn is not null,
            Replies = [.. known.Where(step => step.Action == ListingAction.Reply).Select(step => new ListingReply(step.On, step.Text))],
            Annulment = Last(ListingAction.Annul) is { } annulment
                ? new(annulment.On, annulment.Authority, annulment.Document, annulment.Text, Last(ListingAction.PublishAnnulment)?.On)
                : null,
        };

        ListingStepRecord? Last(ListingAction action) => Array.FindLast(known, step => step.Action == action);
    }
}
