using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QualityCredit.Register.Editions;

public enum PolicyStepKind : byte
{
    /// <summary>The rules that the program was shipped with when the register was first opened.</summary>
    Shipped = 1,

    /// <summary>A draft was accepted: it reads without an error, and its cases come out.</summary>
    Drafted,

    /// <summary>The register was rated under it in memory.</summary>
    Simulated,

    /// <summary>Somebody asked that it take effect.</summary>
    Proposed,

    /// <summary>A second person agreed: from its day on it governs.</summary>
    Activated,
}

/// <summary>One step on the way of policies into force: who, when, what, on what basis. Rows are only ever added.</summary>
public sealed class PolicyStep
{
    public const int LongestOfficer = 256;

    public const int LongestBasis = 1000;

    public required int Id { get; init; }

    public required PolicyStepKind Kind { get; init; }

    public required DateTime AtUtc { get; init; }

    /// <summary>The account of who did it; null where the program itself did, or who was not asked.</summary>
    public string? Officer { get; init; }

    public required int Bundle { get; init; }

    /// <summary>The bundle that it was compared with, and that it takes over from.</summary>
    public int? Base { get; init; }

    public int? Simulation { get; init; }

    /// <summary>The proposal that an activation agrees to.</summary>
    public int? Proposal { get; init; }

    /// <summary>First day on which it governs.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>The document or the reason.</summary>
    public string? Basis { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<PolicyStep>
    {
        public void Configure(EntityTypeBuilder<PolicyStep> builder)
        {
            builder.ToTable("PolicySteps");
            builder.Property(step => step.Id).ValueGeneratedNever();
            builder.Property(step => step.Officer).HasMaxLength(LongestOfficer);
            builder.Property(step => step.Basis).HasMaxLength(LongestBasis);
        }
    }
}
