using QualityCredit.Rating.Evidence;

namespace QualityCredit.Seeds.Histories;

/// <summary>Writes what the register knows of one enterprise.</summary>
internal static class WriteHistory
{
    // A young file in four holds nothing yet: the register has too little data to grade it.
    private const double StillEmpty = 0.25;
    private const double YearsUntilSupervised = 1;

    public static IReadOnlyList<EvidenceItem> Of(History history)
    {
        Licences.Write(history);
        if (history.Years < YearsUntilSupervised && history.Draws.Chance(StillEmpty))
        {
            return history.Items;
        }

        Checklists.Write(history);
        SpotChecks.Write(history);
        Inspections.Write(history);
        Credentials.Write(history);
        Commitments.Write(history);
        Complaints.Write(history);
        Notes.Write(history);
        Violations.Write(history);
        Harms.Write(history);
        PersonRecords.Write(history);
        return history.Items;
    }
}
