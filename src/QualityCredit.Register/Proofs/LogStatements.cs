using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Proofs;
using QualityCredit.Register.Blacklist;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.RedLists;
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

    /// <param name="change">The change.</param>
    /// <param name="step">The step that made it.</param>
    /// <param name="persons">Who is named with the entry.</param>
    public static string Of(ListingChange change, ListingStepRecord step, string? persons) => JsonSerializer.Serialize(
        new
        {
            Statement = "listing-change",
            Change = change.Sequence,
            Case = change.CaseId,
            change.Step,
            Code = change.Code.Compact,
            Action = Vocabulary.TermOf(change.Action).Code,
            step.On,
            step.Authority,
            step.Basis,
            step.Document,
            Words = Digest(step.Text, persons ?? ""),
            PublishedUtc = Stored(change.PublishedUtc),
        },
        _options);

    public static string Of(RedListStepRecord step, string code) => JsonSerializer.Serialize(
        new
        {
            Statement = "red-list-step",
            Code = code,
            Step = step.Number,
            Action = Vocabulary.TermOf(step.Action).Code,
            step.On,
            step.Authority,
            step.Basis,
            step.Document,
            step.Rule,
            step.TermMonths,
            step.NoticeUntil,
            Words = Digest(step.Text),
            RecordedUtc = Stored(step.RecordedUtc),
        },
        _options);

    public static string Of(SignedLedgerHead head) => JsonSerializer.Serialize(new { Statement = "ledger-head", head.Id, Signed = head.Text }, _options);

    public static string Of(LedgerCutRecord cut) => JsonSerializer.Serialize(new { Statement = "ledger-cut", cut.Number, Words = Digest(cut.Officer, cut.Reason), Signed = cut.Text }, _options);

    public static bool SpeaksOfListing(StatusChange change) => (change.Kinds & (StatusChangeKinds.Listed | StatusChangeKinds.Delisted)) != 0;

    /// <summary>Words may name persons: a leaf holds no more of them than what proves that they were not changed.</summary>
    private static string Digest(params string[] words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(words, _options))));

    private static DateTime Stored(DateTime instant) => InstantConverter.FromMilliseconds(InstantConverter.ToMilliseconds(instant));
}
