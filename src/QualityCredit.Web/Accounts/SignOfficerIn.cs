using Microsoft.AspNetCore.Identity;
using QualityCredit.Register.Accounts;

namespace QualityCredit.Web.Accounts;

/// <summary>Checks name and password; five failures lock the account for a while. The answer never says which of the two was wrong.</summary>
internal sealed class SignOfficerIn(SignInManager<Officer> signIn)
{
    public async Task<bool> ExecuteAsync(string userName, string password, string scheme)
    {
        signIn.AuthenticationScheme = scheme;
        return (await signIn.PasswordSignInAsync(userName, password, isPersistent: false, lockoutOnFailure: true)).Succeeded;
    }
}
