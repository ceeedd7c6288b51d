using QualityCredit.Register.Idempotency;

namespace QualityCredit.Register.CreditQueries;

/// <summary>What one request leaves in the ledger: all of it or nothing.</summary>
/// <param name="Answered">The questions in the order in which they were asked.</param>
/// <param name="Day">The day by which their authorisations were judged.</param>
/// <param name="Keyed">The key of the request and what is said to its repetitions, kept with the lines; null where it bears no key.</param>
/// <param name="Today">Tells which day it is when the lines are written; null where that is not asked.</param>
public sealed record LedgerEntry(IReadOnlyList<AnsweredQuestion> Answered, DateOnly Day, KeyedAnswer? Keyed = null, Func<DateOnly>? Today = null);

/// <param name="Request">The request.</param>
/// <param name="Answer">Its answer.</param>
public sealed record KeyedAnswer(KeyedRequest Request, KeptAnswer Answer)
{
    /// <summary>The body as it is stored: made before the writer's turn, in which everybody else would wait for it.</summary>
    internal byte[] Packed { get; } = PackBody.Pack(Answer.Body.Span);
}

/// <summary>What became of an entry.</summary>
public abstract record RecordReceipt;

/// <summary>It is on the disk; the answer may go out.</summary>
public sealed record QueriesRecorded(IReadOnlyList<LedgerRecord> Lines) : RecordReceipt;

/// <summary>An authorisation was put on record or withdrawn meanwhile, or the day went by, so that the answer is no longer the right one.</summary>
public sealed record AnswerOvertaken : RecordReceipt;

/// <summary>The key was used before: nothing was written, and what was said then is said again.</summary>
public sealed record AskedBefore(OnceReceipt Receipt) : RecordReceipt;

/// <summary>So many wait to be written that another one would wait too long.</summary>
public sealed record LedgerBusy : RecordReceipt;
