using System.ComponentModel.DataAnnotations;

namespace QualityCredit.Web.Hosting;

/// <summary>What the first start puts into an empty register.</summary>
internal sealed record FirstStartOptions
{
    public const string Section = "FirstStart";

    /// <summary>Whether it loads the demonstration; without it the register stays empty and <see cref="AdministratorPassword"/> is needed to sign in.</summary>
    public bool Demo { get; init; } = true;

    /// <summary>How many enterprises of the demonstration; all where not stated.</summary>
    [Range(1, int.MaxValue)]
    public int? Enterprises { get; init; }

    /// <summary>Password of the first account, called administrator, of a register without demonstration.</summary>
    [MinLength(12)]
    public string? AdministratorPassword { get; init; }
}
