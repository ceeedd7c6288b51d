using System.CommandLine;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Editions;

namespace QualityCredit.Cli.Rules;

/// <summary>A draft on the command line: a rules folder, the folder of one policy, or the digest of what the register keeps.</summary>
internal static class DraftArgument
{
    private const int ShortestDigest = 6;

    public static Argument<string> Create() => new("draft")
    {
        Description = "A rules folder, the folder of one policy (laid over those in force), or the digest of a kept draft or its beginning",
    };

    /// <summary>The texts in a folder; null where the argument names none.</summary>
    public static async Task<IReadOnlyList<PolicyText>?> TextsAsync(OpenedRegister register, string draft, DateOnly day, CancellationToken ct) =>
        Directory.Exists(draft) ? DraftTexts.InFolder(Path.GetFullPath(draft), await register.Get<ActivePolicies>().OnAsync(day, ct)) : null;

    /// <summary>The bundle that the register keeps of it, or the refusal.</summary>
    public static async Task<(int Bundle, Refusal? Refusal)> BundleAsync(OpenedRegister register, string draft, DateOnly day, CancellationToken ct)
    {
        var digests = (await register.Get<ActivePolicies>().CalendarAsync(ct)).Digests;
        var digest = await TextsAsync(register, draft, day, ct) is { } texts ? PolicyTexts.Digest(texts) : draft.ToLowerInvariant();
        int[] kept = digest.Length < ShortestDigest ? [] : [.. digests.Where(bundle => bundle.Value.StartsWith(digest, StringComparison.Ordinal)).Select(bundle => bundle.Key)];
        return kept switch
        {
            [var bundle] => (bundle, null),
            [] => (0, new($"The register keeps no draft {draft}.", "Preview it with `qc rules simulate <folder>`; `qc rules activations` lists what is kept.")),
            _ => (0, new($"Several drafts begin with {draft}.", "Write more of the digest.")),
        };
    }
}
