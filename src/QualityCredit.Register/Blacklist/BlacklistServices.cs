using Microsoft.Extensions.DependencyInjection;

namespace QualityCredit.Register.Blacklist;

internal static class BlacklistServices
{
    public static IServiceCollection AddBlacklist(this IServiceCollection services) => services
        .AddSingleton<ListingGrounds>()
        .AddSingleton<ListCandidates>()
        .AddSingleton<FindListingLaw>()
        .AddSingleton<ProposeListing>()
        .AddSingleton<TakeListingStep>()
        .AddSingleton<FindListingCase>()
        .AddSingleton<ListListingCases>()
        .AddSingleton<ReportDuties>()
        .AddSingleton<ReportUrgency>()
        .AddSingleton<ReadListingChanges>();
}
