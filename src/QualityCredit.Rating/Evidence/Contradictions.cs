namespace QualityCredit.Rating.Evidence;

/// <summary>Finds fields of one item that cannot be true together.</summary>
internal static class Contradictions
{
    public static void Find(EvidenceItem item, ICollection<FieldProblem> problems)
    {
        switch (item)
        {
            case Checklist { Met: var met, Applicable: var applicable } when met > applicable:
                problems.Add(new("met", Number(met), $"{met} items are met but only {applicable} apply; correct one of the two"));
                break;
            case ExternalNote { Scale: var scale, Grade: var grade } when scale is null != grade is null:
                problems.Add(new(scale is null ? "scale" : "grade", "", "a grade needs its scale and a scale its grade; state both or neither"));
                break;
            case Licence { EndedOn: null, State: not LicenceState.InForce and var state }:
                problems.Add(new("ended-on", "", $"a licence that is {Vocabulary.TermOf(state).Zh} needs the day of it (ended-on)"));
                break;
            case Licence licence:
                Ordered("valid-until", licence.ValidFrom, licence.ValidUntil, problems);
                break;
            case Certificate certificate:
                Ordered("valid-until", certificate.ValidFrom, certificate.ValidUntil, problems);
                break;
            case Award award:
                Ordered("valid-until", award.ValidFrom, award.ValidUntil, problems);
                break;
            case Commitment commitment:
                Ordered("valid-until", commitment.ValidFrom ?? commitment.OccurredOn, commitment.ValidUntil, problems);
                break;
            case Listing listing:
                Ordered("listed-until", listing.ListedFrom, listing.ListedUntil, problems);
                break;
            case Recall { Basis: RecallBasis.Ordered, DueOn: null }:
                problems.Add(new("due-on", "", "an ordered recall needs its due date (due-on)"));
                break;
            case Rectification order when order.DueOn < order.OccurredOn:
                problems.Add(new("due-on", LegalDate.Text(order.DueOn), "the due date lies before the order; correct one of the two"));
                break;
        }
    }

    private static void Ordered(string field, DateOnly from, DateOnly? until, ICollection<FieldProblem> problems)
    {
        if (until <= from)
        {
            problems.Add(new(field, LegalDate.Text(until.Value), $"ends on or before its start, {LegalDate.Text(from)}; an end is the first day no longer in force"));
        }
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
