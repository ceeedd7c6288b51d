using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace QualityCredit.Web.Tests.Watches;

/// <summary>A receiver in a process of its own, which can be killed at any moment; what it applied lies in a file.</summary>
internal sealed class ReceiverProcess : IDisposable
{
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("qc-receiver-").FullName, "applied");
    private Process? _process;

    public string Url { get; } = $"http://127.0.0.1:{FreePort()}/";

    /// <summary>What it says: first how much it has, then the number of each event that it was sent.</summary>
    public StreamReader Output => _process!.StandardOutput;

    /// <summary>Number and code of every event that it applied, in that order.</summary>
    public IReadOnlyList<(long Id, string Code)> Applied => !File.Exists(_file) ? [] : [.. Lines().Select(line => line.Split(' ')).Select(parts => (long.Parse(parts[0], CultureInfo.InvariantCulture), parts[1]))];

    public void Start() => _process = Process.Start(new ProcessStartInfo(
        "dotnet", [Path.Combine(AppContext.BaseDirectory, "QualityCredit.Testing.dll"), Url, _file])
    { RedirectStandardOutput = true })!;

    /// <summary>From now on nobody reads what it says.</summary>
    public void StartUnheard()
    {
        Start();
        _ = _process!.StandardOutput.ReadToEndAsync();
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

        Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);
    }

    /// <summary>Whole lines only: it may be writing one.</summary>
    private string[] Lines()
    {
        using StreamReader reader = new(new FileStream(_file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        var text = reader.ReadToEnd();
        return text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Below the ports that the system hands out by itself: while the receiver is dead, nobody else gets it.</summary>
    private static int FreePort()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 30_000);
            using TcpListener listener = new(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken; another one.
            }
        }
    }
}
