using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Accounts;

public static class AccountsServices
{
    /// <summary>The officers and their roles in the register's database, under the same terms for every host.</summary>
    public static IdentityBuilder AddOfficerAccounts(this IServiceCollection services) => services
        .AddSingleton<IdentifyOfficer>()
        .AddIdentityCore<Officer>(identity =>
        {
            identity.Password.RequiredLength = 12;
            identity.Password.RequireUppercase = false;
            identity.Password.RequireNonAlphanumeric = false;
            identity.Lockout.MaxFailedAccessAttempts = 5;
            identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        })
        .AddRoles<IdentityRole>()
        .AddEntityFrameworkStores<RegisterContext>();
}
