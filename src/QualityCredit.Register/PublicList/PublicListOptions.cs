namespace QualityCredit.Register.PublicList;

/// <summary>How the public list is kept in memory.</summary>
public sealed record PublicListOptions
{
    public const string Section = "PublicList";

    /// <summary>How often it is asked whether another process wrote; a write of this process is followed at once.</summary>
    public TimeSpan Follow { get; init; } = TimeSpan.FromSeconds(2);

    public static bool IsUsable(PublicListOptions options) => options.Follow > TimeSpan.Zero;
}
