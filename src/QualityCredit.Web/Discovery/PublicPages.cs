using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.PublicList;
using QualityCredit.Web.Hosting;
using QualityCredit.Web.Pages;

namespace QualityCredit.Web.Discovery;

/// <summary>
/// What search engines may keep. A page for everybody is one, without filters; so is the page of an enterprise while it is listed. An entry
/// that ended must not live on there: repair would be worth nothing.
/// </summary>
internal sealed class PublicPages(KeepPublicList list, OfficeCalendar calendar)
{
    private const string LookUp = "/blacklist/";

    private static readonly string[] _notForEngines = ["/sign-in", "/error"];

    private static readonly (string Template, bool IsForStaff)[] _routes =
        [.. from page in typeof(App).Assembly.GetTypes() from route in page.GetCustomAttributes<RouteAttribute>() select (route.Template, page.GetCustomAttributes<AuthorizeAttribute>().Any())];

    /// <summary>Pages with one address each, for everybody.</summary>
    public static IReadOnlyList<string> Fixed { get; } = [.. _routes.Where(route => !route.IsForStaff && !route.Template.Contains('{', StringComparison.Ordinal))
        .Select(route => route.Template).Where(path => !_notForEngines.Contains(path)).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Where crawlers have nothing to look for: the first part of each address of staff, the interface, and what is no page.</summary>
    public static IReadOnlyList<string> Closed { get; } = [.. _routes.Where(route => route.IsForStaff).Select(route => "/" + route.Template.Split('/')[1])
        .Concat(_notForEngines).Append("/api").Append("/swagger").Append("/health").Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The page of an enterprise: whichever code is asked for, one address.</summary>
    public static string OfEnterprise(OrganizationCode code) => LookUp + code;

    public bool MayBeIndexed(HttpRequest request) =>
        !request.QueryString.HasValue && request.Path.Value is { } path && (Fixed.Contains(path) || (path.StartsWith(LookUp, StringComparison.Ordinal) && IsListed(path[LookUp.Length..])));

    private bool IsListed(string code) => EnterpriseCode.TryParse(code, out var enterprise, out _) && list.Current.Find(enterprise.Organization)?.IsListedOn(calendar.Today) == true;
}
