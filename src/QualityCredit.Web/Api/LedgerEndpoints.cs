using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using QualityCredit.Register.Clients;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Proofs;
using QualityCredit.Web.Clients;
using QualityCredit.Web.Contract;
using QualityCredit.Web.Hosting;

namespace QualityCredit.Web.Api;

/// <summary>A bank exports its own lines of the query ledger.</summary>
internal static class LedgerEndpoints
{
    public const string LastHeader = "X-Ledger-Last";

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/ledger", ExportAsync).RequireClient().WithTags("ledger").WithName("ExportLedger")
        .Produces<string>(StatusCodes.Status200OK, NdjsonType.Name).WithMetadata(new AnswersHeaders(LastHeader)).ProducesProblem(StatusCodes.Status400BadRequest);

    [EndpointSummary("导出本机构查询台账 The caller's own lines of the query ledger, one JSON object a line: first a signed head (JWS) that says from which link to which link they lead, then each line with its link. `qc ledger verify --file ledger.ndjson --keys jwks.json` checks it offline. For clients with the scope credit:read or credit:batch.")]
    private static async Task<IResult> ExportAsync(
        [Description("The serial of the last line that is there already: X-Ledger-Last of the export before"), FromQuery] long? after,
        [Description("Only lines of this day or later"), FromQuery] DateOnly? from,
        [Description("Only lines of this day or earlier"), FromQuery] DateOnly? to,
        [Description("The most lines; all where not stated"), FromQuery] int? limit,
        ExportLedger export, OfficeCalendar calendar, HttpContext context)
    {
        var client = CallingClient.Of(context);
        if (!client.Has(ClientScope.CreditRead) && !client.Has(ClientScope.CreditBatch))
        {
            return ClientRefusal.ScopeMissing(ClientScope.CreditRead).On(context);
        }

        if (after < 0)
        {
            return Problems.WrongArgument(context, "after", new("after 不小于 0。", "after is 0 or more."));
        }

        if (limit < 1)
        {
            return Problems.WrongArgument(context, "limit", new("limit 不小于 1。", "limit is 1 or more."));
        }

        var head = await export.BeginAsync(client.Id, LedgerRange.OfDays(after ?? 0, from, to, limit), calendar.Today, context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers[LastHeader] = head.Lines.ToString(CultureInfo.InvariantCulture);
        return Results.Stream(body => WriteAsync(body, export, head, context.RequestAborted), NdjsonType.Utf8);
    }

    private static async Task WriteAsync(Stream body, ExportLedger export, SignedLedgerHead head, CancellationToken ct)
    {
        await using StreamWriter writer = new(body, leaveOpen: true) { NewLine = "\n" };
        await foreach (var line in export.LinesAsync(head, ct))
        {
            await writer.WriteLineAsync(line.AsMemory(), ct);
        }
    }
}
