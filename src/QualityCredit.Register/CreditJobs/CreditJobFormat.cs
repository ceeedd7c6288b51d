using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.CreditQueries;

namespace QualityCredit.Register.CreditJobs;

/// <summary>A line of a job, read.</summary>
public abstract record CreditJobLine;

public sealed record AskedLine(CreditQuestion Question, EnterpriseCode Code) : CreditJobLine;

/// <summary>It cannot be asked.</summary>
/// <param name="Answer">The line that says why.</param>
public sealed record RefusedLine(byte[] Answer) : CreditJobLine;

/// <summary>An answer as it goes out, without a line end, and its line of the ledger.</summary>
public readonly record struct AnsweredLine(byte[] Answer, AnsweredQuestion Asked);

/// <summary>
/// How the host that was asked reads and writes: a line of a job is answered as a single question is, and with the same bytes. Both are
/// called by several threads.
/// </summary>
/// <param name="Read">Reads a line of a job by its number, from 1.</param>
/// <param name="AnswerAsync">Answers a question on a day.</param>
public sealed record CreditJobFormat(
    Func<CreditJob, int, ReadOnlyMemory<byte>, CreditJobLine> Read, Func<AskedLine, DateOnly, CancellationToken, ValueTask<AnsweredLine>> AnswerAsync);
