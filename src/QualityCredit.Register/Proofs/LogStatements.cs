using System.Text.Encodings.Web;
using System.Text.Json;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Proofs;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Proofs;

/// <summary>What a row says, as the text of a leaf: the same text from the row in memory and from the row in the database.</summary>
internal static class LogStatements
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string OfListing(EvidenceEntry entry, string code)
    {
        var listing = (Listing)entry.ToItem();
        return new ListingStatement(
            entry.Id, code, Vocabulary.TermOf(listing.Degree).Code, listing.ListedFrom, listing.ListedUntil, listing.RemovedOn,
            listing.Ground, listing.Basis, entry.Department, entry.Document, Stored(entry.RecordedAtUtc)).ToText();
    }

    public static string OfClosing(EvidenceEntry entry, string code) => JsonSerializer.Serialize(
        new { Statement = "listing-closed", Item = entry.Id, Code = code, KnownUntilUtc = Stored(entry.KnownUntilUtc!.Value), entry.RetractedBy, entry.RetractionReason }, _options);

    public static string Of(StatusChange change) => JsonSerializer.Serialize(
        new { Statement = "status", change.Sequence, Code = change.Code.Compact, Listed = change.NewListed, PublishedUtc = Stored(change.PublishedUtc) }, _options);

    public static string Of(PolicyStep step, string? digest) => JsonSerializer.Serialize(
        new
        {
            Statement = "policy-step",
            Step = step.Id,
            Kind = step.Kind.ToString(),
            AtUtc = Stored(step.AtUtc),
            step.Officer,
            step.Bundle,
            Digest = digest,
            step.Base,
            step.Simulation,
            step.Proposal,
            step.EffectiveFrom,
            step.Basis,
        },
        _options);

    public static bool SpeaksOfListing(StatusChange change) => (change.Kinds & (StatusChangeKinds.Listed | StatusChangeKinds.Delisted)) != 0;

    private static DateTime Stored(DateTime instant) => InstantConverter.FromMilliseconds(InstantConverter.ToMilliseconds(instant));
}
