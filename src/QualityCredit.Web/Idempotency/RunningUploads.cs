namespace QualityCredit.Web.Idempotency;

/// <summary>How many long bodies of each account this host is taking in under keys: each lies on its disk until it is answered.</summary>
internal sealed class RunningUploads
{
    private readonly Lock _turn = new();
    private readonly Dictionary<string, int> _running = new(StringComparer.Ordinal);

    public bool TryBegin(string sender, int most)
    {
        lock (_turn)
        {
            var running = _running.GetValueOrDefault(sender);
            if (running >= most)
            {
                return false;
            }

            _running[sender] = running + 1;
            return true;
        }
    }

    public void End(string sender)
    {
        lock (_turn)
        {
            if (--_running[sender] == 0)
            {
                _running.Remove(sender);
            }
        }
    }
}

/// <summary>States of an endpoint that takes long bodies how many of one account are taken in at once under keys, and what the next one is told.</summary>
internal sealed record MostUploads(int Most, Func<HttpContext, IResult> Refuse);
