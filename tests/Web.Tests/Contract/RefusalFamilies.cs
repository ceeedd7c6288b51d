namespace QualityCredit.Web.Tests.Contract;

/// <summary>Kinds of refusal that carry a code, by the record that they extend. A new one is to be put into one of the two lists.</summary>
internal static class RefusalFamilies
{
    private static readonly string[] _endings = ["Refused", "Refusal", "NotExplained"];

    /// <summary>The interface answers with their codes.</summary>
    public static IReadOnlySet<string> Sent { get; } = new HashSet<string>
    {
        "ActivationRefused", "CaseRefused", "DraftRefused", "EvidenceRefused", "RatingNotExplained", "RedListRefusal", "RedListRefused", "SimulationRefused", "StepRefusal",
    };

    /// <summary>It does not, and why.</summary>
    public static IReadOnlyDictionary<string, string> NotSent { get; } = new Dictionary<string, string>
    {
        ["ClientRefused"] = "clients are kept on pages and by qc",
        ["EnterpriseRefused"] = "enterprises come in by files",
        ["ImportRefusal"] = "files are imported by qc",
        ["OfficerRefused"] = "said by qc; the interface has sign-in-refused of its own",
        ["ProductRefused"] = "products come in by files",
        ["RateAsOfRefused"] = "qc rates as of a day; the interface has RatingNotExplained",
        ["RescoringRefused"] = "runs are started by the schedule and by qc",
    };

    public static bool IsOne(string type) => _endings.Any(ending => type.EndsWith(ending, StringComparison.Ordinal));
}
