using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QualityCredit.Register.Proofs;

/// <summary>A checkpoint that was signed, one for each size of the log and day.</summary>
public sealed class SignedCheckpoint
{
    internal const int LongestText = 2000;

    public required int Size { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>The checkpoint as a JSON Web Signature.</summary>
    public required string Text { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<SignedCheckpoint>
    {
        public void Configure(EntityTypeBuilder<SignedCheckpoint> builder)
        {
            builder.ToTable("Checkpoints");
            builder.HasKey(checkpoint => new { checkpoint.Size, checkpoint.Day });
            builder.Property(checkpoint => checkpoint.Text).HasMaxLength(LongestText).IsUnicode(false);
        }
    }
}
