using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace QualityCredit.Web.Tests.Clients;

/// <summary>A list of questions that does not end until it is told to.</summary>
internal sealed class SlowLines : HttpContent
{
    /// <summary>More than lies between two ends of a connection: who got rid of it has somebody who reads.</summary>
    private const int Blank = 1 << 21;

    private readonly string _last;
    private readonly TaskCompletionSource _arriving = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SlowLines(string last)
    {
        _last = last;
        Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        Headers.Add("X-Client-User", "li.ming");
    }

    public Task AreArriving => _arriving.Task;

    public void End() => _end.TrySetResult();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(new string('\n', Blank)));
        await stream.FlushAsync();
        _arriving.TrySetResult();
        await _end.Task;
        await stream.WriteAsync(Encoding.UTF8.GetBytes(_last));
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
