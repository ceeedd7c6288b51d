using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Metadata;
using QualityCredit.Rating.Evidence;
using QualityCredit.Register.PublicList;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Contract;

namespace QualityCredit.Web.Api;

/// <summary>What all answers of a day say about themselves.</summary>
internal sealed class BlacklistDay(PublicDay day)
{
    private readonly string _version = day.List.Version.ToString(CultureInfo.InvariantCulture);
    private volatile Instant _changed = new(DateTime.MinValue);

    public PublicDay Day => day;

    /// <summary>From when the answers have been as they are; a new day makes new ones.</summary>
    public Instant Changed
    {
        get
        {
            var nowUtc = Second(day.SinceUtc > OfficeTime.StartUtc(day.Day) ? day.SinceUtc : OfficeTime.StartUtc(day.Day));
            return _changed.Utc == nowUtc ? _changed : _changed = new(nowUtc);
        }
    }

    public void Describe(IHeaderDictionary headers, Instant changed)
    {
        headers[Answer.VersionHeader] = _version;
        headers.LastModified = changed.Text;

        // Anybody may keep it, and asks whether it still holds: a removal has to show at once.
        headers.CacheControl = "public, no-cache";
    }

    /// <summary>An instant to the second, as the header can say it.</summary>
    internal sealed record Instant(DateTime Utc)
    {
        public string Text { get; } = Utc.ToString("R", CultureInfo.InvariantCulture);
    }

    private static DateTime Second(DateTime instantUtc) => instantUtc.AddTicks(-(instantUtc.Ticks % TimeSpan.TicksPerSecond));
}

/// <summary>An answer as it goes out. Its tag is a digest of it, so that it is another one whenever anything in it is: the entry, the day, the law.</summary>
internal sealed class BlacklistAnswer(byte[] body, BlacklistDay day) : IResult, IEndpointMetadataProvider, IStatusCodeHttpResult
{
    private readonly string _tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12))}\"";

    public int? StatusCode => StatusCodes.Status200OK;

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(ListingAnswerResponse), ["application/json"]));
        builder.Metadata.Add(new AnswersHeaders(Answer.VersionHeader));
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, changed) = (httpContext.Response, day.Changed);
        response.Headers.ETag = _tag;
        day.Describe(response.Headers, changed);
        if (KnownAlready.By(httpContext.Request, _tag, changed.Utc))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(httpContext.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body, httpContext.RequestAborted).AsTask();
    }
}
