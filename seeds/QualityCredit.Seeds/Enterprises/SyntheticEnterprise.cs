using QualityCredit.Rating.Enterprises;

namespace QualityCredit.Seeds.Enterprises;

/// <summary>One made-up enterprise: the file that is rated, and what the register keeps beside it.</summary>
public sealed record SyntheticEnterprise
{
    public required EnterpriseFile File { get; init; }

    /// <summary>Names it bore before, each with the first day on which it no longer did.</summary>
    public required IReadOnlyList<EarlierName> FormerNames { get; init; }

    public required string LegalRepresentative { get; init; }

    public required string Address { get; init; }

    /// <summary>Day of registration; the file was opened later.</summary>
    public required DateOnly RegisteredOn { get; init; }
}

public sealed record EarlierName(string Name, DateOnly Until);
