using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Accounts;

public static class AccountsServices
{
    /// <summary>Keeps the officers and their roles in the register's database.</summary>
    public static IdentityBuilder AddRegisterStores(this IdentityBuilder identity) => identity.AddEntityFrameworkStores<RegisterContext>();
}
