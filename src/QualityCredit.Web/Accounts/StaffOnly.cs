using System.Security.Claims;
using QualityCredit.Register.Accounts;

namespace QualityCredit.Web.Accounts;

/// <summary>Who counts as staff, and the names of the two authorization policies.</summary>
internal static class StaffOnly
{
    public const string Pages = "staff-pages";

    public const string Api = "staff-api";

    public static string[] Roles { get; } =
        [OfficerRoles.Inspector, OfficerRoles.Administrator, OfficerRoles.PolicyOfficer, OfficerRoles.CaseOfficer, OfficerRoles.CaseReviewer];

    public static bool Includes(ClaimsPrincipal user) => Roles.Any(user.IsInRole);
}
