using System.Runtime.CompilerServices;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Testing;

/// <summary>The rules folder of this checkout, read once.</summary>
public static class RulesFolder
{
    private static readonly Lazy<IReadOnlyList<PolicyText>> _texts = new(() => Read(Path));

    private static readonly Lazy<PolicyLibrary> _library = new(() => PolicyLibrary.Read(Texts));

    public static string Path => System.IO.Path.Combine(Checkout(), "rules");

    public static IReadOnlyList<PolicyText> Texts => _texts.Value;

    public static PolicyLibrary Library => _library.Value;

    public static IReadOnlyList<PolicyText> Read(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => new PolicyText(System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file)))];

    /// <summary>The root of the checkout, from where this file was compiled.</summary>
    public static string Checkout([CallerFilePath] string here = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "..", ".."));
}
