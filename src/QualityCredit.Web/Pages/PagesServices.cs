using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace QualityCredit.Web.Pages;

internal static class PagesServices
{
    /// <summary>Static pages only: no render mode is registered, so none can be set.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = "qc-form");
        return services;
    }
}
