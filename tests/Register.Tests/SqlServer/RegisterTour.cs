using QualityCredit.Rating.Identifiers;
using QualityCredit.Testing;

namespace QualityCredit.Register.Tests.SqlServer;

/// <summary>Every action of the register once at least, each on what the ones before have left.</summary>
internal static class RegisterTour
{
    public static OrganizationCode Code { get; } = AnyEnterprise.Code(1);

    public static DateOnly Day { get; } = new(2024, 1, 10);

    public static IReadOnlyList<TourStep> Steps { get; } =
    [
        .. EvidenceTour.Steps(),
        .. RatingTour.Steps(),
        .. ListTour.Steps(),
        .. ProofTour.Steps(),
        .. CreditTour.Steps(),
        .. ClientTour.Steps(),
        .. WatchTour.Steps(),
        .. HandOverTour.Steps(),
        .. OfficerTour.Steps(),
    ];
}
