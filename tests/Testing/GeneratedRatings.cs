using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Engine;

namespace QualityCredit.Testing;

/// <summary>Generated files rated under every policy of this checkout: the same number gives the same ratings.</summary>
public static class GeneratedRatings
{
    public static IEnumerable<RatedFile> Of(int seed)
    {
        var random = new RandomFile(seed);
        var file = random.Build();
        return ProgramsOn(random.AsOf).Select(program => new RatedFile(file, program.Rate(file, random.AsOf)));
    }

    public static IEnumerable<RatingProgram> ProgramsOn(DateOnly day) =>
        RulesFolder.Library.Policies.Select(policy => RulesFolder.Library.ProgramOf(policy.Name, day)).OfType<RatingProgram>();
}
