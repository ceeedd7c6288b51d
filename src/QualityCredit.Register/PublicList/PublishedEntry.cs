using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Register.PublicList;

/// <summary>An entry of the list as it is known: to come, in force, over or removed early. What is void is none.</summary>
/// <param name="Id">Number of the item of evidence.</param>
/// <param name="Listing">What it says; the authority and the document are its provenance.</param>
/// <param name="Ground">The ground in words.</param>
/// <param name="Basis">The clause that it rests on: what it says itself, else that of the rule which its ground names.</param>
public sealed record PublishedEntry(long Id, Listing Listing, Bilingual Ground, string? Basis)
{
    /// <summary>Whether it lists on a day: it follows from the dates alone, and no list has to be made anew at midnight.</summary>
    public bool IsInForceOn(DateOnly day) => Listing.IsInForceOn(day);
}
