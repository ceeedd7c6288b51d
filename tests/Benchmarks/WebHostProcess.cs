using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace QualityCredit.Benchmarks;

/// <summary>The web host in a process of its own, on a free port of this machine, with limits that no client reaches.</summary>
internal sealed class WebHostProcess : IDisposable
{
    private const string Program = "QualityCredit.Web.dll";

    private readonly Process _process;

    private WebHostProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Processor time that the host has used.</summary>
    public TimeSpan Used
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The most memory that the host has held, MB.</summary>
    public double Peak
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64 / 1e6;
        }
    }

    /// <summary>The published host: where one says, else where a plain publish puts it.</summary>
    public static string? Find(string? folder)
    {
        var program = Path.Combine(folder ?? Path.Combine(Checkout(), "src", "QualityCredit.Web", "bin", "Release", "net10.0", "publish"), Program);
        return File.Exists(program) ? program : null;
    }

    public static async Task<WebHostProcess> StartAsync(string program, string database)
    {
        Uri address = new($"http://127.0.0.1:{FreePort()}");
        ProcessStartInfo start = new("dotnet", [program, "--urls", address.ToString()]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["QC_DATABASE"] = $"sqlite:{database}";
        start.Environment["FirstStart__Demo"] = "false";
        start.Environment["Scheduling__NightlyRescoring__Cron"] = "";
        start.Environment["Limits__Anonymous__Requests"] = $"{int.MaxValue}";
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        WebHostProcess host = new(process, address);
        await host.WaitAsync();
        return host;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task WaitAsync()
    {
        using HttpClient client = new() { BaseAddress = Address };
        while (!_process.HasExited)
        {
            try
            {
                await client.GetStringAsync(MeasureLookUp.Hello);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }

        throw new InvalidOperationException($"The host ended with {_process.ExitCode}.");
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Checkout([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
