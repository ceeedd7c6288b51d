using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using QualityCredit.Rating.Credit;
using QualityCredit.Register.Clients;
using QualityCredit.Register.CreditJobs;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Clients;
using QualityCredit.Web.Contract;
using QualityCredit.Web.CreditJobs;
using QualityCredit.Web.Idempotency;
using QualityCredit.Web.Signing;

namespace QualityCredit.Web.Api;

/// <summary>Banks ask about a million enterprises at once: the list is taken in, answered in the background, and its result fetched from where the last attempt broke off.</summary>
internal static class CreditJobEndpoints
{
    private const string Address = $"{ApiRoutes.Prefix}/credit/jobs";

    private const int UsualPage = 50;

    private static readonly TimeSpan _askAgain = TimeSpan.FromSeconds(2);

    public static string ResultOf(int id) => string.Create(CultureInfo.InvariantCulture, $"{Address}/{id}/result");

    public static void Map(IEndpointRouteBuilder api)
    {
        var most = api.ServiceProvider.GetRequiredService<CreditJobOptions>().MostPerClient;
        var jobs = api.MapGroup("/credit/jobs").WithTags("credit").RequireScope(ClientScope.CreditBatch);
        jobs.MapPost("", SendAsync).WithName("SendCreditJob").WithSignedAnswers().TakesKeys(KeyMode.Afterwards)
            .NamesUser()
            .Accepts<CreditBatchRequest>("application/json", NdjsonType.Name).WithMetadata(new TakesLines(typeof(CreditJobQuestion)), new LongestBody(), new MostUploads(most, context => TooManyJobs(context, most)))
            .Produces<CreditJobResponse>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        jobs.MapGet("", ListAsync).WithName("ListCreditJobs");
        jobs.MapGet("/{id:int}", FindAsync).WithName("FindCreditJob").WithSignedAnswers().WithMetadata(new AsksToComeAgain(StatusCodes.Status200OK)).ProducesProblem(StatusCodes.Status404NotFound);
        jobs.MapDelete("/{id:int}", CancelAsync).WithName("CancelCreditJob").WithSignedAnswers()
            .Produces<CreditJobResponse>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        jobs.MapMethods("/{id:int}/result", [HttpMethods.Head], ResultAsync).ExcludeFromDescription();
        jobs.MapGet("/{id:int}/result", ResultAsync).WithName("ReadCreditJobResult")
            .Produces<CreditResponse>(StatusCodes.Status200OK, NdjsonType.Name).Produces<CreditResponse>(StatusCodes.Status206PartialContent, NdjsonType.Name)
            .Produces(StatusCodes.Status304NotModified)
            .WithMetadata(new AnswersLines(typeof(CreditResponse), typeof(RefusedJobLineResponse)), new AnswersHeaders("Repr-Digest", "Signature-Input", "Signature"), new AsksToComeAgain(StatusCodes.Status409Conflict))
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status410Gone).ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status416RangeNotSatisfiable);
    }

    [EndpointSummary("批量查询任务 Up to 1,000,000 questions at once, answered in the background: a JSON object a line (application/x-ndjson), or the JSON of a batch. A line that cannot be asked is told so in its place and holds up no other; in the JSON of a batch, one question of more than 64 KB refuses the whole.")]
    private static async Task<IResult> SendAsync(
        [Description("What for, where a line does not say it"), OneOf<CreditPurpose>, FromQuery] string? purpose,
        [Description("The purpose in words; where it is other"), FromQuery] string? purposeText,
        ReceiveCreditJob receive, JobAnswers answers, HttpContext context)
    {
        ReadJobDocument document = new();
        JobTerms? terms = null;
        var isDocument = MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase);
        if (!isDocument && (terms = JobTerms.Of(context, purpose, purposeText, null)).Refusal is { } refusal)
        {
            return refusal;
        }

        CreditJobDraft draft = new(CallingClient.Of(context).Id, IdempotencyKey.TryParse(context.Request.Headers[IdempotencyKey.Header], out var key) ? key : null, RequestLanguage.IsEnglish(context));
        var receipt = await receive.ExecuteAsync(
            draft,
            isDocument ? document.ExecuteAsync(context.Request.Body, context.RequestAborted) : ReadJobLines.ExecuteAsync(context.Request.Body, context.RequestAborted),
            () => (terms ??= JobTerms.Of(context, document.Purpose ?? purpose, document.PurposeText ?? purposeText, document.User)).Terms,
            context.RequestAborted);
        return receipt switch
        {
            CreditJobAccepted accepted => TypedResults.Accepted(string.Create(CultureInfo.InvariantCulture, $"{Address}/{accepted.Job.Id}"), answers.Of(accepted.Job)),
            CreditJobTermsUnusable => terms!.Refusal!,
            NoCreditJobLines => Problems.WrongArgument(context, "questions", new("没有查询。", "There is no question.")),
            TooManyCreditJobLines many => Problems.Refuse(
                context, StatusCodes.Status413PayloadTooLarge, "too-many-lines", new("查询过多", "Too many questions"),
                new($"一个任务最多 {CreditJobOptions.MostLines} 行；第 {many.Line} 行超出。任务未受理。", $"A job has {CreditJobOptions.MostLines} lines at most; line {many.Line} is beyond. Nothing was taken in."),
                new() { ["line"] = many.Line }),
            TooManyCreditJobs many => TooManyJobs(context, many.Most),
            CreditJobDropped => Dropped(context),
            CreditJobKeyUsedOtherwise other => KeyProblems.UsedOtherwise(context, string.Create(CultureInfo.InvariantCulture, $"{Address}/{other.JobId}")),
            _ => throw new UnreachableException(receipt.ToString()),
        };
    }

    [EndpointSummary("任务列表 The client's own jobs, newest first.")]
    private static async Task<Ok<CreditJobPageResponse>> ListAsync(
        [Description("Where to go on: what the page before called next"), FromQuery] int? before, [Description("Jobs of a page, at most 200"), FromQuery] int? limit,
        FindCreditJobs find, JobAnswers answers, HttpContext context)
    {
        var size = Math.Clamp(limit ?? UsualPage, 1, FindCreditJobs.MostPerPage);
        var jobs = await find.ExecuteAsync(CallingClient.Of(context).Id, before, size, context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new CreditJobPageResponse([.. jobs.Select(answers.Of)], jobs.Count == size ? jobs[^1].Id : null));
    }

    [EndpointSummary("任务进度 How far a job is, and where its result lies.")]
    private static async Task<Results<Ok<CreditJobResponse>, ProblemHttpResult>> FindAsync(int id, FindCreditJobs find, JobAnswers answers, HttpContext context)
    {
        if (await find.OneAsync(CallingClient.Of(context).Id, id, context.RequestAborted) is not { } job)
        {
            return NotFound(context, id);
        }

        if (!job.IsOver)
        {
            AskAgain(context);
        }

        return TypedResults.Ok(answers.Of(job));
    }

    [EndpointSummary("取消任务 Stops a job behind the chunk that is being answered. What was answered by then stands in the ledger, and can be fetched.")]
    private static async Task<Results<Accepted<CreditJobResponse>, ProblemHttpResult>> CancelAsync(int id, CancelCreditJob cancel, JobAnswers answers, HttpContext context) =>
        await cancel.ExecuteAsync(CallingClient.Of(context).Id, id, context.RequestAborted) switch
        {
            CreditJobStopped stopped => TypedResults.Accepted(string.Create(CultureInfo.InvariantCulture, $"{Address}/{id}"), answers.Of(stopped.Job)),
            CreditJobOver => Problems.Refuse(
                context, StatusCodes.Status409Conflict, "job-over", new("任务已经结束", "The job is over"), new("已经结束的任务不能取消。", "A job that is over cannot be cancelled.")),
            _ => NotFound(context, id),
        };

    [EndpointSummary("任务结果 One JSON line for each question in its order: the bytes that a batch answers, or why it could not be asked, with its number. Range fetches the rest of what broke off; the signature covers the digest of the whole (Repr-Digest).")]
    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> ResultAsync(int id, FindCreditJobs find, OpenCreditJobResult open, SignResult sign, HttpContext context)
    {
        if (await find.OneAsync(CallingClient.Of(context).Id, id, context.RequestAborted) is not { } job)
        {
            return NotFound(context, id);
        }

        if (!job.IsOver)
        {
            AskAgain(context);
            return Problems.Refuse(
                context, StatusCodes.Status409Conflict, "job-not-finished", new("任务尚未完成", "The job is not finished"),
                new($"已处理 {job.Answered + job.Refused} / {job.Lines} 行。", $"{job.Answered + job.Refused} of {job.Lines} lines are done."));
        }

        if (!job.HasResult && job.ForgottenUtc is null)
        {
            return Problems.Refuse(
                context, StatusCodes.Status409Conflict, "result-unreadable", new("结果无法读取", "The result cannot be read"),
                new("已处理的结果无法读取；查询记录仍在台账中。请使用新的幂等键重新提交。", "What was answered cannot be read any more. Its questions stay in the ledger; send them again under a new key."));
        }

        if (!job.HasResult)
        {
            return Problems.Refuse(
                context, StatusCodes.Status410Gone, "result-deleted", new("结果已删除", "The result was deleted"),
                new("保存期已过，结果已删除；查询记录仍在台账中。", "It is kept no longer. Its questions stay in the ledger."));
        }

        context.Response.Headers.CacheControl = "private, no-cache";
        sign.WhenSent(context, job.Result!);
        return TypedResults.Stream(
            await open.ExecuteAsync(job, context.RequestAborted), NdjsonType.Utf8, lastModified: job.FinishedUtc,
            entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(job.Result!)}\""), enableRangeProcessing: true);
    }

    private static ProblemHttpResult NotFound(HttpContext context, int id) => Problems.Refuse(
        context, StatusCodes.Status404NotFound, "job-not-found", new("没有这个任务", "There is no such job"), new($"本客户没有编号为 {id} 的任务。", $"This client has no job with the number {id}."));

    private static ProblemHttpResult TooManyJobs(HttpContext context, int most)
    {
        AskAgain(context);
        return Problems.Refuse(
            context, StatusCodes.Status429TooManyRequests, "too-many-jobs", new("任务过多", "Too many jobs"),
            new($"同时最多 {most} 个未结束的任务。请等待其一完成，或取消其一。", $"At most {most} jobs may be under way. Wait for one to finish, or cancel one."));
    }

    private static ProblemHttpResult Dropped(HttpContext context)
    {
        AskAgain(context);
        return Problems.Refuse(
            context, StatusCodes.Status503ServiceUnavailable, "list-dropped", new("接收中断", "The list was dropped"),
            new("接收停顿过久，任务未受理，未留下任何内容。请用同一幂等键重新提交。", "It arrived with too long a pause. Nothing was taken in, and nothing of it stays; send it again under the same key."));
    }

    private static void AskAgain(HttpContext context) => context.Response.Headers.RetryAfter = ((int)_askAgain.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    /// <summary>A million lines of five hundred bytes. What the framework allows otherwise is a document that is held in memory.</summary>
    private sealed class LongestBody : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => 500L * CreditJobOptions.MostLines;
    }
}
