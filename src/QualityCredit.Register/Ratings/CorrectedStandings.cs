using QualityCredit.Rating.Decisions;

namespace QualityCredit.Register.Ratings;

/// <summary>The few enterprises of a run that do not start from where their last decision left them.</summary>
internal sealed class CorrectedStandings
{
    private readonly Dictionary<int, CorrectedStanding> _corrected = [];
    private readonly Dictionary<int, string> _problems = [];

    public CorrectedStanding? Find(int enterprise) => _corrected.GetValueOrDefault(enterprise);

    /// <summary>Where the next decision on an enterprise starts.</summary>
    /// <exception cref="InvalidOperationException">The standing is to be corrected and cannot be.</exception>
    public Standing Of(int enterprise, Standing left) =>
        _problems.TryGetValue(enterprise, out var problem) ? throw new InvalidOperationException(problem) : Find(enterprise)?.Standing ?? left;

    public void Add(int enterprise, CorrectedStanding corrected) => _corrected.Add(enterprise, corrected);

    public void Fail(int enterprise, string problem) => _problems.Add(enterprise, problem);
}
