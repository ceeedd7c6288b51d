using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using QualityCredit.Register.Accounts;

namespace QualityCredit.Web.Accounts;

/// <summary>An account that the sign-in page may name.</summary>
internal sealed record DemoAccount(string UserName, string Password, string Role, string Zh, string En);

/// <summary>
/// The accounts of the demonstration. They exist only where the first start loaded the demo preset; a claim on each says so, and how far
/// the loading came.
/// </summary>
internal sealed class DemoAccounts(UserManager<Officer> officers, RegisterOfficers register)
{
    private static readonly Claim _loading = new("qc-demo", "loading");
    private static readonly Claim _loaded = new(_loading.Type, "loaded");

    public static IReadOnlyList<DemoAccount> All { get; } =
    [
        new("inspector", "demo-inspector-2013", OfficerRoles.Inspector, "监管人员", "Inspector"),
        new("administrator", "demo-administrator-2013", OfficerRoles.Administrator, "管理员", "Administrator"),
        new("policy-officer-1", "demo-policy-first-2013", OfficerRoles.PolicyOfficer, "政策人员甲", "Policy officer, first"),
        new("policy-officer-2", "demo-policy-second-2013", OfficerRoles.PolicyOfficer, "政策人员乙", "Policy officer, second"),
        new("case-officer", "demo-case-officer-2013", OfficerRoles.CaseOfficer, "案件承办人", "Case officer"),
        new("case-reviewer", "demo-case-reviewer-2013", OfficerRoles.CaseReviewer, "案件审核人", "Case reviewer"),
    ];

    /// <summary>Those that may be used; none while the data is not complete.</summary>
    public async Task<IReadOnlyList<DemoAccount>> ListAsync()
    {
        var marked = await officers.GetUsersForClaimAsync(_loaded);
        return [.. All.Where(account => marked.Any(officer => officer.UserName == account.UserName))];
    }

    public async Task<bool> IsLoadingAsync() => await officers.GetUsersForClaimAsync(_loading) is { Count: > 0 };

    public async Task BeginAsync()
    {
        foreach (var account in All)
        {
            Expect(await register.ExecuteAsync(account.UserName, account.Zh, account.Password, account.Role, _loading));
        }
    }

    public async Task FinishAsync()
    {
        foreach (var officer in await officers.GetUsersForClaimAsync(_loading))
        {
            Expect(await officers.ReplaceClaimAsync(officer, _loading, _loaded));
        }
    }

    private static void Expect(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException($"A demo account was refused: {result}");
        }
    }
}
