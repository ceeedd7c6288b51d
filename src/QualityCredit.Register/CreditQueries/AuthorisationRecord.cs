using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Accounts;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditQueries;

/// <summary>An authorisation as the client that holds it put it on record with its first question under it. Rows are only ever added.</summary>
public sealed class AuthorisationRecord
{
    public const int LongestReference = 100;

    public required int Id { get; init; }

    public required OrganizationCode Code { get; init; }

    public required string Reference { get; init; }

    public required string ClientId { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly ValidUntil { get; init; }

    /// <summary>The natural person who put it on record.</summary>
    public required string User { get; init; }

    public required DateTime RecordedUtc { get; init; }

    internal static AuthorisationRecord Of(CreditQuestion question, int id, DateTime nowUtc) => new()
    {
        Id = id,
        Code = question.Code,
        Reference = question.Authorisation!.Reference,
        ClientId = question.ClientId,
        ValidFrom = question.Authorisation.From,
        ValidUntil = question.Authorisation.Until,
        User = question.User,
        RecordedUtc = nowUtc,
    };

    internal CreditAuthorisation With(AuthorisationWithdrawal? withdrawal) => new(ClientId, Code, Reference, ValidFrom, ValidUntil, withdrawal?.From);

    internal sealed class Configuration : IEntityTypeConfiguration<AuthorisationRecord>
    {
        public void Configure(EntityTypeBuilder<AuthorisationRecord> builder)
        {
            builder.ToTable("CreditAuthorisations");
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.Property(row => row.Reference).HasMaxLength(LongestReference);
            builder.Property(row => row.ClientId).HasMaxLength(LedgerRecord.LongestClient).IsUnicode(false);
            builder.Property(row => row.User).HasMaxLength(LedgerRecord.LongestUser);
            builder.HasIndex(row => new { row.Code, row.Reference }).IsUnique();
            builder.Metadata.AppendOnly();
        }
    }
}

/// <summary>The enterprise took an authorisation back before its end.</summary>
public sealed class AuthorisationWithdrawal
{
    public const int LongestReason = 500;

    public required int AuthorisationId { get; init; }

    /// <summary>First day on which it no longer holds.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The officer who recorded it.</summary>
    public required string Officer { get; init; }

    /// <summary>What the enterprise declared.</summary>
    public required string Reason { get; init; }

    public required DateTime RecordedUtc { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<AuthorisationWithdrawal>
    {
        public void Configure(EntityTypeBuilder<AuthorisationWithdrawal> builder)
        {
            builder.ToTable("CreditAuthorisationWithdrawals");
            builder.HasKey(row => row.AuthorisationId);
            builder.Property(row => row.AuthorisationId).ValueGeneratedNever();
            builder.Property(row => row.Officer).HasMaxLength(ActTexts.LongestActor);
            builder.Property(row => row.Reason).HasMaxLength(LongestReason);
            builder.HasOne<AuthorisationRecord>().WithOne().HasForeignKey<AuthorisationWithdrawal>(row => row.AuthorisationId).OnDelete(DeleteBehavior.Restrict);
            builder.Metadata.AppendOnly();
        }
    }
}
