using QualityCredit.Rating.Decisions;
using QualityCredit.Register.Ratings;

namespace QualityCredit.Register.Activation;

/// <summary>What of an enterprise people read: a row of the change feed leads from one to the next.</summary>
public readonly record struct RatedState(byte Outcome, SupervisionIntensity Intensity, bool Listed)
{
    internal PublicState Public => new(Outcome, Intensity, Listed);
}

/// <summary>A change that the run after the activation publishes if nothing new comes in.</summary>
/// <param name="EnterpriseId">The enterprise.</param>
/// <param name="Before">What is published; null where it was never rated.</param>
/// <param name="After">What is published then.</param>
public readonly record struct ExpectedChange(int EnterpriseId, RatedState? Before, RatedState After);
