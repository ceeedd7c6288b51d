using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QualityCredit.Register.Rescoring;

/// <summary>
/// In how many files a rule stands as fired after a run: counted over the decisions in force, also those that the run let stand, so that
/// the figure means the same after an incremental run and after a full one.
/// </summary>
public sealed class RuleFiring
{
    public required long RunId { get; init; }

    /// <summary>The policy that the enterprises are rated under.</summary>
    public required string Policy { get; init; }

    public required string Rule { get; init; }

    /// <summary>The policy that the rule stands in: <see cref="Policy"/> or a parent of it.</summary>
    public required string DefinedIn { get; init; }

    public required int Fired { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<RuleFiring>
    {
        private const int LongestName = 120;
        private const int LongestPolicy = 40;

        public void Configure(EntityTypeBuilder<RuleFiring> builder)
        {
            builder.ToTable("RuleFirings");
            builder.HasKey(firing => new { firing.RunId, firing.Policy, firing.Rule });
            builder.Property(firing => firing.Policy).HasMaxLength(LongestPolicy).IsUnicode(false);
            builder.Property(firing => firing.Rule).HasMaxLength(LongestName).IsUnicode(false);
            builder.Property(firing => firing.DefinedIn).HasMaxLength(LongestPolicy).IsUnicode(false);
        }
    }
}
