namespace QualityCredit.Architecture.Tests.Checks;

/// <summary>D10. A green check proves nothing until it has been red: each class of checks has a control.</summary>
internal static class Controls
{
    public static Looked In(IReadOnlyDictionary<string, string[]> testsByClass) => new(
        [.. testsByClass.Keys],
        [
            .. testsByClass.Where(one => !one.Value.Any(IsControl)).Select(one => $"{one.Key} has no control"),
            .. testsByClass.Where(one => one.Value.All(IsControl)).Select(one => $"{one.Key} checks nothing"),
        ]);

    private static bool IsControl(string test) => test.EndsWith("_can_fail", StringComparison.Ordinal);
}
