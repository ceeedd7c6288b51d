namespace QualityCredit.Register.Blacklist;

/// <summary>
/// Rates an enterprise and publishes that at once: what a step of a case asks for. Whoever rescores the register gives it, for that slice
/// lies above this one: it reads the cases.
/// </summary>
/// <param name="enterprise">The enterprise.</param>
/// <param name="asOf">The day.</param>
/// <param name="ct">Cancels it; the next run then rates the enterprise.</param>
public delegate Task RateAtOnce(int enterprise, DateOnly asOf, CancellationToken ct);
