using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;
using QualityCredit.Rating.Policies.Reading;

namespace QualityCredit.Rating.Analysis;

/// <summary>Units that the measure does not count in, and days on which a rule reads what is not defined or not in force.</summary>
internal static class CheckIndicators
{
    public static void Units(Policy policy, Findings findings)
    {
        foreach (var indicator in policy.Indicators)
        {
            foreach (var edition in indicator.Editions)
            {
                if (CountsIn(edition) is { } unit && unit != indicator.Unit.Name)
                {
                    findings.Add(DiagnosticCode.UnitMismatch, indicator.File, indicator.Line, $"{indicator.Name} is in {indicator.Unit.Name}, but {Vocabulary.Kebab(edition.Measure.ToString())} gives {unit}", $"write `unit: {unit}`, or another measure");
                }

                if (edition.InForce.Until <= policy.From)
                {
                    NeverInForce(policy, indicator.File, indicator.Line, edition.InForce, findings);
                }
            }
        }
    }

    public static void NeverInForce(Policy policy, string file, int line, Period period, Findings findings) =>
        findings.Add(DiagnosticCode.NeverInForce, file, line, $"the edition from {LegalDate.Text(period.From)} ends before {policy.Name} begins on {LegalDate.Text(policy.From)}", "remove the edition, or correct its dates");

    /// <summary>Each indicator that the edition reads must be defined as long as the edition is in force.</summary>
    public static void Defined(PolicyOnDay policy, ActiveRule active, Findings findings)
    {
        var from = active.Edition.InForce.From > policy.Policy.From ? active.Edition.InForce.From : policy.Policy.From;
        foreach (var name in Read(active.Edition).Distinct())
        {
            var editions = policy.Indicator(name).Definition.Editions;
            var (first, last) = (editions[0].InForce.From, editions[^1].InForce.Until);
            if (first > from || (last is { } end && !(active.Edition.InForce.Until <= end)))
            {
                findings.Add(DiagnosticCode.ReadBeforeDefined, active.Rule.File, active.Edition.Line, $"{name} is defined from {LegalDate.Text(first)}{(last is { } until ? $" to {LegalDate.Text(until)}" : "")}, the rule reads it from {LegalDate.Text(from)}", "give the indicator an edition for all these days");
            }
        }
    }

    /// <summary>Tables that rules of this day need beside those that every policy has.</summary>
    public static void Tables(PolicyOnDay policy, Findings findings)
    {
        void Need(bool has, Func<ActiveRule, bool> needs, string table)
        {
            if (!has && policy.Rules.FirstOrDefault(needs) is { } reader)
            {
                findings.Add(DiagnosticCode.TableIncomplete, policy.Policy.Name + "/policy.yaml", 0, $"{reader.Rule.Name} needs the table {table} from {LegalDate.Text(policy.Day)} on", $"add a file with `table: {table}`");
            }
        }

        Need(policy.Dimensions is not null, active => active.Rule.Stage == Stage.Points || Read(active.Edition).Any(name => policy.Indicator(name).Edition is { Measure: Measure.Result, Result: "points" }), "dimensions");
        Need(policy.GradeValidity, active => Read(active.Edition).Any(name => policy.Indicator(name).Edition is { Measure: Measure.ReviewDue } or { Within.ReviewYear: true }), "grade-validity");
    }

    internal static IEnumerable<string> Read(RuleEdition edition) => edition.Rows.SelectMany(row => row.Reads);

    private static string? CountsIn(IndicatorEdition edition) => edition.Measure switch
    {
        Measure.Count or Measure.Sum or Measure.Most or Measure.Holds or Measure.Overdue or Measure.ProductsLacking or Measure.ProductsOfKind => Unit.Count.Name,
        Measure.Share or Measure.LatestShare => Unit.Share.Name,
        Measure.Located or Measure.FileAge or Measure.FirstRating or Measure.ReviewDue or Measure.GradeHeld => Unit.TrueOrFalse.Name,
        Measure.Size => Vocabulary.Of<EnterpriseSize>().Name,
        Measure.Best => EvidenceForm.Of(edition.Of!.Value).Fields.First(field => field.Type == FieldType.Term && field.Place == edition.Field).Vocabulary!.Name,
        Measure.LatestClass => Vocabulary.Of<Grade>().Name,
        Measure.HighestRisk => Vocabulary.Of<RiskLevel>().Name,
        Measure.Result => edition.Result == "grade" ? Vocabulary.Of<Grade>().Name : Unit.Points.Name,
    };
}
