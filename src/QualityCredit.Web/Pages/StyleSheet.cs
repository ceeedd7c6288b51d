using System.Security.Cryptography;

namespace QualityCredit.Web.Pages;

/// <summary>The style sheet's address changes with its content, so that browsers may keep it.</summary>
internal static class StyleSheet
{
    public static string Version { get; } =
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "wwwroot", "site.css"))).AsSpan(0, 4));
}
