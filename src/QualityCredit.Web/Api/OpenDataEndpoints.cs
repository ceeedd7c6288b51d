using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using QualityCredit.Rating.OpenData;
using QualityCredit.Register.OpenData;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Contract;
using QualityCredit.Web.Hosting;

namespace QualityCredit.Web.Api;

/// <summary>The open data: full files, deltas, and the signed manifest that says what they must be.</summary>
internal static class OpenDataEndpoints
{
    public const string Folder = $"{ApiRoutes.Prefix}/opendata/";

    private const string CsvType = "text/csv";


    private const string SchemaType = "application/csvm+json";

    public static void Map(IEndpointRouteBuilder api)
    {
        var data = api.MapGroup("/opendata").WithTags("opendata");
        data.MapGet("", ManifestAsync).WithName("ReadOpenData");
        data.MapGet("/releases", ReleasesAsync).WithName("ListOpenDataReleases");
        data.MapGet("/deltas", FindDeltaAsync).WithName("FindOpenDataDelta").Produces(StatusCodes.Status302Found).ProducesProblem(StatusCodes.Status404NotFound);
        File(data, "/manifest.jws", SignedAsync, "ReadOpenDataManifest", CertificateEndpoints.MediaType);
        File(data, "/" + SignOpenData.CsvName, CsvAsync, "ReadOpenDataCsv", CsvType);
        File(data, "/" + SignOpenData.NdjsonName, NdjsonAsync, "ReadOpenDataNdjson", NdjsonType.Name);
        data.MapMethods("/schema", [HttpMethods.Head], Schema).ExcludeFromDescription();
        data.MapGet("/schema", Schema).WithName("ReadOpenDataSchema").Produces<string>(StatusCodes.Status200OK, SchemaType).Produces(StatusCodes.Status304NotModified);
        File(data, "/deltas/{from:int}-{to:int}.ndjson", DeltaAsync, "ReadOpenDataDelta", NdjsonType.Name)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status410Gone);
    }

    // HEAD is the same operation without the body; the document shows it once.
    private static RouteHandlerBuilder File(RouteGroupBuilder data, string address, Delegate handler, string name, string type)
    {
        data.MapMethods(address, [HttpMethods.Head], handler).ExcludeFromDescription();
        return data.MapGet(address, handler).WithName(name).Produces<string>(StatusCodes.Status200OK, type)
            .Produces<string>(StatusCodes.Status206PartialContent, type).Produces(StatusCodes.Status304NotModified).WithMetadata(new AnswersHeaders("Repr-Digest")).ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status416RangeNotSatisfiable);
    }

    [EndpointSummary("开放数据 The current release of the open data: version, counts, files with digests, and the same signed.")]
    private static async Task<Answer<OpenDataResponse>> ManifestAsync(ReadOpenData read, SignOpenData sign, OfficeCalendar calendar, IOptions<OpenDataTerms> terms, HttpContext context)
    {
        var publication = await read.CurrentAsync(calendar.Today, context.RequestAborted);
        var (manifest, text) = sign.Execute(publication, Folder);
        return Answer.Of(
            new OpenDataResponse
            {
                Version = manifest.Version,
                Day = manifest.Day,
                MadeUtc = manifest.MadeUtc,
                CurrentOn = manifest.CurrentOn,
                Rows = manifest.Rows,
                Upserts = manifest.Upserts,
                Tombstones = manifest.Tombstones,
                LastSequence = manifest.LastSequence,
                LogSize = manifest.LogSize,
                Format = manifest.Format,
                Files = manifest.Files,
                Signed = text,
                Keys = "/.well-known/jwks.json",
                Deltas = $"{Folder}deltas?since={manifest.Version}",
                Changes = $"{ListChangesEndpoints.Address}?since={manifest.LastSequence}",
                Schema = $"{Folder}schema",
                Licence = new(terms.Value.LicenceZh, terms.Value.LicenceEn),
            },
            publication.Release.ListVersion);
    }

    [EndpointSummary("签名清单 The manifest of the current release as a JSON Web Signature (ES256).")]
    private static async Task<FileContentHttpResult> SignedAsync(ReadOpenData read, SignOpenData sign, OfficeCalendar calendar, HttpContext context)
    {
        var publication = await read.CurrentAsync(calendar.Today, context.RequestAborted);
        var bytes = System.Text.Encoding.ASCII.GetBytes(sign.Execute(publication, Folder).Text);
        return Sent(context, publication.Release, bytes, CertificateEndpoints.MediaType, OpenDataFiles.DigestOf(bytes));
    }

    [EndpointSummary("全量 CSV The whole list as a table (RFC 4180, UTF-8 with byte order mark, Chinese headings).")]
    private static async Task<FileContentHttpResult> CsvAsync(ReadOpenData read, OfficeCalendar calendar, HttpContext context)
    {
        var (release, _, csv, _) = await read.CurrentAsync(calendar.Today, context.RequestAborted);
        return Sent(context, release, csv, SignOpenData.CsvType, release.CsvSha256);
    }

    [EndpointSummary("全量 NDJSON The whole list, one JSON object a line, in the order of keys.")]
    private static async Task<FileContentHttpResult> NdjsonAsync(ReadOpenData read, OfficeCalendar calendar, HttpContext context)
    {
        var (release, _, _, ndjson) = await read.CurrentAsync(calendar.Today, context.RequestAborted);
        return Sent(context, release, ndjson, SignOpenData.NdjsonType, release.NdjsonSha256);
    }

    [EndpointSummary("字段说明 The columns of the files (W3C CSV on the Web); the names are the members of the NDJSON.")]
    private static FileContentHttpResult Schema(IOptions<OpenDataTerms> terms, HttpContext context)
    {
        var bytes = OpenDataSchema.Of(terms.Value.Licence);
        context.Response.Headers.CacheControl = "public, no-cache";
        return TypedResults.File(bytes, SchemaType, entityTag: new($"\"{OpenDataFiles.DigestOf(bytes)}\""));
    }

    [EndpointSummary("历次发布 The releases, the last one first: counts and digests. Files of past releases are not served: they would show what has ended since.")]
    private static async Task<Answer<IReadOnlyList<OpenDataReleaseResponse>>> ReleasesAsync(
        [Description("Only releases before this version")] int? before, [Description("1 to 200, 50 where not stated")] int? limit,
        ListReleases list, OfficeCalendar calendar, HttpContext context)
    {
        var releases = await list.ExecuteAsync(before, limit ?? 50, calendar.Today, context.RequestAborted);
        return Answer.Of<IReadOnlyList<OpenDataReleaseResponse>>([.. releases.Select(OpenDataReleaseResponse.Of)], releases is [var last, ..] ? last.ListVersion : 0);
    }

    [EndpointSummary("查找增量 Leads to the delta from a version to the current one; 0 is the empty list.")]
    private static async Task<Results<RedirectHttpResult, ProblemHttpResult>> FindDeltaAsync(
        [Description("The version that is there")] int since, ReadOpenData read, OfficeCalendar calendar, HttpContext context)
    {
        var current = (await read.CurrentAsync(calendar.Today, context.RequestAborted)).Release;
        context.Response.Headers.CacheControl = "no-store";
        return since < 0 || since > current.Version ? UnknownVersion(context, since, current) : TypedResults.Redirect(AddressOf(since, current.Version));
    }

    [EndpointSummary("增量 What makes the full NDJSON file of one version into the current one: its head, then rows and tombstones in the order of keys.")]
    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> DeltaAsync(int from, int to, ReadOpenData read, OfficeCalendar calendar, HttpContext context) =>
        await read.DeltaAsync(from, to, calendar.Today, context.RequestAborted) switch
        {
            DeltaMade(var current, var bytes) => Sent(context, current, bytes, SignOpenData.NdjsonType, OpenDataFiles.DigestOf(bytes)),
            DeltaOfUnknownVersion(var current, var version) => UnknownVersion(context, version, current),
            { Current: var current } => Problems.Refuse(
                context, StatusCodes.Status410Gone, "open-data-delta-superseded", new("该增量已被取代", "The delta is superseded"),
                new($"第 {to} 版已不是现行版本；增量只通向现行的第 {current.Version} 版。请读取 {AddressOf(from, current.Version)}。",
                    $"Version {to} is not the current one any more; deltas lead to the current version {current.Version} only. Read {AddressOf(from, current.Version)}."),
                new() { ["current"] = current.Version, ["delta"] = AddressOf(from, current.Version) }),
        };

    private static string AddressOf(int from, int to) => string.Create(CultureInfo.InvariantCulture, $"{Folder}deltas/{from}-{to}.ndjson");

    private static ProblemHttpResult UnknownVersion(HttpContext context, int version, OpenDataRelease current) => Problems.Refuse(
        context, StatusCodes.Status404NotFound, "open-data-version-unknown", new("没有该版本", "There is no such version"),
        new($"没有第 {version} 版，现行版本是第 {current.Version} 版。请重新下载全量文件 {Folder}{SignOpenData.NdjsonName}。",
            $"There is no version {version}; the current one is {current.Version}. Fetch the full file {Folder}{SignOpenData.NdjsonName} again."),
        new() { ["current"] = current.Version, ["full"] = Folder + SignOpenData.NdjsonName });

    // What is sent is what the digest is of: no compression, which a proxy may add and take off again.
    private static FileContentHttpResult Sent(HttpContext context, OpenDataRelease release, byte[] bytes, string type, string digest)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "public, no-cache";
        headers["X-Open-Data-Version"] = release.Version.ToString(CultureInfo.InvariantCulture);
        headers["Repr-Digest"] = $"sha-256=:{Convert.ToBase64String(Convert.FromHexString(OpenDataFiles.DigestOf(bytes)))}:";
        return TypedResults.File(bytes, type, enableRangeProcessing: true, lastModified: release.MadeUtc, entityTag: new EntityTagHeaderValue($"\"{digest}\""));
    }
}
