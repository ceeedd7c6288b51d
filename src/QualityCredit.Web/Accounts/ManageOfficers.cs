using Microsoft.AspNetCore.Identity;
using QualityCredit.Register.Accounts;

namespace QualityCredit.Web.Accounts;

/// <summary>An account as the administrator sees it.</summary>
internal sealed record OfficerCard(string Id, string UserName, string DisplayName, IReadOnlyList<string> Roles, bool IsClosed);

/// <summary>What an administrator does with accounts. Nobody closes his own: so one administrator is always left.</summary>
internal sealed class ManageOfficers(UserManager<Officer> officers, RegisterOfficers register)
{
    public async Task<IReadOnlyList<OfficerCard>> ListAsync()
    {
        var cards = new List<OfficerCard>();
        foreach (var officer in officers.Users.OrderBy(officer => officer.UserName).ToList())
        {
            cards.Add(new(officer.Id, officer.UserName!, officer.DisplayName, [.. await officers.GetRolesAsync(officer)], IsClosed(officer)));
        }

        return cards;
    }

    public async Task<OfficerChange> AddAsync(string userName, string displayName, string role, string password)
    {
        if (!StaffOnly.Roles.Contains(role))
        {
            return new OfficerChange.NoSuchRole(role);
        }

        return Answer(await register.ExecuteAsync(userName.Trim(), displayName.Trim(), password, role));
    }

    public async Task<OfficerChange> SetPasswordAsync(string id, string password)
    {
        if (await officers.FindByIdAsync(id) is not { } officer)
        {
            return new OfficerChange.Unknown();
        }

        var token = await officers.GeneratePasswordResetTokenAsync(officer);
        var changed = await officers.ResetPasswordAsync(officer, token, password);
        if (changed.Succeeded && !IsClosed(officer))
        {
            await officers.SetLockoutEndDateAsync(officer, null);
            await officers.ResetAccessFailedCountAsync(officer);
        }

        return Answer(changed);
    }

    /// <summary>Closes an account or opens it again; closing ends the sessions that it has.</summary>
    public async Task<OfficerChange> CloseAsync(string id, string byUserName, bool closed)
    {
        if (await officers.FindByIdAsync(id) is not { } officer)
        {
            return new OfficerChange.Unknown();
        }

        if (officer.UserName == byUserName)
        {
            return new OfficerChange.OwnAccount();
        }

        await officers.SetLockoutEnabledAsync(officer, true);
        await officers.SetLockoutEndDateAsync(officer, closed ? DateTimeOffset.MaxValue : null);
        return Answer(await officers.UpdateSecurityStampAsync(officer));
    }

    // Databases keep the last instant to different digits.
    private static bool IsClosed(Officer officer) => officer.LockoutEnd?.Year == DateTimeOffset.MaxValue.Year;

    private static OfficerChange Answer(IdentityResult result) => result.Succeeded
        ? new OfficerChange.Done()
        : new OfficerChange.Refused([.. result.Errors.Select(error => error.Code)]);
}

/// <summary>What became of a change.</summary>
internal abstract record OfficerChange
{
    internal sealed record Done : OfficerChange;

    internal sealed record Unknown : OfficerChange;

    internal sealed record OwnAccount : OfficerChange;

    internal sealed record NoSuchRole(string Role) : OfficerChange;

    /// <param name="Codes">Codes of ASP.NET Core Identity.</param>
    internal sealed record Refused(IReadOnlyList<string> Codes) : OfficerChange;
}
