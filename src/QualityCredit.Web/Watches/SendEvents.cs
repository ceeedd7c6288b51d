using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;
using System.Text.Json;
using Microsoft.Extensions.Options;
using QualityCredit.Rating.Proofs.Messages;
using QualityCredit.Register.Proofs;
using QualityCredit.Register.Watches;
using QualityCredit.Web.Api.Responses;
using HttpJsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace QualityCredit.Web.Watches;

/// <summary>
/// Sends one event to a receiver, signed after RFC 9421 by the keys of /.well-known/jwks.json. What the receiver does with its end of the line
/// costs no more than the timeout: redirects are not followed, the body of its answer is not read, cookies and proxies are not used.
/// </summary>
internal sealed class SendEvents : IDisposable
{
    public const string MediaType = "application/cloudevents+json";

    /// <summary>The register failed, and not the receiver.</summary>
    public const string OwnFault = "internal-error";

    private const int MostHeaderKilobytes = 16;
    private const int MostDrained = 4096;

    private static readonly MediaTypeHeaderValue _contentType = new(MediaType, "utf-8");

    private readonly HttpClient _http;
    private readonly SigningKeys _keys;
    private readonly WatchOptions _options;
    private readonly JsonSerializerOptions _json;
    private readonly TimeProvider _time;

    public SendEvents(ConnectGuarded connect, SigningKeys keys, IOptions<WatchOptions> options, IOptions<HttpJsonOptions> json, TimeProvider time)
    {
        (_keys, _options, _json, _time) = (keys, options.Value, json.Value.SerializerOptions, time);
        _http = new(
            new SocketsHttpHandler
            {
                ConnectCallback = connect.ConnectAsync,
                ConnectTimeout = options.Value.Timeout,
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = false,
                MaxResponseHeadersLength = MostHeaderKilobytes,
                MaxResponseDrainSize = MostDrained,
                ResponseDrainTimeout = TimeSpan.FromSeconds(1),
                // A name that leads elsewhere by now is asked for again.
                PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            })
        { Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("QualityCredit");
    }

    /// <summary>What a signature covers.</summary>
    public static IReadOnlyList<string> Covered { get; } = ["\"@method\"", "\"@target-uri\"", "\"content-type\"", "\"content-digest\""];

    /// <returns>Why the receiver did not accept it; null where it did.</returns>
    public async Task<DeliveryFailure?> ExecuteAsync(string url, CloudEventResponse message, CancellationToken ct)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timeout.CancelAfter(_options.Timeout);
        try
        {
            using var request = Sign(new(url), JsonSerializer.SerializeToUtf8Bytes(message, _json));
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
            return answer.IsSuccessStatusCode ? null : FailureOf(answer);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new("timeout", false, null);
        }
        catch (HttpRequestException exception)
        {
            return new(ReasonOf(exception), false, null);
        }
    }

    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Sign(Uri target, byte[] body)
    {
        ByteArrayContent content = new(body);
        content.Headers.ContentType = _contentType;
        var digest = ContentDigest.Of(body);
        content.Headers.Add("Content-Digest", digest);
        HttpRequestMessage request = new(HttpMethod.Post, target) { Content = content };
        var (input, signature) = MessageSignature.Sign(
            _keys.Signer(), AnswerSignature.Label, Covered,
            component => component switch
            {
                "\"@method\"" => request.Method.Method,
                "\"@target-uri\"" => target.AbsoluteUri,
                "\"content-type\"" => _contentType.ToString(),
                "\"content-digest\"" => digest,
                _ => null,
            },
            _time.GetUtcNow().ToUnixTimeSeconds());
        request.Headers.Add("Signature-Input", input);
        request.Headers.Add("Signature", signature);
        return request;
    }

    private DeliveryFailure FailureOf(HttpResponseMessage answer) => new(
        ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture),
        answer.StatusCode == HttpStatusCode.Gone,
        answer.Headers.RetryAfter is { } patience ? patience.Delta ?? patience.Date - _time.GetUtcNow() : null);

    private static string ReasonOf(HttpRequestException exception) =>
        exception.InnerException is AddressForbiddenException ? "address-forbidden"
        : exception.InnerException is AuthenticationException ? "tls"
        // No thread was to be had to look the name up.
        : exception.InnerException is TaskSchedulerException ? OwnFault
        : exception.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => "name-not-found",
            HttpRequestError.ConnectionError => "no-connection",
            HttpRequestError.SecureConnectionError => "tls",
            HttpRequestError.ConfigurationLimitExceeded => "answer-too-long",
            _ => "broken-answer",
        };
}
