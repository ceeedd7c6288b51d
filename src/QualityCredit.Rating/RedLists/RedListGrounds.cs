using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.RedLists;

/// <summary>A published decision as the red list reads it.</summary>
/// <param name="AsOf">First day on which it is the decision in force.</param>
/// <param name="NextChange">First day on which it would come out otherwise; null where none is known.</param>
/// <param name="ExpiresOn">First day on which its grade is expired; null where it never is.</param>
/// <param name="Grade">The class, or null.</param>
/// <param name="WhileListed">Whether it was made of an enterprise on the blacklist.</param>
/// <param name="Proposal">What a rule proposes, or null.</param>
public sealed record RedListRating(DateOnly AsOf, DateOnly? NextChange, DateOnly? ExpiresOn, Grade? Grade, bool WhileListed, RedListProposal? Proposal)
{
    internal RedListBar? Bar => Grade != Decisions.Grade.AA ? RedListBar.NotClassAA : Proposal is null ? RedListBar.NotProposed : null;
}

/// <summary>What decides on a day whether an enterprise can stand on the red list: its published decisions and its entries on the blacklist as known now.</summary>
/// <param name="Ratings">The decisions, in the order in which they were made.</param>
/// <param name="Listings">When it is on the blacklist; entries that were void from the start are not there.</param>
public sealed record RedListGrounds(IReadOnlyList<RedListRating> Ratings, IReadOnlyList<Period> Listings)
{
    /// <summary>The decision in force on a day, or null.</summary>
    /// <param name="day">The day.</param>
    public RedListRating? RatingOn(DateOnly day) => Ratings.LastOrDefault(rating => rating.AsOf <= day);

    /// <summary>Why the enterprise cannot stand on the list on a day; null where it can.</summary>
    /// <param name="day">The day.</param>
    public RedListBar? BarOn(DateOnly day) =>
        Listings.Any(listing => listing.Contains(day)) ? RedListBar.Blacklisted
        : RatingOn(day) is not { } rating ? RedListBar.NotRated
        : rating.Bar ?? (day >= rating.ExpiresOn ? RedListBar.GradeExpired : day >= rating.NextChange ? RedListBar.RatingDue : null);

    /// <summary>
    /// The first day from <paramref name="from"/> to <paramref name="until"/> on which it ceased to qualify, for good. A decision that is only
    /// due is none: the next one tells. A decision made while listed is judged by the listing, which may turn out void.
    /// </summary>
    /// <param name="from">First day.</param>
    /// <param name="until">Last day.</param>
    public DateOnly? FallBetween(DateOnly from, DateOnly until)
    {
        var falls = Listings.Where(listing => listing.From <= until && !(listing.Until <= from) && !(listing.Until <= listing.From)).Select(listing => listing.From).ToList();
        for (var i = 0; i < Ratings.Count; i++)
        {
            var rating = Ratings[i];
            var end = i + 1 < Ratings.Count ? Ratings[i + 1].AsOf : DateOnly.MaxValue;
            if (rating.AsOf >= end || end <= from || rating.AsOf > until || rating.WhileListed)
            {
                continue;
            }

            if (rating.Bar is not null)
            {
                falls.Add(rating.AsOf);
            }
            else if (rating.ExpiresOn < end && rating.ExpiresOn <= until)
            {
                falls.Add(rating.ExpiresOn.Value);
            }
        }

        return falls.Count == 0 ? null : falls.Min() is var first && first < from ? from : first;
    }
}
