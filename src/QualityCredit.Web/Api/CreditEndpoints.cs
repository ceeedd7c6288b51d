using System.ComponentModel;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Clients;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Clients;
using QualityCredit.Web.Contract;
using QualityCredit.Web.Idempotency;
using QualityCredit.Web.Signing;

namespace QualityCredit.Web.Api;

/// <summary>Banks ask for credit status: for a stated purpose, under an authorisation, by a named person; each answer is signed and stands in the ledger.</summary>
internal static class CreditEndpoints
{
    public const int MostQuestions = 1000;

    private const string Json = "application/json; charset=utf-8";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/credit/{code}", AskAsync).RequireScope(ClientScope.CreditRead).WithTags("credit").WithName("AskCredit").NamesUser()
            .WithSignedAnswers().TakesKeys(KeyMode.ByItself).Produces<CreditResponse>().ProducesProblem(StatusCodes.Status503ServiceUnavailable).WithMetadata(new AsksToComeAgain(StatusCodes.Status503ServiceUnavailable));
        api.MapPost("/credit/batch", AskManyAsync).RequireScope(ClientScope.CreditBatch).WithTags("credit").WithName("AskCreditOfMany").NamesUser()
            .WithSignedAnswers().TakesKeys(KeyMode.ByItself).Produces<CreditResponse>(StatusCodes.Status200OK, NdjsonType.Name).WithMetadata(new AnswersLines(typeof(CreditResponse), typeof(RefusedLineResponse))).ProducesProblem(StatusCodes.Status503ServiceUnavailable).WithMetadata(new AsksToComeAgain(StatusCodes.Status503ServiceUnavailable));
    }

    [EndpointSummary("信用状况查询 Grade with its reasons, listing status and what is not known, for a stated purpose and under the enterprise's authorisation. Signed (RFC 9421) and written to the query ledger.")]
    private static async Task<IResult> AskAsync(
        [Description(CodeArgument.Words)] string code, CreditRequest request, CreditAnswers answers, AskedCredit asked, HttpContext context)
    {
        if (!EnterpriseCode.TryParse(code, out var enterprise, out var problem))
        {
            return Problems.WrongCode(context, problem);
        }

        var (asking, refusal) = Asking.Of(context, request.Purpose, request.PurposeText, request.User, [request.Authorisation]);
        if (asking is null)
        {
            return refusal!;
        }

        var question = asking.About(enterprise.Organization, request.Authorisation?.Named);
        return await asked.SendAsync(context, async day =>
        {
            var answered = await answers.OfAsync(question, enterprise, day, context.RequestAborted);
            return new(answered.Body, Json, [answered.Line]);
        });
    }

    [EndpointSummary("批量查询 Credit status of up to 1,000 enterprises, one JSON line for each question in its order; a line that could not be asked says why. Signed; each answered line stands in the ledger with its own digest.")]
    private static async Task<IResult> AskManyAsync(
        CreditBatchRequest request, CreditAnswers answers, AskedCredit asked, HttpContext context)
    {
        if (request.Questions is not { Count: > 0 and <= MostQuestions })
        {
            return Problems.WrongArgument(context, "questions", new($"一次查询 1 至 {MostQuestions} 个代码。", $"Ask about 1 to {MostQuestions} codes at once."));
        }

        var (asking, refusal) = Asking.Of(context, request.Purpose, request.PurposeText, request.User, request.Questions.Select(line => line.Authorisation));
        if (asking is null)
        {
            return refusal!;
        }

        return await asked.SendAsync(context, async day =>
        {
            List<AnsweredQuestion> ledger = [];
            using MemoryStream body = new();
            foreach (var line in request.Questions)
            {
                body.Write(await LineAsync(line, day, ledger));
                body.WriteByte((byte)'\n');
            }

            return new(body.ToArray(), NdjsonType.Utf8, ledger);
        });

        async Task<byte[]> LineAsync(CreditBatchLine line, DateOnly day, List<AnsweredQuestion> before)
        {
            if (!EnterpriseCode.TryParse(line.Code ?? "", out var enterprise, out var problem))
            {
                return answers.Write(new RefusedLineResponse(line.Code ?? "", problem.CodeName, RequestLanguage.Of(context, new(problem.Chinese, problem.English))));
            }

            var question = asking.About(enterprise.Organization, line.Authorisation?.Named);
            var answered = await answers.OfAsync(question, enterprise, day, context.RequestAborted, before);
            before.Add(answered.Line);
            return answered.Body;
        }
    }
}
