using System.Net;
using System.Net.Sockets;
using System.Text;

namespace QualityCredit.Web.Tests.Clients;

/// <summary>Where an identity provider publishes its keys: a port of this machine that refuses connections until it starts, and then answers or hangs.</summary>
internal sealed class ProviderSite : IAsyncDisposable
{
    private const string MetadataPath = "/.well-known/openid-configuration";

    private readonly IdentityProvider _provider;
    private readonly Socket _door = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly CancellationTokenSource _end = new();
    private Task _work = Task.CompletedTask;
    private int _asked;

    public ProviderSite(IdentityProvider provider)
    {
        _provider = provider;
        // The port is this test's own from here on, though nobody listens yet.
        _door.Bind(new IPEndPoint(IPAddress.Loopback, 0));
    }

    public string Metadata => $"http://{_door.LocalEndPoint}{MetadataPath}";

    /// <summary>How often somebody came for the keys.</summary>
    public int Asked => Volatile.Read(ref _asked);

    public bool Hangs { get; set; }

    public bool HasOtherKeys { get; set; }

    public void Start()
    {
        _door.Listen();
        _work = AcceptAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_end.IsCancellationRequested)
        {
            await _end.CancelAsync();
            _door.Dispose();
            await _work;
            _end.Dispose();
        }
    }

    private async Task AcceptAsync()
    {
        List<Task> answers = [];
        try
        {
            while (true)
            {
                answers.Add(AnswerAsync(await _door.AcceptAsync(_end.Token)));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(answers);
        }
    }

    private async Task AnswerAsync(Socket caller)
    {
        using (caller)
        {
            try
            {
                var head = await ReadAsync(caller);
                var isMetadata = head.StartsWith($"GET {MetadataPath} ", StringComparison.Ordinal);
                Interlocked.Add(ref _asked, isMetadata ? 1 : 0);
                if (Hangs)
                {
                    await Task.Delay(Timeout.Infinite, _end.Token);
                }

                var body = isMetadata ? $$"""{"issuer":"{{IdentityProvider.Issuer}}","jwks_uri":"http://{{_door.LocalEndPoint}}/keys"}""" : HasOtherKeys ? _provider.OtherKeys : _provider.Keys;
                await caller.SendAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}"), _end.Token);
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException)
            {
                // The caller has gone, or the test is over.
            }
        }
    }

    private async Task<string> ReadAsync(Socket caller)
    {
        StringBuilder head = new();
        var buffer = new byte[4096];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await caller.ReceiveAsync(buffer, _end.Token) is > 0 and var count)
        {
            head.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }

        return head.ToString();
    }
}
