using System.ComponentModel.DataAnnotations;
using QualityCredit.Register.Watches;
using QualityCredit.Web.Contract;

namespace QualityCredit.Web.Api;

/// <summary>Codes of enterprises.</summary>
internal sealed record PortfolioRequest
{
    /// <summary>Organization codes (9) or unified social credit codes (18), any case, with or without hyphen.</summary>
    [Required]
    public required IReadOnlyList<string?> Codes { get; init; }
}

/// <summary>Where events are to be sent.</summary>
internal sealed record TargetRequest
{
    /// <summary>Such as https://bank.example/webhooks.</summary>
    [Required]
    public required string Url { get; init; }

    /// <summary>portfolio, or everything for departments; portfolio where it is not said.</summary>
    [OneOf<WatchFeed>]
    public string? Feed { get; init; }

    /// <summary>Number of the last event that the client has; where it is not said, deliveries go on where they stood, begin with the portfolio's first event, or with the next of everything.</summary>
    public long? After { get; init; }
}

/// <summary>From where on events are sent again.</summary>
internal sealed record ReplayRequest
{
    /// <summary>Number of the last event that the client has; 0 for all.</summary>
    [Required]
    public required long After { get; init; }
}
