using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace QualityCredit.Register.Accounts;

public abstract record OfficerReceipt;

public sealed record OfficerIdentified(string UserName, string DisplayName) : OfficerReceipt;

public abstract record OfficerRefused(string Reason) : OfficerReceipt;

/// <summary>Name or password is wrong, or the account is locked for a while; which of them is not told.</summary>
public sealed record NotIdentified() : OfficerRefused("sign-in-refused");

public sealed record RoleMissing(string UserName, string Role) : OfficerRefused("role-missing");

/// <summary>Checks name and password where there is no sign-in page; failures count towards the same lock-out as there.</summary>
public sealed class IdentifyOfficer(IServiceScopeFactory scopes)
{
    public async Task<OfficerReceipt> ExecuteAsync(string userName, string password, string role)
    {
        await using var scope = scopes.CreateAsyncScope();
        var officers = scope.ServiceProvider.GetRequiredService<UserManager<Officer>>();
        if (await officers.FindByNameAsync(userName) is not { } officer || await officers.IsLockedOutAsync(officer))
        {
            return new NotIdentified();
        }

        if (!await officers.CheckPasswordAsync(officer, password))
        {
            await officers.AccessFailedAsync(officer);
            return new NotIdentified();
        }

        await officers.ResetAccessFailedCountAsync(officer);
        return await officers.IsInRoleAsync(officer, role) ? new OfficerIdentified(officer.UserName!, officer.DisplayName) : new RoleMissing(officer.UserName!, role);
    }
}
