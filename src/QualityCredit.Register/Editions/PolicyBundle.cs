using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QualityCredit.Register.Editions;

/// <summary>
/// The texts of all policies as they were once shipped, drafted or activated, under the digest of their content. Rows are only ever
/// added: a decision can be replayed for as long as the bundle of its edition is here.
/// </summary>
public sealed class PolicyBundle
{
    /// <summary>The bundle that a register begins with.</summary>
    public const int First = 0;

    public const int DigestLength = 64;

    /// <summary>In the order of their arrival; <see cref="First"/> is what the program was shipped with when the register was first opened.</summary>
    public required int Number { get; init; }

    /// <summary><see cref="Rating.Policies.PolicyTexts.Digest"/>.</summary>
    public required string Digest { get; init; }

    public required int Files { get; init; }

    /// <summary>The texts as <see cref="PackTexts"/> packs them.</summary>
    public required byte[] Content { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<PolicyBundle>
    {
        public void Configure(EntityTypeBuilder<PolicyBundle> builder)
        {
            builder.ToTable("PolicyBundles");
            builder.HasKey(bundle => bundle.Number);
            builder.Property(bundle => bundle.Number).ValueGeneratedNever();
            builder.Property(bundle => bundle.Digest).HasMaxLength(DigestLength).IsFixedLength().IsUnicode(false);
            builder.HasIndex(bundle => bundle.Digest).IsUnique();
        }
    }
}
