using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.OpenData;
using QualityCredit.Rating.Tests.Proofs;
using Xunit;

namespace QualityCredit.Rating.Tests.OpenData;

public sealed class OpenDataManifestTests
{
    private static readonly DateOnly _day = new(2024, 6, 30);

    private static OpenDataManifest Manifest => new(
        7, _day, SomeCertificates.At, _day, 1, 1, 0, 9, 12, OpenDataFiles.Format, [new("blacklist.ndjson", "application/x-ndjson", 10, "00", "blacklist.ndjson")]);

    [Fact]
    public void A_manifest_is_read_with_the_public_key_and_no_byte_of_it_can_be_changed()
    {
        using SomeCertificates authority = new();
        using SomeCertificates other = new();
        var text = Manifest.Sign(authority.Signer);

        Assert.True(OpenDataManifest.TryRead(text, authority.Keys, out var read));
        Assert.Equal((7, "00"), (read.Version, read.Files[0].Sha256));
        Assert.False(OpenDataManifest.TryRead(text, other.Keys, out _));
        for (var at = 0; at < text.Length; at++)
        {
            var changed = text.ToCharArray();
            changed[at] = changed[at] == 'A' ? 'B' : 'A';
            Assert.False(OpenDataManifest.TryRead(new(changed), authority.Keys, out _));
        }
    }

    [Fact]
    public void Another_signed_text_of_the_register_is_no_manifest()
    {
        using SomeCertificates authority = new();

        Assert.False(OpenDataManifest.TryRead(authority.Of(SomeCertificates.Listed).Sign(authority.Signer), authority.Keys, out _));
    }

    [Fact]
    public void Why_an_entry_ended_follows_from_what_is_known_of_it()
    {
        Listing inForce = new()
        {
            Serial = 1,
            OccurredOn = _day,
            Provenance = new("省局", "1号", 0, SomeCertificates.At),
            Degree = ListingDegree.Serious,
            ListedFrom = _day,
            ListedUntil = _day.AddDays(10),
            Ground = "事由",
        };

        Assert.Equal(EntryEnd.Annulled, EntryEnding.Of(null, takenBack: true, _day));
        Assert.Equal(EntryEnd.Corrected, EntryEnding.Of(null, takenBack: false, _day));
        Assert.Equal(EntryEnd.Corrected, EntryEnding.Of(inForce, takenBack: false, _day.AddDays(9)));
        Assert.Equal(EntryEnd.Expired, EntryEnding.Of(inForce, takenBack: false, _day.AddDays(10)));
        Assert.Equal(EntryEnd.Corrected, EntryEnding.Of(inForce with { RemovedOn = _day.AddDays(5) }, takenBack: false, _day.AddDays(4)));
        Assert.Equal(EntryEnd.Removed, EntryEnding.Of(inForce with { RemovedOn = _day.AddDays(5) }, takenBack: false, _day.AddDays(5)));
    }
}
