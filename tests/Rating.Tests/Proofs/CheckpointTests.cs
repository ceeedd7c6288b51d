using QualityCredit.Rating.Proofs;
using Xunit;

namespace QualityCredit.Rating.Tests.Proofs;

public sealed class CheckpointTests : IDisposable
{
    private readonly SomeCertificates _authority = new();

    [Fact]
    public void Two_checkpoints_say_the_same_if_log_and_listings_are_the_same_whenever_they_were_made()
    {
        var one = _authority.CheckpointOf(new([]));

        Assert.True(one.SaysTheSameAs(one with { Root = [.. one.Root], AtUtc = one.AtUtc.AddHours(1) }));
        Assert.All<Checkpoint>(
            [
                one with { Size = one.Size + 1 },
                one with { Root = MerkleHash.OfNothing() },
                one with { Day = one.Day.AddDays(1) },
                one with { MapRoot = MerkleHash.OfNothing() },
                one with { Listed = one.Listed + 1 },
            ],
            other => Assert.False(one.SaysTheSameAs(other)));
    }

    [Fact]
    public void A_checkpoint_is_read_as_it_was_signed_and_only_by_its_key()
    {
        using SomeCertificates other = new();
        var checkpoint = _authority.CheckpointOf(new([]));

        Assert.True(Checkpoint.TryRead(checkpoint.Sign(_authority.Signer), _authority.Keys, out var read));
        Assert.True(read.SaysTheSameAs(checkpoint));
        Assert.False(Checkpoint.TryRead(checkpoint.Sign(other.Signer), _authority.Keys, out _));
        Assert.False(Checkpoint.TryRead(checkpoint.Sign(other.Under(_authority.PublicKey)), _authority.Keys, out _));
        Assert.False(Checkpoint.TryRead(_authority.Of(SomeCertificates.Listed).Sign(_authority.Signer), _authority.Keys, out _));
    }

    public void Dispose() => _authority.Dispose();
}
