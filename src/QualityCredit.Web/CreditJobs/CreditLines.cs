using System.Text.Json;
using Microsoft.Extensions.Options;
using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.CreditJobs;
using QualityCredit.Web.Api;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Clients;
using HttpJsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace QualityCredit.Web.CreditJobs;

/// <summary>Reads the questions of a job and writes their answers, as the endpoints for one question and for a batch do.</summary>
internal sealed class CreditLines(CreditAnswers answers, IOptions<HttpJsonOptions> json)
{
    private readonly JsonSerializerOptions _json = json.Value.SerializerOptions;

    public CreditJobFormat Format => new(Read, AnswerAsync);

    private async ValueTask<AnsweredLine> AnswerAsync(AskedLine line, DateOnly day, CancellationToken ct)
    {
        var written = await answers.OfLineAsync(line.Question, line.Code, day, ct);
        return new(written.Body, written.Line);
    }

    private CreditJobLine Read(CreditJob job, int number, ReadOnlyMemory<byte> line)
    {
        var (asked, unreadable) = Parsed(line);
        if (asked?.Code is null)
        {
            return Refused("malformed-request", unreadable?.Detail ?? new("该行不是查询的 JSON 对象。", "This line is no JSON object of a question."), MemberOf(unreadable?.Path));
        }

        if (!EnterpriseCode.TryParse(asked.Code, out var enterprise, out var wrong))
        {
            return Refused(wrong.CodeName, new(wrong.Chinese, wrong.English));
        }

        if ((asked.User ?? job.User) is not { Length: > 0 } user)
        {
            return Refused("user-missing", new("未写明查询人。", "The line does not name the person who asks, and the job does not either."));
        }

        if (job.User is not null && user != job.User)
        {
            return Refused("user-contradicts", new("该行的查询人与整个任务的查询人不一致。", "The line names another person than the job."));
        }

        if (!ClientUser.IsWellFormed(user))
        {
            return Refused("user-malformed", ClientUser.Form);
        }

        var common = CodeOf(job.Purpose);
        // What the job says in words it says of its own purpose: of another it would stand in the ledger for good.
        var text = asked.PurposeText ?? (asked.Purpose is null || common is null || asked.Purpose == common ? job.Words : null);
        var (purpose, words, problem) = (asked.Purpose ?? common) is { } stated ? Asking.PurposeOf(stated, text) : default;
        if ((problem ?? Asking.ProblemOf(asked.Authorisation)) is { } argument)
        {
            return Refused("wrong-argument", argument.Detail, argument.Argument);
        }

        return purpose is { } known
            ? new AskedLine(new(job.ClientId, user, enterprise.Organization, known, words, asked.Authorisation?.Named), enterprise)
            : Refused("wrong-argument", new("未写明查询目的。", "The line does not say what it is asked for, and the job does not either."), "purpose");

        RefusedLine Refused(string code, Bilingual detail, string? parameter = null) =>
            new(JsonSerializer.SerializeToUtf8Bytes(new RefusedJobLineResponse(number, asked?.Code, code, job.IsEnglish ? detail.En : detail.Zh, parameter), _json));
    }

    private static string? CodeOf(CreditPurpose? purpose) => purpose is { } known ? Vocabulary.TermOf(known).Code : null;

    private static string? MemberOf(string? path) => path is { Length: > 2 } ? path[1..].TrimStart('.') : null;

    private (CreditJobQuestion? Asked, (Bilingual Detail, string Path)? Unreadable) Parsed(ReadOnlyMemory<byte> line)
    {
        try
        {
            return (JsonSerializer.Deserialize<CreditJobQuestion>(line.Span, _json), null);
        }
        catch (JsonException exception)
        {
            return (null, UnreadableRequest.OfQuestion(exception));
        }
    }
}
