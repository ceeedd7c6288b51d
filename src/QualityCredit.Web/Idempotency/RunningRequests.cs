using System.Collections.Concurrent;

namespace QualityCredit.Web.Idempotency;

/// <summary>The keyed requests that this host is carrying out. Other hosts meet at the database.</summary>
internal sealed class RunningRequests
{
    private readonly ConcurrentDictionary<(string Sender, string Key), bool> _running = new();

    public bool TryBegin(string sender, string key) => _running.TryAdd((sender, key), true);

    public void End(string sender, string key) => _running.TryRemove((sender, key), out _);
}
