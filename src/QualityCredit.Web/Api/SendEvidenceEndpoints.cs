using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Clients;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Storage;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Clients;
using QualityCredit.Web.Hosting;
using QualityCredit.Web.Idempotency;

namespace QualityCredit.Web.Api;

/// <summary>Departments send what they know. Entries of the blacklist are not sent: they come from the procedure alone.</summary>
internal static class SendEvidenceEndpoints
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/enterprises/{code}/evidence", SendAsync)
        .WithTags("clients").WithName("SendEvidence").RequireClient().RefusesCodes().ProducesProblem(StatusCodes.Status409Conflict).TakesKeys(KeyMode.Together);

    [EndpointSummary("报送质量信用信息 Records an item for the department of the calling client, once however often it is sent. Needs the scope evidence:write:<kind> of exactly its kind.")]
    private static async Task<Results<Ok<SentEvidenceResponse>, ProblemHttpResult>> SendAsync(
        [Description(CodeArgument.Words)] string code, SendEvidenceRequest request, RecordEvidence record, ReadEvidence read, OfficeCalendar calendar, TimeProvider time, HttpContext context)
    {
        if (!EnterpriseCode.TryParse(code, out var enterprise, out var wrong))
        {
            return Problems.WrongCode(context, wrong);
        }

        if (Vocabulary.Of<EvidenceKind>().Find(request.Kind) is not { } kind || ClientScope.EvidenceWrite((EvidenceKind)kind.Value) is not { } scope)
        {
            return Problems.WrongArgument(context, "kind", new($"没有可报送的“{request.Kind}”这类信息。", $"There is no kind of evidence \"{request.Kind}\" that can be sent."));
        }

        var client = CallingClient.Of(context);
        if (!client.Has(scope))
        {
            return ClientRefusal.ScopeMissing(scope).On(context);
        }

        if (request.OccurredOn > calendar.Today)
        {
            return Problems.WrongArgument(context, "occurredOn", new("发生日期不能晚于今天。", "What is sent has happened: its day is not after today."));
        }

        Provenance source = new(client.Name, request.Document.Trim(), request.Line ?? 0, time.GetUtcNow().UtcDateTime);
        var (item, problem) = ReadSentEvidence.From(request, (EvidenceKind)kind.Value, source);
        if (item is null)
        {
            return Problems.WrongArgument(context, problem!.Argument, problem.Detail);
        }

        if (request.IsCorrection == true && await OtherKindAsync(read, enterprise.Organization, item, context.RequestAborted) is { } other)
        {
            return EvidenceProblems.Of(context, new EvidenceConflicts(other));
        }

        var receipts = await record.ExecuteAsync([new(enterprise.Organization, item, request.Product, request.IsCorrection ?? false)], context.RequestAborted);
        return receipts[0] switch
        {
            EvidenceRecorded recorded => Sent("recorded", recorded.Id, client),
            EvidenceCorrected corrected => Sent("corrected", corrected.Id, client),
            EvidenceUnchanged unchanged => Sent("unchanged", unchanged.Id, client),
            EvidenceSuperseded superseded => EvidenceProblems.Of(context, superseded),
            EvidenceOfUnknownEnterprise => Problems.NotRegistered(context, enterprise),
            EvidenceRefused refused => EvidenceProblems.Of(context, refused),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static Ok<SentEvidenceResponse> Sent(string state, long id, CallingClient client) => TypedResults.Ok(new SentEvidenceResponse(state, RowKey.SerialOf(id), client.Name));

    /// <summary>A penalty is not corrected into an award: whoever may write the one kind may not write the other.</summary>
    private static async Task<long?> OtherKindAsync(ReadEvidence read, OrganizationCode code, EvidenceItem item, CancellationToken ct) =>
        (await read.ExecuteAsync(code, null, null, ct))?.FirstOrDefault(known =>
            known.Item.Kind != item.Kind && known.Item.Provenance.IdempotencyKey == item.Provenance.IdempotencyKey)?.Id;
}
