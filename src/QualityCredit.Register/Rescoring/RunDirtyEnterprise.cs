using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QualityCredit.Register.Rescoring;

/// <summary>
/// An enterprise that was dirty when a run began. Kept for as long as the run works, because intake meanwhile moves the mark, and a
/// run that is continued must consider the same enterprises.
/// </summary>
public sealed class RunDirtyEnterprise
{
    public required long RunId { get; init; }

    public required int EnterpriseId { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<RunDirtyEnterprise>
    {
        public void Configure(EntityTypeBuilder<RunDirtyEnterprise> builder)
        {
            builder.ToTable("RunDirtyEnterprises");
            builder.HasKey(dirty => new { dirty.RunId, dirty.EnterpriseId });
        }
    }
}
