using QualityCredit.Register.CreditJobs;
using Xunit;

namespace QualityCredit.Register.Tests.CreditJobs;

public sealed class ExpectedEndTests
{
    private static readonly DateTime _now = new(2026, 11, 22, 4, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_job_will_be_done_if_it_goes_on_as_it_went() =>
        Assert.Equal(_now.AddMinutes(30), Begun(minutesAgo: 10, answered: 250_000).ExpectedUtc(_now));

    /// <summary>Its host was away for days behind the first line.</summary>
    [Fact]
    public void What_lies_beyond_all_days_is_not_told() => Assert.Null(Begun(minutesAgo: 5 * 24 * 60, answered: 1).ExpectedUtc(_now));

    private static CreditJob Begun(int minutesAgo, int answered) => new()
    {
        Id = 1,
        ClientId = "bank-a",
        IsEnglish = false,
        State = CreditJobState.Running,
        ReceivedUtc = _now.AddMinutes(-minutesAgo),
        StartedUtc = _now.AddMinutes(-minutesAgo),
        Lines = CreditJobOptions.MostLines,
        ChunkLines = 1000,
        Answered = answered,
        Owner = "",
        HeldUtc = _now,
    };
}
