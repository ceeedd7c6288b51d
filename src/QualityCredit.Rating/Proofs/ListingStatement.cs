using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace QualityCredit.Rating.Proofs;

/// <summary>A published entry of the blacklist as the log states it: what anybody may know of it, and nothing else.</summary>
/// <param name="Item">The register's number of the entry.</param>
/// <param name="Code">The organization code.</param>
/// <param name="Degree">Code of the degree.</param>
/// <param name="From">First day of the listing.</param>
/// <param name="Until">First day no longer listed; null where the end is open.</param>
/// <param name="Removed">Day of an early removal.</param>
/// <param name="Ground">The ground, as the rule that proposes it is named, or in words.</param>
/// <param name="Basis">The clause it rests on.</param>
/// <param name="Department">Who decided it.</param>
/// <param name="Document">The document.</param>
/// <param name="KnownFromUtc">When the register recorded it.</param>
public sealed record ListingStatement(
    long Item, string Code, string Degree, DateOnly From, DateOnly? Until, DateOnly? Removed, string Ground, string? Basis, string Department, string Document, DateTime KnownFromUtc)
{
    private const string Name = "listing";

    /// <summary>What kind of statement this is, so that no other can be read as one.</summary>
    public string Statement { get; init; } = Name;

    /// <summary>Whether the entry is in force on a day: on its first day, and not on the day of its end or removal.</summary>
    public bool IsInForceOn(DateOnly day) => From <= day && (Until is not { } until || day < until) && (Removed is not { } removed || day < removed);

    /// <summary>The statement as text; the same for the same entry, always.</summary>
    public string ToText() => ProofJson.Write(this);

    /// <summary>Reads a statement; false where it is something else.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out ListingStatement? statement) =>
        ProofJson.TryRead(Encoding.UTF8.GetBytes(text), out statement) && statement.Statement == Name;
}
