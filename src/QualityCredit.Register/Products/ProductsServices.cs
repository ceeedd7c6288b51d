using Microsoft.Extensions.DependencyInjection;

namespace QualityCredit.Register.Products;

internal static class ProductsServices
{
    public static IServiceCollection AddProducts(this IServiceCollection services) => services
        .AddSingleton<RegisterProduct>();
}
