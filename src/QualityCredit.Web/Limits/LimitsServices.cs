using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using QualityCredit.Register.Clients;

namespace QualityCredit.Web.Limits;

internal static class LimitsServices
{
    private const string Anonymous = "anonymous";

    public static IServiceCollection AddLimits(this IServiceCollection services)
    {
        services.AddOptions<LimitsOptions>().BindConfiguration(LimitsOptions.Section).ValidateDataAnnotations()
            .Validate(LimitsOptions.NamesProxies, $"{LimitsOptions.Section}:{nameof(LimitsOptions.TrustedProxies)} holds addresses or networks, such as 10.0.0.1 or 10.0.0.0/8.").ValidateOnStart();
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<LimitsOptions>>((forwarded, limits) => Trust(forwarded, limits.Value.TrustedProxies));
        return services.AddSingleton(provider => AnonymousQuota(provider.GetRequiredService<IOptions<LimitsOptions>>().Value, provider.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Before everything else: from here on a request comes from whom the trusted proxies name.</summary>
    public static void UseTrustedProxies(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<LimitsOptions>>().Value.TrustedProxies.Length > 0)
        {
            app.UseForwardedHeaders();
        }
    }

    private static Quota AnonymousQuota(LimitsOptions options, TimeProvider time) => new(
        Anonymous, options.Anonymous, options.MostCallers,
        context => context.User.Identity?.IsAuthenticated == true ? null : CallerKey.OfAddress(context.Connection.RemoteIpAddress), time);

    private static void Trust(ForwardedHeadersOptions forwarded, string[] proxies)
    {
        (forwarded.ForwardedHeaders, forwarded.ForwardLimit) = (ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, null);
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            if (AddressRange.TryParse(proxy, out var range))
            {
                forwarded.KnownIPNetworks.Add(range.Network);
            }
        }
    }
}
