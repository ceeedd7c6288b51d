namespace QualityCredit.Register.Editions;

/// <summary>An activation as far as it decides who governs.</summary>
public sealed record ActivatedBundle(int Step, int Bundle, DateOnly EffectiveFrom);

/// <summary>Which bundle governs on which day, as far as the steps say that were taken up to now.</summary>
/// <param name="LastStep">The last step that is in it; 0 where there is none.</param>
/// <param name="Activations">All activations in the order in which they were agreed.</param>
/// <param name="Digests">Digests of all bundles by number.</param>
public sealed record PolicyCalendar(int LastStep, IReadOnlyList<ActivatedBundle> Activations, IReadOnlyDictionary<int, string> Digests)
{
    /// <summary>The last that took effect on or before the day; of two of one day the one that was agreed later.</summary>
    public ActivatedBundle? ActivationOn(DateOnly day) => Activations.Where(activation => activation.EffectiveFrom <= day)
        .OrderBy(activation => activation.EffectiveFrom).ThenBy(activation => activation.Step).LastOrDefault();

    /// <summary>Null where nothing is recorded yet; then what the program is shipped with governs.</summary>
    public int? BundleOn(DateOnly day) => ActivationOn(day)?.Bundle ?? (Digests.ContainsKey(PolicyBundle.First) ? PolicyBundle.First : null);

    /// <summary>The bundles that govern from a day on, each once: the one of the day and those that are agreed for later.</summary>
    public IReadOnlyList<int> BundlesFrom(DateOnly day) =>
        [.. Activations.Where(activation => activation.EffectiveFrom > day).Select(activation => activation.Bundle)
            .Concat(BundleOn(day) is { } present ? [present] : []).Distinct().Order()];
}
