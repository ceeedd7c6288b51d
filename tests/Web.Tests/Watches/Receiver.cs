using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using QualityCredit.Rating.Proofs;
using QualityCredit.Rating.Proofs.Messages;

namespace QualityCredit.Web.Tests.Watches;

/// <summary>An event as it came over the line.</summary>
internal sealed record Received(string Method, string Url, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public JsonElement Event { get; } = JsonDocument.Parse(Body).RootElement;

    public string Id => Event.GetProperty("id").GetString()!;

    public string Type => Event.GetProperty("type").GetString()!;

    /// <summary>Checked as the documentation says, by the keys that the register publishes.</summary>
    public SignatureVerdict Verify(KeySet keys) => !ContentDigest.Matches(Headers["Content-Digest"], Body) ? SignatureVerdict.Wrong : MessageSignature.Verify(
        keys,
        "qc",
        (Headers["Signature-Input"], Headers["Signature"]),
        ["\"@method\"", "\"@target-uri\"", "\"content-type\"", "\"content-digest\""],
        part => part switch
        {
            "\"@method\"" => Method,
            "\"@target-uri\"" => Url,
            _ => Headers.GetValueOrDefault(part.Trim('"')),
        });
}

/// <summary>A real receiver on a free port of this machine, which answers as its test says.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Received> _events = [];

    private Receiver(WebApplication app) => _app = app;

    public IReadOnlyList<Received> Events => [.. _events];

    public IReadOnlyList<string> Ids => [.. _events.Select(received => received.Id)];

    public Uri Address => new(_app.Urls.Single());

    public string Url => new Uri(Address, "/hook?for=quality").AbsoluteUri;

    public static Task<Receiver> StartAsync(int status, CancellationToken ct) => StartAsync((context, _) =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }, ct);

    public static async Task<Receiver> StartAsync(Func<HttpContext, Received, Task> answer, CancellationToken ct)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        Receiver receiver = new(app);
        app.Run(context => receiver.AnswerAsync(context, answer));
        await app.StartAsync(ct);
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context, Func<HttpContext, Received, Task> answer)
    {
        using MemoryStream body = new();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        Received received = new(context.Request.Method, $"http://{context.Request.Host}{context.Request.Path}{context.Request.QueryString}", headers, body.ToArray());
        _events.Enqueue(received);
        await answer(context, received);
    }
}
