using Microsoft.AspNetCore.Identity;
using QualityCredit.Register.Accounts;

namespace QualityCredit.Web.Accounts;

/// <summary>One sign-in for officers: a cookie for the pages, a bearer token for the API.</summary>
internal static class OfficersServices
{
    public static IServiceCollection AddOfficers(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddBearerToken(IdentityConstants.BearerScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, cookie =>
            {
                cookie.Cookie.Name = "qc-officer";
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.LoginPath = "/sign-in";
                cookie.AccessDeniedPath = "/error/403";
                cookie.ReturnUrlParameter = "return";
                cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
                cookie.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
            });
        services.AddOfficerAccounts()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        // A closed account is to be out within a minute, not within the framework's half hour.
        services.Configure<SecurityStampValidatorOptions>(validator => validator.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddAuthorizationBuilder()
            .AddPolicy(StaffOnly.Pages, staff => staff.RequireRole(StaffOnly.Roles))
            .AddPolicy(StaffOnly.Api, staff => staff
                .AddAuthenticationSchemes(IdentityConstants.BearerScheme)
                .RequireRole(StaffOnly.Roles))
            .AddPolicy(AdministratorsOnly.Api, administrators => administrators
                .AddAuthenticationSchemes(IdentityConstants.BearerScheme)
                .RequireRole(OfficerRoles.Administrator))
            .AddPolicy(PolicyOfficersOnly.Pages, officers => officers.RequireRole(OfficerRoles.PolicyOfficer))
            .AddPolicy(PolicyOfficersOnly.Api, officers => officers
                .AddAuthenticationSchemes(IdentityConstants.BearerScheme)
                .RequireRole(OfficerRoles.PolicyOfficer));
        return services.AddScoped<SignOfficerIn>().AddScoped<RegisterOfficers>().AddScoped<ManageOfficers>().AddScoped<DemoAccounts>();
    }
}
