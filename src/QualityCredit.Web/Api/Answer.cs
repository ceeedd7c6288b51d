using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;
using QualityCredit.Web.Contract;
using HttpJsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace QualityCredit.Web.Api;

/// <summary>An answer that names the data version it was read at, and costs nothing when the client has it already.</summary>
internal sealed class Answer<T>(T value, long dataVersion) : IResult, IEndpointMetadataProvider, IStatusCodeHttpResult, IValueHttpResult<T>
{
    public int? StatusCode => StatusCodes.Status200OK;

    public T? Value => value;

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified, typeof(void)));
        builder.Metadata.Add(new AnswersHeaders(Answer.VersionHeader));
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var json = httpContext.RequestServices.GetRequiredService<IOptions<HttpJsonOptions>>().Value.SerializerOptions;
        var body = JsonSerializer.SerializeToUtf8Bytes(value, json);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12))}\"";
        var response = httpContext.Response;
        response.Headers[Answer.VersionHeader] = dataVersion.ToString(System.Globalization.CultureInfo.InvariantCulture);
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "private, no-cache";
        if (KnownAlready.By(httpContext.Request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body, httpContext.RequestAborted).AsTask();
    }
}

internal static class Answer
{
    public const string VersionHeader = "X-Data-Version";

    public static Answer<T> Of<T>(T value, long dataVersion) => new(value, dataVersion);
}
