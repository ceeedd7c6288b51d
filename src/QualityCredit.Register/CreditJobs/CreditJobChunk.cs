using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditJobs;

/// <summary>Questions of a job that are not answered yet. The row goes in the transaction that writes their answers.</summary>
public sealed class CreditJobQuestions
{
    public required int JobId { get; init; }

    /// <summary>Its place among the chunks of the job, from 0.</summary>
    public required int Chunk { get; init; }

    /// <summary>Lines as they were sent, see <see cref="PackLines"/>.</summary>
    public required byte[] Content { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<CreditJobQuestions>
    {
        public void Configure(EntityTypeBuilder<CreditJobQuestions> builder)
        {
            builder.ToTable("CreditJobQuestions");
            builder.HasKey(row => new { row.JobId, row.Chunk });
            builder.Metadata.AppendOnly();
        }
    }
}

/// <summary>Answers of a job that were written together, a line for each question in their order. Rows are only ever added, until the whole result is deleted.</summary>
public sealed class CreditJobAnswers
{
    public required int JobId { get; init; }

    /// <summary>Number of the first of them, from 1.</summary>
    public required int FirstLine { get; init; }

    /// <summary>Where they begin in the result.</summary>
    public required long Offset { get; init; }

    /// <summary>Their bytes, unpacked.</summary>
    public required int Bytes { get; init; }

    /// <summary>See <see cref="PackLines"/>.</summary>
    public required byte[] Content { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<CreditJobAnswers>
    {
        public void Configure(EntityTypeBuilder<CreditJobAnswers> builder)
        {
            builder.ToTable("CreditJobAnswers");
            builder.HasKey(row => new { row.JobId, row.FirstLine });
            builder.Metadata.AppendOnly();
        }
    }
}
