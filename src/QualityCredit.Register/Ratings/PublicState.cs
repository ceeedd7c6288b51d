using QualityCredit.Rating.Decisions;

namespace QualityCredit.Register.Ratings;

/// <summary>What of a status people are told about when it changes.</summary>
internal readonly record struct PublicState(byte Outcome, SupervisionIntensity Intensity, bool Listed)
{
    public static StatusChangeKinds Between(PublicState? old, PublicState now)
    {
        if (old is not { } before)
        {
            return StatusChangeKinds.Outcome | StatusChangeKinds.Intensity | (now.Listed ? StatusChangeKinds.Listed : StatusChangeKinds.None);
        }

        return (before.Outcome == now.Outcome ? StatusChangeKinds.None : StatusChangeKinds.Outcome)
            | (before.Intensity == now.Intensity ? StatusChangeKinds.None : StatusChangeKinds.Intensity)
            | (before.Listed == now.Listed ? StatusChangeKinds.None : now.Listed ? StatusChangeKinds.Listed : StatusChangeKinds.Delisted);
    }
}
