using System.Text.RegularExpressions;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Register.Editions;

/// <summary>The texts of a draft: a whole rules folder, or single policies laid over those in force.</summary>
public static partial class DraftTexts
{
    public const int MostFiles = 5000;

    public const int MostCharacters = 8_000_000;

    private const string PolicyFile = "policy.yaml";

    /// <summary>Whether texts that somebody sent are few, short and named as files of policies are.</summary>
    public static bool AreAcceptable(IReadOnlyCollection<PolicyText> texts) =>
        texts.Count <= MostFiles && texts.Sum(text => (long)text.Text.Length) <= MostCharacters
        && texts.All(text => GoodPath().IsMatch(text.Path)) && texts.DistinctBy(text => text.Path).Count() == texts.Count;

    /// <summary>What lies in a folder: one policy where it holds a policy.yaml, else all policies.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="inForce">What a single policy is laid over.</param>
    public static IReadOnlyList<PolicyText> InFolder(string folder, PolicyLibrary inForce)
    {
        var texts = RulesFolder.Texts(folder);
        if (!texts.Any(text => text.Path == PolicyFile))
        {
            return PolicyTexts.Canonical(texts);
        }

        var name = new DirectoryInfo(folder).Name;
        return LaidOver(texts.Select(text => text with { Path = $"{name}/{text.Path}" }), inForce);
    }

    /// <summary>The policies of the texts in place of those of the same name, all others as they are in force.</summary>
    public static IReadOnlyList<PolicyText> LaidOver(IEnumerable<PolicyText> texts, PolicyLibrary inForce)
    {
        var over = PolicyTexts.Canonical(texts);
        var replaced = over.Select(PolicyOf).ToHashSet();
        return PolicyTexts.Canonical(over.Concat(PolicyTexts.Canonical(inForce.Texts).Where(text => !replaced.Contains(PolicyOf(text)))));
    }

    /// <summary>Files that are not the same in both.</summary>
    public static IReadOnlyList<ChangedFile> Differences(IEnumerable<PolicyText> before, IEnumerable<PolicyText> after)
    {
        var (old, now) = (PolicyTexts.Canonical(before).ToDictionary(text => text.Path), PolicyTexts.Canonical(after).ToDictionary(text => text.Path));
        return [.. old.Keys.Union(now.Keys).Where(path => old.GetValueOrDefault(path) != now.GetValueOrDefault(path)).Order(StringComparer.Ordinal)
            .Select(path => new ChangedFile(path, !old.ContainsKey(path) ? ChangedFile.Added : !now.ContainsKey(path) ? ChangedFile.Removed : ChangedFile.Changed))];
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]*(/[A-Za-z0-9][A-Za-z0-9-]*(\\.[A-Za-z0-9-]+)*)+\\z")]
    private static partial Regex GoodPath();

    private static string PolicyOf(PolicyText text) => text.Path[..text.Path.IndexOf('/', StringComparison.Ordinal)];
}
