using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace QualityCredit.Register.Runs;

/// <summary>
/// Who works on a run: machine, process and start of the process, so that a run whose process died on this machine can be taken over
/// at once. Of another machine only the heartbeat is known.
/// </summary>
internal sealed class RunOwner : IDisposable
{
    public static readonly TimeSpan HeartbeatTimeout = TimeSpan.FromSeconds(60);

    // The start of a process is computed from the age of the machine and comes out a little different each time.
    private static readonly TimeSpan _startTolerance = TimeSpan.FromSeconds(2);
    private static readonly ConcurrentDictionary<string, bool> _here = new();
    private static readonly string _process = string.Create(
        CultureInfo.InvariantCulture, $"{Environment.MachineName}|{Environment.ProcessId}|{StartOf(Process.GetCurrentProcess()):O}");

    private static int _last;

    private RunOwner()
    {
        Name = string.Create(CultureInfo.InvariantCulture, $"{_process}|{Interlocked.Increment(ref _last)}");
        _here[Name] = true;
    }

    public string Name { get; }

    public static RunOwner Begin() => new();

    public static bool IsAtWork(string owner, DateTime heartbeatUtc, DateTime nowUtc)
    {
        if (owner.Split('|') is not [var machine, var id, var start, _])
        {
            return false;
        }

        return machine == Environment.MachineName
            ? _here.ContainsKey(owner) || (!owner.StartsWith(_process, StringComparison.Ordinal) && IsAlive(id, start))
            : nowUtc - heartbeatUtc < HeartbeatTimeout;
    }

    public void Dispose() => _here.TryRemove(Name, out _);

    private static bool IsAlive(string id, string start)
    {
        try
        {
            using var process = Process.GetProcessById(int.Parse(id, CultureInfo.InvariantCulture));
            var started = DateTime.Parse(start, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
            return (StartOf(process) - started).Duration() < _startTolerance;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return false;
        }
    }

    private static DateTime StartOf(Process process) => process.StartTime.ToUniversalTime();
}
