namespace QualityCredit.Rating.Policies;

/// <summary>A file of the rules folder as its host read it.</summary>
/// <param name="Path">Path below the rules folder with forward slashes, such as <c>hunan-2013/policy.yaml</c>.</param>
/// <param name="Text">The whole text.</param>
public sealed record PolicyText(string Path, string Text)
{
    internal string Folder => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.LastIndexOf('/')] : "";

    internal string Policy => Path.Split('/')[0];

    internal string FileName => Path[(Path.LastIndexOf('/') + 1)..];
}

/// <summary>A text in Chinese and English.</summary>
/// <param name="Zh">Chinese.</param>
/// <param name="En">English.</param>
public sealed record Bilingual(string Zh, string En);

/// <summary>What a value rests on: a clause, or our own reason.</summary>
/// <param name="Text">The clause or the reason.</param>
/// <param name="IsOurs">Whether no source prescribes it and the text says why we chose it.</param>
public sealed record Citation(string Text, bool IsOurs);

/// <summary>A span of dates in which something is in force: [From, Until). An open end is null.</summary>
/// <param name="From">First day in force.</param>
/// <param name="Until">First day no longer in force, or null.</param>
public readonly record struct Period(DateOnly From, DateOnly? Until)
{
    /// <summary>Whether the day lies in the period.</summary>
    public bool Contains(DateOnly day) => day >= From && !(day >= Until);
}
