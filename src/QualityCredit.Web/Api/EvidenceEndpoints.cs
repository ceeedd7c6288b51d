using System.ComponentModel;
using AutoMapper;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Ratings;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Contract;

namespace QualityCredit.Web.Api;

internal static class EvidenceEndpoints
{
    private const int UsualPage = 100;
    private const int LargestPage = 500;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/enterprises/{code}/evidence", ReadAsync)
        .WithTags("enterprises").WithName("ReadEvidence").RefusesCodes();

    [EndpointSummary("质量信用信息 The evidence of an enterprise, the newest first: what had happened by a day, as it was known at an instant.")]
    private static async Task<Results<Answer<EvidencePageResponse>, ProblemHttpResult>> ReadAsync(
        [AsParameters] EvidenceQuery query, ReadEvidence read, ReadDataVersion dataVersion, TimeProvider time, IMapper mapper, HttpContext context)
    {
        if (!EnterpriseCode.TryParse(query.Code, out var code, out var problem))
        {
            return Problems.WrongCode(context, problem);
        }

        var kind = query.Kind is null ? null : Vocabulary.Of<EvidenceKind>().Find(query.Kind);
        if (query.Kind is not null && kind is null)
        {
            return Problems.WrongArgument(context, "kind", new($"没有“{query.Kind}”这类信息。", $"There is no kind of evidence \"{query.Kind}\"."));
        }

        EvidenceCursor? after = null;
        if (query.After is not null && !EvidenceCursor.TryParse(query.After, out after))
        {
            return Problems.WrongArgument(context, "after", new("请使用上一页的 next。", "Use what the page before called next."));
        }

        var knownAt = (query.KnownAt ?? time.GetUtcNow()).UtcDateTime;
        if (await read.ExecuteAsync(code.Organization, query.ValidAt, knownAt, context.RequestAborted) is not { } evidence)
        {
            return Problems.NotRegistered(context, code);
        }

        var size = Math.Clamp(query.Limit ?? UsualPage, 1, LargestPage);
        KnownEvidence[] page = [.. evidence
            .Where(known => (kind is null || (byte)known.Item.Kind == kind.Value) && (after is null || after.IsBefore(known.Item)))
            .Take(size + 1)];
        return Answer.Of(
            new EvidencePageResponse
            {
                KnownAtUtc = knownAt,
                Evidence = mapper.Map<IReadOnlyList<EvidenceResponse>>(page.Take(size)),
                Next = page.Length > size ? EvidenceCursor.At(page[size - 1].Item).ToString() : null,
            },
            await dataVersion.ExecuteAsync(context.RequestAborted));
    }
}

/// <summary>What is asked of the evidence.</summary>
internal sealed record EvidenceQuery
{
    [Description(CodeArgument.Words), FromRoute(Name = "code")]
    public required string Code { get; init; }

    [Description("Items of later days are left out"), FromQuery(Name = "validAt")]
    public DateOnly? ValidAt { get; init; }

    [Description("The instant whose knowledge is asked for; now where not stated"), FromQuery(Name = "knownAt")]
    public DateTimeOffset? KnownAt { get; init; }

    [Description("Only one kind"), OneOf<EvidenceKind>, FromQuery(Name = "kind")]
    public string? Kind { get; init; }

    [Description("Where to go on: what the page before called next"), FromQuery(Name = "after")]
    public string? After { get; init; }

    [Description("Items of a page, at most 500"), FromQuery(Name = "limit")]
    public int? Limit { get; init; }
}
