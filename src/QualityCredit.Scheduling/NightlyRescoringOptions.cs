namespace QualityCredit.Scheduling;

/// <summary>When the register is rated. An empty <see cref="Cron"/> leaves it to people.</summary>
public sealed record NightlyRescoringOptions
{
    public const string Section = "Scheduling:NightlyRescoring";

    /// <summary>Quartz's notation, seconds first.</summary>
    public string Cron { get; init; } = "0 30 2 * * ?";

    public string TimeZone { get; init; } = "Asia/Shanghai";
}
