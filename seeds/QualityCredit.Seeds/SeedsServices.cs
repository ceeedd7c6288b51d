using Microsoft.Extensions.DependencyInjection;

namespace QualityCredit.Seeds;

public static class SeedsServices
{
    /// <summary>Loading of presets; the register itself is added by its own services.</summary>
    public static IServiceCollection AddSeeds(this IServiceCollection services) => services.AddSingleton<LoadPreset>();
}
