using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Rating.Policies;

/// <summary>A policy (政策): the folder with its rules, indicators and tables, all editions.</summary>
public sealed record Policy
{
    /// <summary>Its name, such as <c>aqsiq-2012-74</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its words.</summary>
    public required Bilingual Title { get; init; }

    /// <summary>The policy whose rules it takes over, or null.</summary>
    public string? Extends { get; init; }

    /// <summary>First day in force; before it the parent governs.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The document that set it.</summary>
    public required Citation Citation { get; init; }

    /// <summary>Regions it governs.</summary>
    public required IReadOnlyList<RegionCode> Jurisdiction { get; init; }

    /// <summary>Name of the scale in which its grades are told, or null where it is the parent's.</summary>
    public string? GradeScale { get; init; }

    /// <summary>Rules of the parents that do not apply, with the reason.</summary>
    public IReadOnlyDictionary<string, string> SwitchesOff { get; init; } = new Dictionary<string, string>();

    /// <summary>Own indicators.</summary>
    public IReadOnlyList<IndicatorDefinition> Indicators { get; init; } = [];

    /// <summary>Own rules.</summary>
    public IReadOnlyList<Rule> Rules { get; init; } = [];

    /// <summary>Own tables.</summary>
    public PolicyTables Tables { get; init; } = new();

    /// <summary>Texts of the articles by folder name.</summary>
    public IReadOnlyDictionary<string, string> Articles { get; init; } = new Dictionary<string, string>();
}
