using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Evidence;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Idempotency;

namespace QualityCredit.Register.CreditJobs;

public enum CreditJobState : byte
{
    /// <summary>Its questions are being sent; nobody sees it yet.</summary>
    [Label("接收中", "Receiving")] Receiving = 1,

    [Label("等待中", "Waiting")] Waiting,

    [Label("进行中", "Running")] Running,

    [Label("已完成", "Finished")] Finished,

    /// <summary>Its client stopped it; what was answered by then stays.</summary>
    [Label("已取消", "Cancelled")] Cancelled,

    /// <summary>It was tried so often and could not be gone on with; what was answered by then stays.</summary>
    [Label("已失败", "Failed")] Failed,
}

/// <summary>
/// A long list of questions of one client, answered chunk by chunk. The row says how far that is; it moves in the transaction in which
/// the answers of a chunk and their lines of the ledger are written.
/// </summary>
public sealed class CreditJob
{
    internal const int LongestOwner = 200;

    public required int Id { get; init; }

    public required string ClientId { get; init; }

    /// <summary>The Idempotency-Key under which it was sent.</summary>
    public string? Key { get; init; }

    /// <summary>The natural person who asks, where a line names nobody.</summary>
    public string? User { get; set; }

    /// <summary>What for, where a line does not say it.</summary>
    public CreditPurpose? Purpose { get; set; }

    public string? Words { get; set; }

    /// <summary>In which language lines that cannot be asked are told so.</summary>
    public required bool IsEnglish { get; init; }

    public required CreditJobState State { get; set; }

    public required DateTime ReceivedUtc { get; set; }

    /// <summary>SHA-256 of the questions as they are stored.</summary>
    public byte[]? Questions { get; set; }

    public int Lines { get; set; }

    /// <summary>Lines of every chunk of questions but the last.</summary>
    public required int ChunkLines { get; init; }

    public int Answered { get; set; }

    /// <summary>Lines that could not be asked.</summary>
    public int Refused { get; set; }

    /// <summary>Bytes of the answers so far.</summary>
    public long Bytes { get; set; }

    /// <summary>Versions of the published data that the first and the last answer rest on.</summary>
    public long? FirstVersion { get; set; }

    public long? LastVersion { get; set; }

    public DateTime? StartedUtc { get; set; }

    public DateTime? CancelledUtc { get; set; }

    public DateTime? FinishedUtc { get; set; }

    /// <summary>SHA-256 of the whole result; null until it is over, and where what was answered cannot be read any more.</summary>
    public byte[]? Result { get; set; }

    /// <summary>When the result was deleted.</summary>
    public DateTime? ForgottenUtc { get; set; }

    /// <summary>Which process works on it; empty where none does.</summary>
    public required string Owner { get; set; }

    /// <summary>The last sign of life of the owner, and when the job last had a turn.</summary>
    public required DateTime HeldUtc { get; set; }

    /// <summary>Turns that were begun since a line was answered last. Counted when they begin, so that one that takes its process with it counts too.</summary>
    public int Attempts { get; set; }

    /// <summary>After a turn that failed: not before then is it gone on with.</summary>
    public DateTime? NotBeforeUtc { get; set; }

    /// <summary>Lines that have their answer: the job goes on behind them.</summary>
    public int Done => Answered + Refused;

    public bool IsOver => State is CreditJobState.Finished or CreditJobState.Cancelled or CreditJobState.Failed;

    public bool HasResult => Result is not null && ForgottenUtc is null;

    /// <summary>When it will be done if it goes on as it went; null where nothing was answered yet or all is, where it does not go on, and where that lies beyond all days.</summary>
    public DateTime? ExpectedUtc(DateTime nowUtc)
    {
        if (IsOver || NotBeforeUtc is not null || StartedUtc is not { } started || Done == 0)
        {
            return null;
        }

        var ticks = Math.Max(0, (nowUtc - started).Ticks) * ((double)(Lines - Done) / Done);
        return ticks < (DateTime.MaxValue - nowUtc).Ticks ? nowUtc.AddTicks((long)ticks) : null;
    }

    internal sealed class Configuration : IEntityTypeConfiguration<CreditJob>
    {
        private const int DigestLength = 32;

        public void Configure(EntityTypeBuilder<CreditJob> builder)
        {
            builder.ToTable("CreditJobs");
            builder.Property(job => job.Id).ValueGeneratedNever();
            builder.Property(job => job.ClientId).HasMaxLength(LedgerRecord.LongestClient).IsUnicode(false);
            builder.Property(job => job.Key).HasMaxLength(AnsweredRequest.LongestKey).IsUnicode(false);
            builder.Property(job => job.User).HasMaxLength(LedgerRecord.LongestUser);
            builder.Property(job => job.Words).HasMaxLength(LedgerRecord.LongestWords);
            builder.Property(job => job.Questions).HasMaxLength(DigestLength).IsFixedLength();
            builder.Property(job => job.Result).HasMaxLength(DigestLength).IsFixedLength();
            builder.Property(job => job.Owner).HasMaxLength(LongestOwner);
            builder.Ignore(job => job.Done);
            builder.Ignore(job => job.IsOver);
            builder.Ignore(job => job.HasResult);
            builder.HasIndex(job => new { job.ClientId, job.Id });
            builder.HasIndex(job => job.State);
        }
    }
}
