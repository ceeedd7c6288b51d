using System.Security.Claims;
using QualityCredit.Rating.Listings;
using QualityCredit.Rating.RedLists;
using QualityCredit.Register.Accounts;

namespace QualityCredit.Web.Accounts;

/// <summary>
/// Who may take which step of a listing case. Whether to list is for reviewers; everything else for both. That the same person does not
/// decide twice is the procedure's own rule, whatever roles a person has.
/// </summary>
internal static class CaseRoles
{
    public static bool Includes(ClaimsPrincipal user) => user.IsInRole(OfficerRoles.CaseOfficer) || user.IsInRole(OfficerRoles.CaseReviewer);

    public static bool Allows(ClaimsPrincipal user, ListingAction action) => action is ListingAction.DecideToList or ListingAction.DecideNotToList
        ? user.IsInRole(OfficerRoles.CaseReviewer)
        : Includes(user);

    /// <summary>Who enters an enterprise on the red list decides; everything else is for both.</summary>
    public static bool Allows(ClaimsPrincipal user, RedListAction action) => action == RedListAction.Enter ? user.IsInRole(OfficerRoles.CaseReviewer) : Includes(user);
}
