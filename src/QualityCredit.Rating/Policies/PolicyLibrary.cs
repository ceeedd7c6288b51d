using System.Collections.Frozen;
using QualityCredit.Rating.Analysis;
using QualityCredit.Rating.Engine;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Policies.Reading;

namespace QualityCredit.Rating.Policies;

/// <summary>
/// All policies of a rules folder, read, checked and compiled. Immutable. A library with an error diagnostic has no
/// programs: a host must not start with it.
/// </summary>
public sealed class PolicyLibrary
{
    private readonly FrozenDictionary<string, Policy> _policies;
    private readonly FrozenDictionary<string, IReadOnlyList<RatingProgram>> _programs;
    private readonly FrozenDictionary<PolicyFingerprint, RatingProgram[]> _byFingerprint;

    private PolicyLibrary(IReadOnlyList<PolicyText> texts, IReadOnlyList<Policy> policies, IReadOnlyList<Diagnostic> diagnostics)
    {
        (Texts, Diagnostics) = (texts, diagnostics);
        _policies = policies.ToFrozenDictionary(policy => policy.Name);
        _programs = (IsUsable ? policies : []).ToFrozenDictionary(policy => policy.Name, policy => CompileProgram.Editions(Chain(policy)));
        _byFingerprint = _programs.Values.SelectMany(programs => programs).GroupBy(program => program.Fingerprint)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>The files that it was read from.</summary>
    public IReadOnlyList<PolicyText> Texts { get; }

    /// <summary>The digest of <see cref="Texts"/>, see <see cref="PolicyTexts.Digest"/>.</summary>
    public string Digest => field ??= PolicyTexts.Digest(Texts);

    /// <summary>What is wrong with the policies.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether no diagnostic is an error.</summary>
    public bool IsUsable => Diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error);

    /// <summary>All policies by name.</summary>
    public IEnumerable<Policy> Policies => _policies.Values.OrderBy(policy => policy.Name, StringComparer.Ordinal);

    /// <summary>Reads the files of a rules folder; what can be read without an error is analysed too.</summary>
    /// <param name="texts">All files below the folder: YAML, CSV and Markdown.</param>
    public static PolicyLibrary Read(IEnumerable<PolicyText> texts)
    {
        PolicyText[] all = [.. texts];
        var (policies, diagnostics) = ReadPolicies.From(all);
        return new(all, policies, diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error) ? diagnostics : [.. diagnostics, .. AnalysePolicies.Of(policies)]);
    }

    /// <summary>Reads files that were accepted once, without the analysis: what a later analysis finds in them must not keep their decisions from being replayed.</summary>
    /// <param name="texts">All files below the folder: YAML, CSV and Markdown.</param>
    public static PolicyLibrary ReadAccepted(IEnumerable<PolicyText> texts)
    {
        PolicyText[] all = [.. texts];
        var (policies, diagnostics) = ReadPolicies.From(all);
        return new(all, policies, diagnostics);
    }

    /// <summary>The policy of this name, or null.</summary>
    public Policy? Find(string name) => _policies.GetValueOrDefault(name);

    /// <summary>The policy and its parents, the policy first.</summary>
    public IReadOnlyList<Policy> Chain(Policy policy) => policy.Extends is { } parent ? [policy, .. Chain(_policies[parent])] : [policy];

    /// <summary>The policy that governs a region on a day: the most specific jurisdiction in force wins; null where none is.</summary>
    public Policy? Governing(RegionCode region, DateOnly day) => _policies.Values
        .Where(policy => policy.From <= day)
        .SelectMany(policy => policy.Jurisdiction.Where(region.IsWithin).Select(area => (policy, area)))
        .OrderByDescending(x => x.area.Level)
        .Select(x => x.policy)
        .FirstOrDefault();

    /// <summary>The compiled edition of a policy in force on a day, or null before the policy's first day.</summary>
    public RatingProgram? ProgramOf(string policy, DateOnly day) =>
        _programs.TryGetValue(policy, out var programs) ? programs.FirstOrDefault(program => program.InForce.Contains(day)) : null;

    /// <summary>The compiled edition with this fingerprint, or null where the library does not hold it: then a decision cannot be replayed.</summary>
    public RatingProgram? ProgramOf(PolicyFingerprint fingerprint) => _byFingerprint.TryGetValue(fingerprint, out var programs) ? programs[0] : null;

    /// <summary>The compiled edition with this fingerprint that is in force on a day: what was once changed and changed back has one fingerprint twice.</summary>
    public RatingProgram? ProgramOf(PolicyFingerprint fingerprint, DateOnly day) =>
        _byFingerprint.TryGetValue(fingerprint, out var programs) ? Array.Find(programs, program => program.InForce.Contains(day)) : null;

    /// <summary>All compiled editions of a policy, ascending.</summary>
    public IReadOnlyList<RatingProgram> ProgramsOf(string policy) => _programs.GetValueOrDefault(policy) ?? [];
}
