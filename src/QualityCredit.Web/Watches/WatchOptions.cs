using System.ComponentModel.DataAnnotations;
using QualityCredit.Register.Clients;
using QualityCredit.Register.Watches;

namespace QualityCredit.Web.Watches;

/// <summary>How events are collected and delivered. All figures are ours but the day after which an event is given up.</summary>
internal sealed record WatchOptions : IValidatableObject
{
    public const string Section = "Watches";

    /// <summary>How often it is asked whether something was published, and whether something is due.</summary>
    public TimeSpan Tick { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>For one event, from the look-up of the receiver's name to its answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(2);

    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(5);

    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(10);

    public TimeSpan LongestRetryAfter { get; init; } = TimeSpan.FromHours(1);

    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Networks that are not public and may be delivered to all the same, such as those of a leased line: 10.20.0.0/16.</summary>
    public IReadOnlyList<string> AllowedNetworks { get; init; } = [];

    /// <summary>Whether receivers may do without TLS.</summary>
    public bool AllowHttp { get; init; }

    public DeliveryTerms Terms => new(Lease, FirstWait, LongestWait, LongestRetryAfter, GiveUpAfter);

    public IReadOnlyList<AddressRange> Allowed => [.. AllowedNetworks.Select(text => AddressRange.TryParse(text, out var range) ? range : null).OfType<AddressRange>()];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (AllowedNetworks.FirstOrDefault(text => !AddressRange.TryParse(text, out _)) is { } wrong)
        {
            yield return new($"\"{wrong}\" is no network; write 10.20.0.0/16.", [nameof(AllowedNetworks)]);
        }

        if (new[] { Tick, Timeout, FirstWait, LongestWait, LongestRetryAfter, GiveUpAfter }.Any(time => time <= TimeSpan.Zero))
        {
            yield return new("Times are longer than nothing.");
        }

        if (Lease < 2 * Timeout)
        {
            yield return new("A hold must outlast an attempt: make it twice the timeout.", [nameof(Lease)]);
        }
    }
}
