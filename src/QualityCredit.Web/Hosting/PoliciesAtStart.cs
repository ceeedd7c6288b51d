using QualityCredit.Rating.Policies;

namespace QualityCredit.Web.Hosting;

/// <summary>A host with a broken policy does not start, and says what to do.</summary>
internal static class PoliciesAtStart
{
    public static bool Accept(PolicyLibrary policies, string folder, TextWriter errors)
    {
        if (!policies.Policies.Any())
        {
            errors.WriteLine($"规则文件夹中没有政策 No policy in the rules folder: {folder}");
            return false;
        }

        foreach (var diagnostic in policies.Diagnostics)
        {
            errors.WriteLine(diagnostic);
        }

        if (!policies.IsUsable)
        {
            errors.WriteLine($"政策有误，系统不启动 The policies in {folder} are broken; the host does not start. qc rules check explains each line.");
        }

        return policies.IsUsable;
    }
}
