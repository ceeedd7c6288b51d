using Microsoft.Extensions.DependencyInjection;

namespace QualityCredit.Register.Ratings;

internal static class RatingsServices
{
    public static IServiceCollection AddRatings(this IServiceCollection services) => services
        .AddSingleton<FindEnterprise>()
        .AddSingleton<SearchEnterprises>()
        .AddSingleton<LoadEnterpriseFile>()
        .AddSingleton<ReadFacts>()
        .AddSingleton<ReadDataVersion>()
        .AddSingleton<CorrectStandings>()
        .AddSingleton<RateAsOf>()
        .AddSingleton<ReplayDecision>()
        .AddSingleton<ReplayPacked>()
        .AddSingleton<ExplainRating>()
        .AddSingleton<CompareRatings>()
        .AddSingleton<FindBetterGrade>()
        .AddSingleton<ListDecisions>();
}
