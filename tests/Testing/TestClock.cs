namespace QualityCredit.Testing;

/// <summary>A clock that stands until it is moved.</summary>
public sealed class TestClock(DateTime nowUtc) : TimeProvider
{
    public DateTime NowUtc { get; set; } = DateTime.SpecifyKind(nowUtc, DateTimeKind.Utc);

    public override DateTimeOffset GetUtcNow() => new(NowUtc);
}
