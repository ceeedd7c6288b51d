namespace QualityCredit.Rating.Evidence;

/// <summary>
/// An item as the engine reads it: fixed size, without texts. <see cref="EvidenceForm"/> says which field of which kind
/// stands in which place. Days are <see cref="DateOnly.DayNumber"/>; 0 is "not stated". The default value is no item.
/// </summary>
public readonly record struct EvidenceFact
{
    /// <summary>Number within the enterprise, from 1: the identity of the item.</summary>
    public required int Serial { get; init; }

    /// <summary>Up to eight vocabulary terms, one byte each from the lowest; 0 is "not stated".</summary>
    public ulong Terms { get; init; }

    /// <summary>Day on which it happened.</summary>
    public required int OccurredOn { get; init; }

    /// <summary>Serial of the product within the enterprise, 0 where it is about the enterprise.</summary>
    public int Product { get; init; }

    /// <summary>See <see cref="DatePlace.From"/>.</summary>
    public int From { get; init; }

    /// <summary>See <see cref="DatePlace.Until"/>.</summary>
    public int Until { get; init; }

    /// <summary>See <see cref="DatePlace.Done"/>.</summary>
    public int Done { get; init; }

    /// <summary>First whole number, −1 where the kind has one that is not stated: none stated is not the same as none found.</summary>
    public int Count0 { get; init; }

    /// <summary>Second whole number, as the first.</summary>
    public int Count1 { get; init; }

    /// <summary>The kind.</summary>
    public required EvidenceKind Kind { get; init; }

    /// <summary>State of the objection, 0 where there is none.</summary>
    public ObjectionState Objection { get; init; }

    /// <summary>The term at a place, 0 where it is not stated.</summary>
    /// <param name="place">0 to 7.</param>
    public byte TermAt(int place) => (byte)(Terms >> (place * 8));

    /// <summary>The whole number at a place as a sum takes it: 0 where it is not stated.</summary>
    /// <param name="place">0 or 1.</param>
    public int CountAt(int place) => Math.Max(place == 0 ? Count0 : Count1, 0);

    /// <summary>The day at a place, 0 where it is not stated.</summary>
    /// <param name="place">The place.</param>
    public int DayAt(DatePlace place) => place switch
    {
        DatePlace.From => From,
        DatePlace.Until => Until,
        DatePlace.Done => Done,
    };
}
