namespace QualityCredit.Rating.Evidence;

/// <summary>Finds fields of one item that cannot be true together.</summary>
internal static class Contradictions
{
    public static void Find(EvidenceItem item, ICollection<FieldProblem> problems)
    {
        switch (item)
        {
            case Checklist { Met: var met, Applicable: var applicable } when met > applicable:
                problems.Add(new("met", Number(met), $"{met} items are met but only {applicable} apply; correct one of the two", $"符合 {met} 项，而适用的只有 {applicable} 项：请更正其中之一"));
                break;
            case ExternalNote { Scale: var scale, Grade: var grade } when scale is null != grade is null:
                problems.Add(new(scale is null ? "scale" : "grade", "", "a grade needs its scale and a scale its grade; state both or neither", "等级和等级体系须同时填写或同时不填"));
                break;
            case Licence { EndedOn: null, State: not LicenceState.InForce and var state }:
                problems.Add(new("ended-on", "", $"a licence that is {Vocabulary.TermOf(state).Zh} needs the day of it (ended-on)", $"许可状态为“{Vocabulary.TermOf(state).Zh}”的，须填写终止日（ended-on）"));
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
                problems.Add(new("due-on", "", "an ordered recall needs its due date (due-on)", "责令召回须填写召回期限（due-on）"));
                break;
            case Rectification order when order.DueOn < order.OccurredOn:
                problems.Add(new("due-on", LegalDate.Text(order.DueOn), "the due date lies before the order; correct one of the two", "期限早于责令之日：请更正其中之一"));
                break;
        }
    }

    private static void Ordered(string field, DateOnly from, DateOnly? until, ICollection<FieldProblem> problems)
    {
        if (until <= from)
        {
            problems.Add(new(field, LegalDate.Text(until.Value), $"ends on or before its start, {LegalDate.Text(from)}; an end is the first day no longer in force", $"止期不晚于起期 {LegalDate.Text(from)}；止期是不再有效的第一天"));
        }
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
