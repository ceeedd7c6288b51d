using AutoMapper;
using QualityCredit.Rating.Evidence;
using QualityCredit.Register.CreditJobs;
using QualityCredit.Web.Contract;

namespace QualityCredit.Web.Api.Responses;

/// <summary>A list of questions and how far it is.</summary>
internal sealed record CreditJobResponse
{
    public required int Id { get; init; }

    [OneOf<CreditJobState>]
    public required TermResponse State { get; init; }

    public required int Lines { get; init; }

    public required int Answered { get; init; }

    /// <summary>Lines that could not be asked; each says why in its place.</summary>
    public required int Refused { get; init; }

    public required DateTime ReceivedUtc { get; init; }

    public DateTime? StartedUtc { get; init; }

    public DateTime? CancelledUtc { get; init; }

    public DateTime? FinishedUtc { get; init; }

    /// <summary>Set while the last attempt to go on with it has failed: when the next one is due.</summary>
    public DateTime? NextAttemptUtc { get; init; }

    /// <summary>Of a job that failed after several attempts. job-failed: lines 1 to answered + refused have their answers, those behind were neither answered nor recorded. result-unreadable: the answers cannot be read any more.</summary>
    [OneOfWords("job-failed", "result-unreadable")]
    public string? Problem { get; init; }

    /// <summary>When it will be done if it goes on as it went.</summary>
    public DateTime? ExpectedUtc { get; init; }

    /// <summary>Version of the published data that the first answer rests on; each line names its own.</summary>
    public long? FirstDataVersion { get; init; }

    /// <summary>The last answer's. Where it is another one, something was published meanwhile.</summary>
    public long? LastDataVersion { get; init; }

    /// <summary>Length of the result.</summary>
    public long? Bytes { get; init; }

    /// <summary>SHA-256 of the result, hexadecimal.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Address of the result; absent where there is none yet or no longer.</summary>
    public string? Result { get; init; }

    /// <summary>Until when the result is kept at least.</summary>
    public DateTime? KeptUntilUtc { get; init; }

    public static CreditJobResponse Of(CreditJob job, DateTime nowUtc, TimeSpan keptFor, IMapper mapper) => new()
    {
        Id = job.Id,
        State = mapper.Map<TermResponse>(Vocabulary.TermOf(job.State)),
        Lines = job.Lines,
        Answered = job.Answered,
        Refused = job.Refused,
        ReceivedUtc = job.ReceivedUtc,
        StartedUtc = job.StartedUtc,
        CancelledUtc = job.CancelledUtc,
        FinishedUtc = job.FinishedUtc,
        NextAttemptUtc = job.NotBeforeUtc,
        Problem = job.State != CreditJobState.Failed ? null : job.Result is null ? "result-unreadable" : "job-failed",
        ExpectedUtc = job.ExpectedUtc(nowUtc),
        FirstDataVersion = job.FirstVersion,
        LastDataVersion = job.LastVersion,
        Bytes = job.IsOver ? job.Bytes : null,
        Sha256 = job.Result is { } digest ? Convert.ToHexStringLower(digest) : null,
        Result = job.HasResult ? CreditJobEndpoints.ResultOf(job.Id) : null,
        KeptUntilUtc = job.HasResult ? job.FinishedUtc + keptFor : null,
    };
}

/// <summary>A page of a client's jobs, newest first.</summary>
/// <param name="Jobs">The jobs.</param>
/// <param name="Next">Where to go on; absent behind the last.</param>
internal sealed record CreditJobPageResponse(IReadOnlyList<CreditJobResponse> Jobs, int? Next);

/// <summary>A line of a job that could not be asked.</summary>
/// <param name="Line">Its number among the questions, from 1.</param>
/// <param name="Code">The code that it names, where it could be read.</param>
/// <param name="Problem">Stable code of what is wrong.</param>
/// <param name="Detail">The same for people.</param>
/// <param name="Parameter">Which member is wrong, where it is one.</param>
internal sealed record RefusedJobLineResponse(int Line, string? Code, string Problem, string Detail, string? Parameter);
