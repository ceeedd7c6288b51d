namespace QualityCredit.Rating.Identifiers;

/// <summary>A region as the catalogue knows it. Two are equal when all their parts are.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its Chinese name, such as 宁乡市.</param>
/// <param name="Level">What the catalogue says it is.</param>
/// <param name="Parent">The region it belongs to; null for a province.</param>
/// <param name="ValidFrom">The first day on which the code is in force; null when that was before anything recorded here.</param>
/// <param name="ValidTo">The first day on which it no longer is; null while it is in force.</param>
/// <param name="Successor">The code that took its place.</param>
public sealed record Region(
    RegionCode Code, string Name, RegionLevel Level, RegionCode? Parent, DateOnly? ValidFrom, DateOnly? ValidTo, RegionCode? Successor)
{
    /// <summary>Whether the code is in force on a day: from <see cref="ValidFrom"/> on and before <see cref="ValidTo"/>.</summary>
    public bool IsValidOn(DateOnly day) => !(day < ValidFrom) && !(day >= ValidTo);
}
