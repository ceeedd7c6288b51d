using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QualityCredit.Register.Accounts;

/// <summary>A member of staff who signs in.</summary>
public sealed class Officer : IdentityUser
{
    public string DisplayName { get; set; } = "";

    internal sealed class Configuration : IEntityTypeConfiguration<Officer>
    {
        public void Configure(EntityTypeBuilder<Officer> builder) => builder.Property(officer => officer.DisplayName).HasMaxLength(100);
    }
}

/// <summary>The roles of staff.</summary>
public static class OfficerRoles
{
    public const string Inspector = "inspector";

    public const string Administrator = "administrator";

    /// <summary>Keeps the policies: drafts, previews, asks for their activation and agrees to that of another.</summary>
    public const string PolicyOfficer = "policy-officer";

    /// <summary>Proposes listings and takes the steps of a case that decide nothing.</summary>
    public const string CaseOfficer = "case-officer";

    /// <summary>Decides whether to list.</summary>
    public const string CaseReviewer = "case-reviewer";
}
