namespace QualityCredit.Seeds.Presets;

/// <summary>
/// A hand-made enterprise that shows one thing. Days are written relative to the preset's last day (<c>-14 months</c>,
/// <c>+30 days</c>) or as dates; an item whose <c>on</c> is a list stands for one item per day.
/// </summary>
public sealed record Exhibit
{
    /// <summary>The rule that it is made for; then it is named after it.</summary>
    public string? Case { get; init; }

    public string? Name { get; init; }

    /// <summary>What it shows, in Chinese, for those who look at the demonstration.</summary>
    public string? Shows { get; init; }

    public string? FormerName { get; init; }

    public string Size { get; init; } = "small";

    public string Region { get; init; } = "430702";

    public string Opened { get; init; } = "-120 months";

    /// <summary>Name of the history in <c>seeds/reference/bases.yaml</c> that it starts from.</summary>
    public required string Base { get; init; }

    public List<ExhibitProduct> Products { get; init; } = [new() { Kind = "2110-01", Name = "实木餐桌" }];

    public List<Dictionary<string, object>> Evidence { get; init; } = [];
}

public sealed record ExhibitProduct
{
    public required string Kind { get; init; }

    public required string Name { get; init; }
}
