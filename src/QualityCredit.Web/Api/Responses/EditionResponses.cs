namespace QualityCredit.Web.Api.Responses;

/// <summary>A draft: path to text of every file.</summary>
/// <param name="Texts">The text of each file by its path below the rules folder.</param>
internal sealed record DraftRequest([property: System.ComponentModel.DataAnnotations.Required] IReadOnlyDictionary<string, string> Texts)
{
    /// <summary>Whether these are single policies, to be laid over those in force today; otherwise they are all policies.</summary>
    public bool OverInForce { get; init; }

    /// <summary>The document that asks for the change, or the reason.</summary>
    public string? Basis { get; init; }
}

/// <summary>A draft that is kept.</summary>
internal sealed record DraftResponse(int Bundle, string Digest, bool IsNew);

/// <summary>What to preview, and on which day it is to govern.</summary>
internal sealed record SimulationRequest(int Bundle, DateOnly AsOf);

/// <summary>How far a preview is; <c>simulation</c> names its report once there is one.</summary>
internal sealed record SimulationTicketResponse(Guid Ticket, bool Running, int Done, int Total)
{
    public int? Simulation { get; init; }

    /// <summary>Stable code of the reason why there is no report.</summary>
    public string? Refusal { get; init; }

    public WordsResponse? Words { get; init; }
}

/// <summary>What is asked for or agreed to.</summary>
internal sealed record ActivationRequest(int Bundle, DateOnly EffectiveFrom)
{
    /// <summary>The document, or the reason.</summary>
    public string? Basis { get; init; }
}

/// <summary>One step on the way of policies into force.</summary>
internal sealed record PolicyStepResponse
{
    public required int Id { get; init; }

    public required WordsResponse Kind { get; init; }

    public required DateTime AtUtc { get; init; }

    public string? Officer { get; init; }

    public required int Bundle { get; init; }

    public int? Base { get; init; }

    public int? Simulation { get; init; }

    public int? Proposal { get; init; }

    public DateOnly? EffectiveFrom { get; init; }

    public string? Basis { get; init; }
}

/// <summary>Every step, newest first, and what governs today.</summary>
internal sealed record PolicyHistoryResponse(int? InForce, IReadOnlyDictionary<int, string> Digests, IReadOnlyList<PolicyStepResponse> Steps);
