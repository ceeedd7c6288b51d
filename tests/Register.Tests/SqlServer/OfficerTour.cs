using Microsoft.AspNetCore.Identity;
using QualityCredit.Register.Accounts;
using Xunit;
using static QualityCredit.Register.Tests.SqlServer.TourStep;

namespace QualityCredit.Register.Tests.SqlServer;

/// <summary>Accounts of officers.</summary>
internal static class OfficerTour
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static IEnumerable<TourStep> Steps() =>
    [
        Of<UserManager<Officer>>(async users =>
        {
            Officer officer = new() { UserName = "inspector", DisplayName = "张检查员", Id = "1" };
            await users.CreateAsync(officer, "Abc-12345678!");
            await users.FindByNameAsync("inspector");
        }),
        Of<RoleManager<IdentityRole>>(roles => roles.CreateAsync(new(OfficerRoles.Inspector) { Id = "1" })),
        Of<UserManager<Officer>>(async users =>
        {
            var officer = (await users.FindByIdAsync("1"))!;
            await users.AddToRoleAsync(officer, OfficerRoles.Inspector);
            await users.GetRolesAsync(officer);
            await users.GetClaimsAsync(officer);
            await users.AccessFailedAsync(officer);
            await users.GetUsersInRoleAsync(OfficerRoles.Inspector);
        }),
        Of<IdentifyOfficer>(async action => Assert.IsType<OfficerIdentified>(await action.ExecuteAsync("inspector", "Abc-12345678!", OfficerRoles.Inspector))),
    ];
}
