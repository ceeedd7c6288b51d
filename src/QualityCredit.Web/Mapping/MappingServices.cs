namespace QualityCredit.Web.Mapping;

internal static class MappingServices
{
    public static IServiceCollection AddMapping(this IServiceCollection services) =>
        services.AddAutoMapper(_ => { }, typeof(MappingServices).Assembly);
}
