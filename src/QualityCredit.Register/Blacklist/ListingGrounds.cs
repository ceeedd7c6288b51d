using System.Collections.Frozen;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Register.Blacklist;

/// <summary>The words of a listing's ground: those of the rule that it names, or the ground itself where it is in words already.</summary>
public sealed class ListingGrounds(PolicyLibrary policies)
{
    private readonly FrozenDictionary<string, Rule> _rules =
        policies.Policies.SelectMany(policy => policy.Rules).DistinctBy(rule => rule.Name).ToFrozenDictionary(rule => rule.Name);

    public Bilingual WordsOf(string ground) => _rules.TryGetValue(ground, out var rule) ? rule.Title : new(ground, ground);

    /// <summary>What the entry rests on: what it says itself, else the clause of the rule that its ground names.</summary>
    public string? BasisOf(Listing listing) => listing.Basis
        ?? BasisOf(listing.Ground, listing.ListedFrom);

    /// <summary>The clause of the rule that a ground names, or null.</summary>
    public string? BasisOf(string ground, DateOnly day) =>
        _rules.GetValueOrDefault(ground)?.On(day) is { Citation: { IsOurs: false } citation } ? citation.Text : null;
}
