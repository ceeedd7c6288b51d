using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;

namespace QualityCredit.Rating.Policies;

/// <summary>What a rule yields when it fires. A finding, never a change of a fact.</summary>
public abstract record Effect
{
    private protected Effect()
    {
    }

    /// <summary>Points: <paramref name="Points"/>, or as many for each unit of an indicator, rounded toward zero, within bounds.</summary>
    /// <param name="Points">Whole points, negative to deduct.</param>
    /// <param name="Times">The indicator that multiplies them, or null.</param>
    /// <param name="AtLeast">Lower bound of the result, or null.</param>
    /// <param name="AtMost">Upper bound of the result, or null.</param>
    public sealed record Add(int Points, string? Times, int? AtLeast, int? AtMost) : Effect;

    /// <summary>The class that the band gives.</summary>
    /// <param name="Grade">The class.</param>
    public sealed record Give(Grade Grade) : Effect;

    /// <summary>The class can be no better.</summary>
    /// <param name="Grade">The best class left.</param>
    public sealed record GradeAtMost(Grade Grade) : Effect;

    /// <summary>Too little data for a class.</summary>
    public sealed record Unrated : Effect;

    /// <summary>No upgrade.</summary>
    public sealed record HoldUpgrade : Effect;

    /// <summary>An upgrade goes no further than this.</summary>
    /// <param name="Steps">Number of steps.</param>
    public sealed record StepsUp(int Steps) : Effect;

    /// <summary>The product's risk is raised.</summary>
    /// <param name="Levels">Number of levels; several rules do not add up, the greatest counts.</param>
    public sealed record Raise(int Levels) : Effect;

    /// <summary>The product's risk is no lower.</summary>
    /// <param name="Level">The level.</param>
    public sealed record RiskAtLeast(RiskLevel Level) : Effect;

    /// <summary>The intensity is no lighter.</summary>
    /// <param name="Intensity">The intensity.</param>
    public sealed record IntensityAtLeast(SupervisionIntensity Intensity) : Effect;

    /// <summary>A candidate for the blacklist; never a listing.</summary>
    /// <param name="Degree">Degree of dishonesty.</param>
    /// <param name="TermMonths">How long the listing would last, months.</param>
    /// <param name="RemovableAfterMonths">When it can be removed at the earliest, months; null is never before its end.</param>
    public sealed record Candidate(ListingDegree Degree, int TermMonths, int? RemovableAfterMonths) : Effect;

    /// <summary>The enterprise is on the key supervision list (not public, not the blacklist).</summary>
    public sealed record KeySupervision : Effect;

    /// <summary>An early warning (预警) to the authority; not public, and no finding of fault.</summary>
    public sealed record Alert : Effect;

    /// <summary>A proposal that the enterprise leave the market (退出); people decide.</summary>
    public sealed record ProposeExit : Effect;

    /// <summary>A proposal for the red list of those to be trusted (红名单); never an entry: officers announce it and decide.</summary>
    /// <param name="TermMonths">How long an entry lasts at most, months.</param>
    /// <param name="NoticeDays">How long the proposal is announced before an entry, working days.</param>
    public sealed record ProposeHonour(int TermMonths, int NoticeDays) : Effect;

    /// <summary>The grade of the policy's own scale, within the class decided.</summary>
    /// <param name="Code">Code of the grade.</param>
    public sealed record GiveLocal(string Code) : Effect;

    /// <summary>The effect as a policy file writes it, such as <c>at-most: C</c>.</summary>
    public sealed override string ToString() => this switch
    {
        Add { Times: null } add => $"add: {add.Points}",
        Add add => $"add: {add.Points}, times: {add.Times}{(add.AtLeast is { } least ? $", at-least: {least}" : "")}{(add.AtMost is { } most ? $", at-most: {most}" : "")}",
        Give give => $"grade: {Vocabulary.TermOf(give.Grade).Code}",
        GradeAtMost most => $"at-most: {Vocabulary.TermOf(most.Grade).Code}",
        Unrated => "outcome: unrated",
        HoldUpgrade => "hold: upgrade",
        StepsUp up => $"steps-up: {up.Steps}",
        Raise raise => $"raise: {raise.Levels}",
        RiskAtLeast least => $"at-least: {Vocabulary.TermOf(least.Level).Code}",
        IntensityAtLeast least => $"at-least: {Vocabulary.TermOf(least.Intensity).Code}",
        Candidate c => $"candidate: {Vocabulary.TermOf(c.Degree).Code}, term: {c.TermMonths} months, removable-after: {(c.RemovableAfterMonths is { } months ? $"{months} months" : "never")}",
        KeySupervision => "key-supervision: true",
        Alert => "alert: true",
        ProposeExit => "exit: proposed",
        ProposeHonour honour => $"red-list: proposed, term: {honour.TermMonths} months, notice: {honour.NoticeDays} working-days",
        GiveLocal give => $"local-grade: {give.Code}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
