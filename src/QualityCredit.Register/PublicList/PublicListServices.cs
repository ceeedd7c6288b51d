using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.NameSearch;

namespace QualityCredit.Register.PublicList;

public static class PublicListServices
{
    /// <summary>The search in the list; for hosts that the public asks.</summary>
    public static IServiceCollection AddPublicSearch(this IServiceCollection services, RegionCatalogue regions) => services
        .AddSingleton(new NameWords(regions))
        .AddSingleton<SearchPublicList>();

    internal static IServiceCollection AddPublicList(this IServiceCollection services) => services
        .AddSingleton<RegisteredNames>()
        .AddSingleton<ReadPublishedList>()
        .AddSingleton<KeepPublicList>()
        .AddSingleton<LookUpPublicList>();
}
