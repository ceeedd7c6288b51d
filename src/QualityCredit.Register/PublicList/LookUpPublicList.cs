using QualityCredit.Register.Editions;

namespace QualityCredit.Register.PublicList;

/// <summary>Answers the public from memory. The answers of a day stand until the list, the policies or the day change.</summary>
public sealed class LookUpPublicList(KeepPublicList keep, RegisteredNames names, ActivePolicies policies, TimeProvider time)
{
    private volatile PublicDay? _last;

    public ValueTask<PublicDay> OnAsync(DateOnly day, CancellationToken ct) =>
        _last is { } last && last.Day == day && ReferenceEquals(last.List, keep.Current) ? new(last) : new(ReadAsync(day, ct));

    private async Task<PublicDay> ReadAsync(DateOnly day, CancellationToken ct)
    {
        var (list, last) = (keep.Current, _last);
        var library = await policies.OnAsync(day, ct);

        // A list that is another one without having changed is there because the law did.
        var sinceUtc = last is not null && last.Day == day && last.List.ChangedUtc == list.ChangedUtc ? time.GetUtcNow().UtcDateTime : list.ChangedUtc;
        return _last = new(list, day, library, names, sinceUtc);
    }
}
