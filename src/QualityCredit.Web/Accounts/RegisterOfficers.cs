using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using QualityCredit.Register.Accounts;

namespace QualityCredit.Web.Accounts;

/// <summary>Makes accounts, and the roles that they need.</summary>
internal sealed class RegisterOfficers(UserManager<Officer> officers, RoleManager<IdentityRole> roles)
{
    public Task<bool> AnyAsync() => Task.FromResult(officers.Users.Any());

    public async Task<IdentityResult> ExecuteAsync(string userName, string displayName, string password, string role, params Claim[] claims)
    {
        if (!await roles.RoleExistsAsync(role) && await roles.CreateAsync(new(role)) is { Succeeded: false } refused)
        {
            return refused;
        }

        Officer officer = new() { UserName = userName, DisplayName = displayName };
        var made = await officers.CreateAsync(officer, password);
        made = made.Succeeded ? await officers.AddToRoleAsync(officer, role) : made;
        return made.Succeeded && claims.Length > 0 ? await officers.AddClaimsAsync(officer, claims) : made;
    }
}
