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

    private readonly KeptGrades _kept = new(MostBytes);

    /// <param name="question">The question.</param>
    /// <param name="code">The code as it was asked.</param>
    /// <param name="day">The day.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <param name="before">Questions of the same request that will be recorded before it.</param>
    public async ValueTask<WrittenCredit> OfAsync(CreditQuestion question, EnterpriseCode code, DateOnly day, CancellationToken ct, IReadOnlyList<AnsweredQuestion>? before = null)
    {
        var looked = await answer.LookAsync(question, code, day, before ?? [], ct);
        var body = looked.Grade is GradeOnRecord known ? await WithGradeAsync(looked, known, ct) : Write(mapper.Map<CreditResponse>(looked));
        return new(body, new(question, looked.Verdict, looked.DataVersion, SHA256.HashData(body)));
    }

    public byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, json.Value.SerializerOptions);

    private async ValueTask<byte[]> WithGradeAsync(CreditAnswer looked, GradeOnRecord known, CancellationToken ct)
    {
        if (_kept.Find(known) is not { } grade)
        {
            var replayed = await answer.ReplayAsync(known, ct);
            if (replayed is not GradeTold told)
            {
                return Write(mapper.Map<CreditResponse>(looked with { Grade = replayed }));
            }

            grade = Write(mapper.Map<CreditGradeResponse>(told));
            _kept.Keep(known, grade);
        }

        return Joined(Write(mapper.Map<CreditResponse>(looked)), grade);
    }

    /// <summary>The grade is the last member of an answer, and there are others before it.</summary>
    private static byte[] Joined(byte[] others, byte[] grade) => [.. others.AsSpan(..^1), .. ",\"grade\":"u8, .. grade, .. "}"u8];
}
