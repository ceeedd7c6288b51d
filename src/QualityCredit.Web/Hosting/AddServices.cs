using QualityCredit.Rating.Policies;
using QualityCredit.Register.PublicList;
using QualityCredit.Register.Storage;
using QualityCredit.Scheduling;
using QualityCredit.Seeds;
using QualityCredit.Web.Accounts;
using QualityCredit.Web.Api;
using QualityCredit.Web.Browsing;
using QualityCredit.Web.Clients;
using QualityCredit.Web.CreditJobs;
using QualityCredit.Web.Discovery;
using QualityCredit.Web.Limits;
using QualityCredit.Web.Mapping;
using QualityCredit.Web.Pages;
using QualityCredit.Web.Watches;

namespace QualityCredit.Web.Hosting;

/// <summary>Everything that the host is made of.</summary>
internal static class AddServices
{
    private const string DefaultUrl = "http://127.0.0.1:5080";

    private static readonly string[] _addressKeys = ["urls", "http_ports", "https_ports"];

    public static void AddQualityCredit(this WebApplicationBuilder builder, RegisterDatabase database, PolicyLibrary policies)
    {
        builder.Host.UseDefaultServiceProvider(provider => (provider.ValidateScopes, provider.ValidateOnBuild) = (true, true));
        if (!StatesAddress(builder.Configuration))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        var reference = ReferenceData.Read();
        builder.Services
            .AddRegister(database)
            .AddPublicSearch(reference.Regions)
            .AddSingleton(policies)
            .AddScheduling()
            .AddSingleton<OfficeCalendar>()
            .AddSingleton(reference)
            .AddSingleton<LoadPreset>()
            .AddSingleton<FirstStart>()
            .AddSingleton<PrepareRegister>()
            .AddBrowsing()
            .AddDiscovery()
            .AddOfficers()
            .AddApiClients()
            .AddWatching()
            .AddMapping()
            .AddApi()
            .AddCreditJobWorker()
            .AddLimits()
            .AddPages();
        builder.Services.AddOptions<FirstStartOptions>().BindConfiguration(FirstStartOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<PublicListOptions>().BindConfiguration(PublicListOptions.Section)
            .Validate(PublicListOptions.IsUsable, $"{PublicListOptions.Section}:{nameof(PublicListOptions.Follow)} must be longer than nothing.").ValidateOnStart();
        builder.Services.AddHostedService<FollowPublicList>();
        builder.Services.AddHealthChecks().AddCheck<RegisterHealth>("register").AddCheck<SigningHealth>("signing");
        builder.Services.AddOptions<OpenDataTerms>().BindConfiguration(OpenDataTerms.Section).ValidateDataAnnotations().ValidateOnStart();
    }

    private static bool StatesAddress(ConfigurationManager configuration) =>
        _addressKeys.Any(key => configuration[key] is { Length: > 0 }) || configuration.GetSection("Kestrel:Endpoints").Exists();
}
