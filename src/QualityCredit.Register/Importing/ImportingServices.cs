using Microsoft.Extensions.DependencyInjection;

namespace QualityCredit.Register.Importing;

public static class ImportingServices
{
    public static IServiceCollection AddImporting(this IServiceCollection services) => services.AddSingleton<ImportSheets>();
}
