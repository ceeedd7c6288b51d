using QualityCredit.Rating.Policies;

namespace QualityCredit.Register.Editions;

/// <summary>The folder with the policies: where a host finds it and how it is read, for the core reads no files.</summary>
public static class RulesFolder
{
    public const string Variable = "QC_RULES";

    /// <summary>Where the build puts the policies of this version.</summary>
    public static string BesideProgram => Path.Combine(AppContext.BaseDirectory, "rules");

    /// <summary>Every file below the folder; none where there is no such folder.</summary>
    public static IReadOnlyList<PolicyText> Texts(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => TextOf(folder, file))]
        : [];

    /// <summary>The policies in the folder; a folder that is not there is an empty library, which is not usable either.</summary>
    public static PolicyLibrary Read(string folder) => PolicyLibrary.Read(Texts(folder));

    private static PolicyText TextOf(string folder, string file) => new(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file));
}
