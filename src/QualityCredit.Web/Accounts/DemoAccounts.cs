using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using QualityCredit.Register.Accounts;

namespace QualityCredit.Web.Accounts;

/// <summary>An account that the sign-in page may name.</summary>
internal sealed record DemoAccount(string UserName, string Password, string Role, string Zh, string En);

/// <summary>
/// The accounts of the demonstration. They exist only where the first start loaded the demo preset, and carry a claim that says so;
/// the first of them is made before the data and the claim's value says how far loading came, so that a first start that was cut off is taken up again.
/// </summary>
internal sealed class DemoAccounts(UserManager<Officer> officers, RegisterOfficers register)
{
    private const string ClaimType = "qc-demo";

    public static IReadOnlyList<DemoAccount> All { get; } =
    [
        new("inspector", "demo-inspector-2013", OfficerRoles.Inspector, "监管人员", "Inspector"),
        new("administrator", "demo-administrator-2013", OfficerRoles.Administrator, "管理员", "Administrator"),
    ];

    public async Task<IReadOnlyList<DemoAccount>> ListAsync()
    {
        var marked = await officers.GetUsersForClaimAsync(new(ClaimType, "yes"));
        return [.. All.Where(account => marked.Any(officer => officer.UserName == account.UserName))];
    }

    public async Task CreateAsync()
    {
        foreach (var account in All)
        {
            if (await officers.FindByNameAsync(account.UserName) is null
                && await register.ExecuteAsync(account.UserName, account.Zh, account.Password, account.Role, new Claim(ClaimType, "yes")) is { Succeeded: false } refused)
            {
                throw new InvalidOperationException($"The demo account {account.UserName} was refused: {refused}");
            }
        }
    }
}
