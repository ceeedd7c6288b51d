using System.Security.Cryptography;
using System.Text.Json;
using AutoMapper;
using Microsoft.Extensions.Options;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Web.Api.Responses;
using HttpJsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace QualityCredit.Web.Api;

/// <summary>An answer as it goes out, and the line that is to stand in the ledger before it does.</summary>
internal sealed record WrittenCredit(byte[] Body, AnsweredQuestion Line);

/// <summary>Writes what banks are told. The grade, which is most of the work, is kept as it was written; everything else is asked for each time.</summary>
internal sealed class CreditAnswers(AnswerCredit answer, IMapper mapper, IOptions<HttpJsonOptions> json)
{
    private const int MostBytes = 96 * 1024 * 1024;

    /// <summary>What was told lately.</summary>
    public KeptGrades Kept { get; } = new(MostBytes);

    /// <param name="question">The question.</param>
    /// <param name="code">The code as it was asked.</param>
    /// <param name="day">The day.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <param name="before">Questions of the same request that will be recorded before it.</param>
    public async ValueTask<WrittenCredit> OfAsync(CreditQuestion question, EnterpriseCode code, DateOnly day, CancellationToken ct, IReadOnlyList<AnsweredQuestion>? before = null) =>
        await WrittenAsync(question, await answer.LookAsync(question, code, day, before ?? [], ct), Kept, ct);

    /// <summary>The same for a line of a job, past what is kept: a million that are asked once would push out what is asked again and again.</summary>
    public async ValueTask<WrittenCredit> OfLineAsync(CreditQuestion question, EnterpriseCode code, DateOnly day, CancellationToken ct) =>
        await WrittenAsync(question, await answer.LookAsync(question, code, day, [], ct), null, ct);

    public byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, json.Value.SerializerOptions);

    private async ValueTask<WrittenCredit> WrittenAsync(CreditQuestion question, CreditAnswer looked, KeptGrades? kept, CancellationToken ct)
    {
        var body = looked.Grade is GradeOnRecord known ? await WithGradeAsync(looked, known, kept, ct) : Write(mapper.Map<CreditResponse>(looked));
        return new(body, new(question, looked.Verdict, looked.DataVersion, SHA256.HashData(body)));
    }

    private async ValueTask<byte[]> WithGradeAsync(CreditAnswer looked, GradeOnRecord known, KeptGrades? kept, CancellationToken ct)
    {
        if (kept?.Find(known) is not { } grade)
        {
            var replayed = await answer.ReplayAsync(known, ct);
            if (replayed is not GradeTold told)
            {
                return Write(mapper.Map<CreditResponse>(looked with { Grade = replayed }));
            }

            grade = Write(mapper.Map<CreditGradeResponse>(told));
            kept?.Keep(known, grade);
        }

        return Joined(Write(mapper.Map<CreditResponse>(looked)), grade);
    }

    /// <summary>The grade is the last member of an answer, and there are others before it.</summary>
    private static byte[] Joined(byte[] others, byte[] grade) => [.. others.AsSpan(..^1), .. ",\"grade\":"u8, .. grade, .. "}"u8];
}
