using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Blacklist;
using QualityCredit.Register.Proofs;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Hosting;
using QualityCredit.Web.Idempotency;

namespace QualityCredit.Web.Api;

/// <summary>A certificate as it was handed out.</summary>
internal sealed record VerifyCertificateRequest([property: Required] string Certificate);

internal static class CertificateEndpoints
{
    public const string MediaType = "application/jose";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/certificates", IssueAsync).WithTags("certificates").WithName("IssueCertificate")
            .Produces<string>(StatusCodes.Status200OK, MediaType).ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapPost("/certificates/verify", VerifyAsync).WithTags("certificates").WithName("VerifyCertificate").TakesKeys(KeyMode.None);
    }

    [EndpointSummary("黑名单状态证明 A signed certificate that a code is, or is not, on the blacklist on a day; it can be verified offline with the public keys.")]
    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> IssueAsync(
        [Description(CodeArgument.Words)] string code, [Description("The day; today where not stated, and none that has not come")] DateOnly? on,
        IssueCertificate issue, ListingGrounds grounds, OfficeCalendar calendar, HttpContext context)
    {
        if (!EnterpriseCode.TryParse(code, out var enterprise, out var problem))
        {
            return Problems.WrongCode(context, problem);
        }

        var receipt = await issue.ExecuteAsync(enterprise, on ?? calendar.Today, calendar.Today, grounds.WordsOf, context.RequestAborted);
        if (receipt is not CertificateIssued issued)
        {
            return Problems.WrongArgument(context, "on", new("不能为尚未到来的日期出具证明。", "Nobody can certify a day that has not come."));
        }

        context.Response.Headers.CacheControl = "no-store";
        var name = $"certificate-{issued.Certificate.Code}-{LegalDate.Text(issued.Certificate.On)}.jws";
        return TypedResults.File(System.Text.Encoding.ASCII.GetBytes(issued.Text), MediaType, name);
    }

    [EndpointSummary("核验证明 Verifies a certificate, and says whether it still tells how things are.")]
    private static async Task<Ok<CertificateCheckResponse>> VerifyAsync(
        VerifyCertificateRequest request, CheckCertificate check, OfficeCalendar calendar, HttpContext context) =>
        TypedResults.Ok(CertificateCheckResponse.Of(await check.ExecuteAsync(request.Certificate.Trim(), calendar.Today, context.RequestAborted)));
}
