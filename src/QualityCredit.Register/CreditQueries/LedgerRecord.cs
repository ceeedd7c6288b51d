using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditQueries;

/// <summary>One line of the query ledger. Rows are only ever added, numbered without gaps and chained, so that none can be changed or taken out unseen.</summary>
public sealed class LedgerRecord
{
    public const int LongestClient = 32;

    public const int LongestUser = 64;

    public const int LongestWords = 200;

    public required long Number { get; init; }

    public required string ClientId { get; init; }

    public required long Serial { get; init; }

    public required DateTime AtUtc { get; init; }

    public required string User { get; init; }

    public required OrganizationCode Code { get; init; }

    public required CreditPurpose Purpose { get; init; }

    public string? Words { get; init; }

    public string? Authorisation { get; init; }

    public required AuthorisationVerdict Verdict { get; init; }

    public required long DataVersion { get; init; }

    /// <summary>SHA-256 of the body that was sent.</summary>
    public required byte[] Answer { get; init; }

    /// <summary>See <see cref="LedgerLine.LinkAfter"/>.</summary>
    public byte[] Link { get; internal set; } = [];

    /// <summary>See <see cref="LedgerLine.HeadAfter"/>.</summary>
    public byte[] Head { get; internal set; } = [];

    public LedgerLine Line => new(
        Number, ClientId, Serial, AtUtc, User, Code.Compact, Vocabulary.TermOf(Purpose).Code, Words, Authorisation, Vocabulary.TermOf(Verdict).Code, DataVersion, Convert.ToHexStringLower(Answer));

    internal sealed class Configuration : IEntityTypeConfiguration<LedgerRecord>
    {
        public void Configure(EntityTypeBuilder<LedgerRecord> builder)
        {
            builder.ToTable("CreditQueries");
            builder.HasKey(row => row.Number);
            builder.Property(row => row.Number).ValueGeneratedNever();
            builder.Property(row => row.ClientId).HasMaxLength(LongestClient).IsUnicode(false);
            builder.Property(row => row.User).HasMaxLength(LongestUser);
            builder.Property(row => row.Words).HasMaxLength(LongestWords);
            builder.Property(row => row.Authorisation).HasMaxLength(AuthorisationRecord.LongestReference);
            builder.Property(row => row.Answer).HasMaxLength(LedgerLine.LinkLength).IsFixedLength();
            builder.Property(row => row.Link).HasMaxLength(LedgerLine.LinkLength).IsFixedLength();
            builder.Property(row => row.Head).HasMaxLength(LedgerLine.LinkLength).IsFixedLength();
            builder.Ignore(row => row.Line);
            builder.HasIndex(row => new { row.ClientId, row.Serial }).IsUnique();
            builder.HasIndex(row => new { row.Code, row.Number });
            builder.Metadata.AppendOnly();
        }
    }
}
