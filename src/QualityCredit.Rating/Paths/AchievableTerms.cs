using QualityCredit.Rating.Evidence;

namespace QualityCredit.Rating.Paths;

/// <summary>
/// Which new evidence an enterprise can bring about: only what speaks of something done. Nobody gives himself an award, and no
/// record of what happened is ever taken away.
/// </summary>
internal static class AchievableTerms
{
    /// <summary>What a new item of this kind is called as a correction; null where none can be brought about.</summary>
    public static CorrectionKind? KindOf(EvidenceKind kind) => kind switch
    {
        EvidenceKind.SpotCheck => CorrectionKind.PassSpotCheck,
        EvidenceKind.Recheck => CorrectionKind.PassRecheck,
        EvidenceKind.Licence => CorrectionKind.ObtainLicence,
        EvidenceKind.Certificate => CorrectionKind.ObtainCertificate,
        EvidenceKind.Checklist => CorrectionKind.MeetChecklist,
        EvidenceKind.Commitment => CorrectionKind.Commit,
        EvidenceKind.Review => CorrectionKind.ApplyForReview,
        _ => null,
    };

    /// <summary>The terms that the enterprise can reach in a field, the first one preferred.</summary>
    public static IEnumerable<Term> Of(EvidenceKind kind, FieldForm field) => (kind, field.Code) switch
    {
        (EvidenceKind.SpotCheck, "result") => Terms(SpotCheckResult.Passed),
        (EvidenceKind.Recheck, "result") => Terms(RecheckResult.Passed),
        (EvidenceKind.Licence, "state") => Terms(LicenceState.InForce),
        (EvidenceKind.Commitment, "state") => Terms(CommitmentState.Made, CommitmentState.Kept),
        _ => field.Vocabulary!.Terms,
    };

    private static IEnumerable<Term> Terms<T>(params T[] values) where T : struct, Enum => values.Select(Vocabulary.TermOf);
}
