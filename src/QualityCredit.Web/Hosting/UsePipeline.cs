using QualityCredit.Web.Accounts;
using QualityCredit.Web.Api;
using QualityCredit.Web.Badges;
using QualityCredit.Web.Clients;
using QualityCredit.Web.Discovery;
using QualityCredit.Web.Idempotency;
using QualityCredit.Web.Limits;
using QualityCredit.Web.Pages;
using QualityCredit.Web.Pages.Errors;
using QualityCredit.Web.Pages.HandOver;
using QualityCredit.Web.Signing;

namespace QualityCredit.Web.Hosting;

/// <summary>The order in which a request passes.</summary>
internal static class UsePipeline
{
    /// <summary>Answers while the process does; whether its register answers too, /health says.</summary>
    private const string AlivePath = "/health/alive";

    public static void UseQualityCredit(this WebApplication app)
    {
        app.UseTrustedProxies();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<RefuseWrongHosts>();
        app.UseMiddleware<IndexingHeaders>();
        app.UseWhen(ApiRoutes.Owns, api => api
            .UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = ApiRoutes.StatusOf, SuppressDiagnosticsCallback = failure => failure.Exception is BadHttpRequestException })
            .UseStatusCodePages()
            .UseMiddleware<RefuseWrongRanges>()
            .UseMiddleware<RefuseOtherCharsets>());
        app.UseWhen(context => !ApiRoutes.Owns(context), pages => pages
            .UseExceptionHandler("/error/500", createScopeForErrors: true)
            .UseMiddleware<FriendlyErrors>());
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "public, max-age=86400" });
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<LimitRequests>();
        app.UseMiddleware<LimitClients>();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseMiddleware<SignAnswers>();
        app.UseMiddleware<AnswerOncePerKey>();

        app.MapHealthChecks("/health");
        app.MapGet(AlivePath, () => Results.Text("alive")).ExcludeFromDescription();
        app.MapApi();
        app.MapSignOut();
        app.MapDiscovery();
        app.MapBadges();
        app.MapPackages();
        app.MapRazorComponents<App>();
    }
}
