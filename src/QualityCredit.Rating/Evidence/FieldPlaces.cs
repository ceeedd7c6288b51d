namespace QualityCredit.Rating.Evidence;

/// <summary>The three dates that an item may have beside the day it occurred.</summary>
public enum DatePlace
{
    /// <summary>Start of validity, or the due date of an order.</summary>
    From,

    /// <summary>End of validity (exclusive), or the day on which the order was fulfilled.</summary>
    Until,

    /// <summary>The day on which it was ended early, or rechecked.</summary>
    Done,
}

/// <summary>Puts a date field into its place of the packed item.</summary>
/// <param name="place">The place.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DateFieldAttribute(DatePlace place) : Attribute
{
    /// <summary>The place.</summary>
    public DatePlace Place => place;
}

/// <summary>Puts a whole-number field into the first or second count of the packed item.</summary>
/// <param name="index">0 or 1.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CountFieldAttribute(int index) : Attribute
{
    /// <summary>0 or 1.</summary>
    public int Index => index;
}

/// <summary>
/// Puts a vocabulary field into one of the eight bytes of <see cref="EvidenceFact.Terms"/>. The place of a field never
/// changes once items are stored with it.
/// </summary>
/// <param name="index">0 to 7.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TermFieldAttribute(int index) : Attribute
{
    /// <summary>0 to 7.</summary>
    public int Index => index;
}
