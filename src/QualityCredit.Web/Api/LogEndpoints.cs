using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using QualityCredit.Register.Proofs;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Hosting;

namespace QualityCredit.Web.Api;

internal static class LogEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/log/checkpoint", CheckpointAsync).WithTags("log").WithName("ReadCheckpoint").Produces<string>(StatusCodes.Status200OK, CertificateEndpoints.MediaType);
        api.MapGet("/log/proof", ProveAsync).WithTags("log").WithName("ProveInLog").ProducesProblem(StatusCodes.Status400BadRequest);
    }

    public static void MapKeys(IEndpointRouteBuilder app) => app.MapGet("/.well-known/jwks.json", Keys)
        .WithTags("certificates").WithName("ReadPublicKeys").Produces<string>(StatusCodes.Status200OK, "application/jwk-set+json");

    [EndpointSummary("公钥 The public keys (JSON Web Key Set) that verify certificates and checkpoints; the present one first.")]
    private static ContentHttpResult Keys(SigningKeys keys, HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=300";
        return TypedResults.Text(keys.Public().ToJson(), "application/jwk-set+json");
    }

    [EndpointSummary("日志检查点 The signed size and root of the transparency log as it is now, with the map of today's listings.")]
    private static async Task<ContentHttpResult> CheckpointAsync(SignCheckpoint sign, OfficeCalendar calendar, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Text(await sign.ExecuteAsync(calendar.Today, context.RequestAborted), CertificateEndpoints.MediaType);
    }

    [EndpointSummary("日志证明 Proves that the log of one size is the beginning of the log of another (from), or that a leaf is in it (leaf); RFC 6962.")]
    private static async Task<Results<Ok<LogProofResponse>, ProblemHttpResult>> ProveAsync(
        [Description("The smaller size, for a proof of consistency")] int? from, [Description("Place of a leaf, from 0, for a proof of inclusion")] int? leaf,
        [Description("The size that is proved against")] int to, ProveInLog prove, HttpContext context)
    {
        if (from is null == leaf is null)
        {
            return Problems.WrongArgument(context, "from", new("from（一致性证明）与 leaf（包含证明）须填且只填一个。", "Give either from (consistency) or leaf (inclusion)."));
        }

        var proof = from is { } size ? await prove.ConsistencyAsync(size, to, context.RequestAborted) : await prove.InclusionAsync(leaf!.Value, to, context.RequestAborted);
        return proof is null
            ? Problems.WrongArgument(context, "to", new("日志没有这样的大小或叶子。", "The log has no such size or leaf."))
            : TypedResults.Ok(LogProofResponse.Of(proof, isInclusion: leaf is not null));
    }
}
