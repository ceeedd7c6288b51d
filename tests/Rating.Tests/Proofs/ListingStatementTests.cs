using QualityCredit.Rating.Proofs;
using Xunit;

namespace QualityCredit.Rating.Tests.Proofs;

public sealed class ListingStatementTests
{
    private static readonly ListingStatement _entry = SomeCertificates.Entry(SomeCertificates.Listed);

    [Fact]
    public void An_entry_is_in_force_from_its_first_day_to_the_day_before_its_end_or_removal()
    {
        var day = SomeCertificates.Day;

        Assert.True((_entry with { From = day, Until = day.AddDays(1), Removed = day.AddDays(1) }).IsInForceOn(day));
        Assert.True((_entry with { Until = null, Removed = null }).IsInForceOn(DateOnly.MaxValue));
        Assert.False((_entry with { From = day.AddDays(1) }).IsInForceOn(day));
        Assert.False((_entry with { Until = day }).IsInForceOn(day));
        Assert.False((_entry with { Removed = day }).IsInForceOn(day));
    }

    [Fact]
    public void What_is_written_is_read_and_nothing_else_is()
    {
        Assert.True(ListingStatement.TryRead(_entry.ToText(), out var read));

        Assert.Equal(_entry, read);
        Assert.False(ListingStatement.TryRead((_entry with { Statement = "policy" }).ToText(), out _));
    }

    [Fact]
    public void The_salt_hides_the_statement_and_its_length_is_fixed()
    {
        LogLeaf leaf = new(new byte[LogLeaf.SaltLength], _entry.ToText());

        Assert.NotEqual(leaf.Hash(), (leaf with { Salt = [1, .. leaf.Salt[1..]] }).Hash());
        Assert.NotEqual(leaf.Hash(), (leaf with { Statement = "{}" }).Hash());
        Assert.True(leaf.IsWellFormed);
        Assert.False((leaf with { Salt = [.. leaf.Salt, 0] }).IsWellFormed);
        Assert.False((leaf with { Salt = leaf.Salt[1..] }).IsWellFormed);
    }
}
