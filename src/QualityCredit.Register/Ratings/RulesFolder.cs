using QualityCredit.Rating.Policies;

namespace QualityCredit.Register.Ratings;

/// <summary>The folder with the policies: where a host finds it and how it is read.</summary>
public static class RulesFolder
{
    public const string Variable = "QC_RULES";

    /// <summary>Where the build puts the policies of this version.</summary>
    public static string BesideProgram => Path.Combine(AppContext.BaseDirectory, "rules");

    /// <summary>Reads every file below the folder; one that is not there is an empty library, which is not usable either.</summary>
    public static PolicyLibrary Read(string folder) => PolicyLibrary.Read(Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => TextOf(folder, file))
        : []);

    private static PolicyText TextOf(string folder, string file) => new(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file));
}
