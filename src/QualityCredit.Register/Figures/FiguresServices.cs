using Microsoft.Extensions.DependencyInjection;

namespace QualityCredit.Register.Figures;

internal static class FiguresServices
{
    public static IServiceCollection AddFigures(this IServiceCollection services) => services.AddSingleton<MeasureFigures>();
}
