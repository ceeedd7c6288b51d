using QualityCredit.Web.Accounts;
using QualityCredit.Web.Api;
using QualityCredit.Web.Pages;
using QualityCredit.Web.Pages.Errors;

namespace QualityCredit.Web.Hosting;

/// <summary>The order in which a request passes.</summary>
internal static class UsePipeline
{
    public static void UseQualityCredit(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseWhen(ApiRoutes.Owns, api => api
            .UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = ApiRoutes.StatusOf, SuppressDiagnosticsCallback = failure => failure.Exception is BadHttpRequestException })
            .UseStatusCodePages());
        app.UseWhen(context => !ApiRoutes.Owns(context), pages => pages
            .UseExceptionHandler("/error/500", createScopeForErrors: true)
            .UseMiddleware<FriendlyErrors>());
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "public, max-age=86400" });
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();

        app.MapHealthChecks("/health");
        app.MapApi();
        app.MapSignOut();
        app.MapRazorComponents<App>();
    }
}
