using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Register.Activation;

/// <summary>An enterprise with which the draft does something else than what is in force.</summary>
/// <param name="EnterpriseId">The enterprise.</param>
/// <param name="Region">Where it produces.</param>
/// <param name="Size">Its size.</param>
/// <param name="Decision">The published decision that stands without the draft; 0 where it would be decided anew.</param>
/// <param name="Before">Without the draft; null where it is not rated at all.</param>
/// <param name="After">Under the draft.</param>
/// <param name="Proposed">Rules that propose it only under the draft.</param>
/// <param name="Withdrawn">Rules that propose it only without the draft.</param>
internal sealed record SimulatedMove(
    int EnterpriseId, RegionCode Region, EnterpriseSize Size, long Decision, RatedState? Before, RatedState After, IReadOnlyList<string> Proposed, IReadOnlyList<string> Withdrawn)
{
    public bool IsMover => Before?.Outcome != After.Outcome || Before?.Intensity != After.Intensity;

    /// <summary>Those who fare alike.</summary>
    public (int, int, int, int, bool, bool) Kind => (
        Before?.Outcome ?? SimulationTally.None, After.Outcome, (int)(Before?.Intensity ?? 0), (int)After.Intensity, Proposed.Count > 0, Withdrawn.Count > 0);
}
