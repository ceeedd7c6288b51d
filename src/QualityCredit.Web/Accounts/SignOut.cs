using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace QualityCredit.Web.Accounts;

internal static class SignOut
{
    /// <summary>A form posts here; without its antiforgery token nobody is signed out.</summary>
    public static void MapSignOut(this WebApplication app) => app.MapPost("/sign-out", async (HttpContext context, IAntiforgery antiforgery) =>
    {
        if (context.User.Identity is not { IsAuthenticated: true })
        {
            // The session ended by itself; the form still bears the token of the officer who was signed in.
            return Results.LocalRedirect("/");
        }

        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.BadRequest();
        }

        await Microsoft.AspNetCore.Authentication.AuthenticationHttpContextExtensions.SignOutAsync(context, IdentityConstants.ApplicationScheme);
        return Results.LocalRedirect("/");
    }).ExcludeFromDescription();
}
