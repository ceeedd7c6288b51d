using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace QualityCredit.Web.Tests.Watches;

/// <summary>A receiver in a process of its own, which can be killed at any moment; what it applied lies in a file.</summary>
internal sealed class ReceiverProcess : IDisposable
{
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("qc-receiver-").FullName, "applied");
    private readonly Socket _port = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private Process? _process;
    private Task<string> _errors = Task.FromResult("");

    public ReceiverProcess()
    {
        _port.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Url = $"http://{_port.LocalEndPoint}/";
        // On Linux a port that is bound and not listened on is the receiver's to listen on, and nobody else gets it while the receiver is dead.
        if (!OperatingSystem.IsLinux())
        {
            _port.Dispose();
        }
    }

    public string Url { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Number and code of every event that it applied, in that order.</summary>
    public IReadOnlyList<(long Id, string Code)> Applied => !File.Exists(_file) ? [] : [.. Lines().Select(line => line.Split(' ')).Select(parts => (long.Parse(parts[0], CultureInfo.InvariantCulture), parts[1]))];

    /// <summary>Listens when this is over: it has said how much it has.</summary>
    public async Task StartAsync()
    {
        _process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "QualityCredit.Testing.dll"), Url, _file])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _errors = _process.StandardError.ReadToEndAsync(CancellationToken.None);
        await HearAsync();
    }

    /// <summary>The next that it says: the number of an event that it was sent.</summary>
    public async Task HearAsync()
    {
        if (await _process!.StandardOutput.ReadLineAsync(Ct) is null)
        {
            Assert.Fail($"The receiver ended by itself: {await _errors}");
        }
    }

    /// <summary>From now on nobody reads what it says.</summary>
    public async Task StartUnheardAsync()
    {
        await StartAsync();
        _ = _process!.StandardOutput.ReadToEndAsync(CancellationToken.None);
    }

    public void Kill()
    {
        _process!.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        if (_process is not null)
        {
            Kill();
        }

        _port.Dispose();
        Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);
    }

    /// <summary>Whole lines only: it may be writing one.</summary>
    private string[] Lines()
    {
        using StreamReader reader = new(new FileStream(_file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        var text = reader.ReadToEnd();
        return text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
