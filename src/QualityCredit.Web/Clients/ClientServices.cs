using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;

namespace QualityCredit.Web.Clients;

internal static class ClientServices
{
    public static IServiceCollection AddApiClients(this IServiceCollection services)
    {
        services.AddOptions<ClientOptions>().BindConfiguration(ClientOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ThrottleFailures>().AddSingleton<LetClientIn>().AddSingleton<ProviderKeys>().AddSingleton<IConfigureOptions<JwtBearerOptions>, AcceptTokens>();
        services.AddAuthentication()
            .AddPolicyScheme(ClientSchemes.Any, null, any => any.ForwardDefaultSelector = SchemeOf)
            .AddScheme<AuthenticationSchemeOptions, ClientKeyHandler>(ClientSchemes.Key, null)
            .AddJwtBearer(ClientSchemes.Token, _ => { });
        return services;
    }

    private static string SchemeOf(HttpContext context) =>
        BearerToken.Of(context.Request) is { } token && BearerToken.IsJsonWebToken(token) && context.RequestServices.GetRequiredService<IOptions<ClientOptions>>().Value.Token.IsOn
            ? ClientSchemes.Token
            : ClientSchemes.Key;
}
