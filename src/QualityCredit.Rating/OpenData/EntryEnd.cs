using QualityCredit.Rating.Evidence;

namespace QualityCredit.Rating.OpenData;

/// <summary>Why an entry is no longer in the list.</summary>
public enum EntryEnd : byte
{
    /// <summary>Its term is over.</summary>
    [Label("期满", "Expired")] Expired = 1,

    /// <summary>It was removed before the end of its term.</summary>
    [Label("提前移出", "Removed")] Removed,

    /// <summary>It was taken back: void from the start.</summary>
    [Label("撤销，自始无效", "Annulled")] Annulled,

    /// <summary>It was corrected: what is right, if anything, stands in the list under another key.</summary>
    [Label("更正", "Corrected")] Corrected,
}

/// <summary>Says why an entry that was published is in the list no longer.</summary>
public static class EntryEnding
{
    /// <param name="present">The entry as it is known now; null where no such entry is known any more.</param>
    /// <param name="takenBack">Whether it was taken back rather than replaced.</param>
    /// <param name="day">The day of the list that no longer holds it.</param>
    public static EntryEnd Of(Listing? present, bool takenBack, DateOnly day) =>
        present is null ? (takenBack ? EntryEnd.Annulled : EntryEnd.Corrected)
        : present.RemovedOn <= day ? EntryEnd.Removed
        : present.ListedUntil <= day ? EntryEnd.Expired
        : EntryEnd.Corrected;
}
