using System.Collections.Concurrent;
using System.Net;

namespace QualityCredit.Web.Watches;

/// <summary>
/// Looks up where names of receivers lead, each on a thread of its own and each name once at a time: the system's look-up holds its thread until the
/// name's servers answer, and a few that never do would hold all threads that answer banks.
/// </summary>
internal sealed class LookUpNames(Func<string, IPAddress[]> lookUp)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<IPAddress[]>>> _underWay = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Where the threads come from.</summary>
    internal TaskScheduler Threads { get; init; } = TaskScheduler.Default;

    /// <param name="host">The name.</param>
    /// <param name="ct">Ends the wait, not the look-up.</param>
    public Task<IPAddress[]> ExecuteAsync(string host, CancellationToken ct) => _underWay.GetOrAdd(host, name => new(() => BeginAsync(name))).Value.WaitAsync(ct);

    private Task<IPAddress[]> BeginAsync(string host)
    {
        try
        {
            return Task.Factory.StartNew(() => LookUp(host), CancellationToken.None, TaskCreationOptions.LongRunning, Threads);
        }
        catch
        {
            // No thread was to be had: the next one who asks tries again.
            _underWay.TryRemove(host, out _);
            throw;
        }
    }

    private IPAddress[] LookUp(string host)
    {
        try
        {
            return lookUp(host);
        }
        finally
        {
            _underWay.TryRemove(host, out _);
        }
    }
}
