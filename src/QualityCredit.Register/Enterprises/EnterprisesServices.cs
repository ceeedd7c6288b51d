using Microsoft.Extensions.DependencyInjection;

namespace QualityCredit.Register.Enterprises;

internal static class EnterprisesServices
{
    public static IServiceCollection AddEnterprises(this IServiceCollection services) => services.AddSingleton<RegisterEnterprise>();
}
