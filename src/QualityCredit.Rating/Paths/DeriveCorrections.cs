using System.Globalization;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Engine;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Explanation;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Paths;

/// <summary>
/// Reads off the rules that decide a class which corrections could matter: their indicators say which kind of evidence with which
/// terms counts, their cells how much of it.
/// </summary>
internal sealed class DeriveCorrections(RatingProgram program, EnterpriseFile file, DateOnly from)
{
    private static readonly Provenance _unsent = new("", "", 0, default);

    private readonly Dictionary<(CorrectionKind Kind, int Serial, EvidenceFact Then), Wanted> _wanted = [];

    public static IReadOnlyList<Candidate> Of(RatingProgram program, EnterpriseFile file, DateOnly from) => new DeriveCorrections(program, file, from).All();

    private List<Candidate> All()
    {
        var definitions = program.Indicators.Where(indicator => !indicator.PerProduct).ToDictionary(indicator => indicator.Name);
        RuleEdition[] editions = [.. program.Rules.Where(rule => rule.Stage is Stage.Points or Stage.Band or Stage.Cap or Stage.Promotion).Select(rule => rule.On(from)).OfType<RuleEdition>()];
        foreach (var name in editions.SelectMany(edition => edition.Rows).SelectMany(row => row.Reads).Distinct().Where(definitions.ContainsKey))
        {
            var definition = definitions[name];
            var edition = definition.Editions.FirstOrDefault(edition => edition.InForce.Contains(from)) ?? definition.Editions[^1];
            Derive(edition, Needed(name, editions));
        }

        foreach (var item in file.Evidence.Where(item => item.Objection == ObjectionState.Open).OrderBy(item => item.Serial))
        {
            Add(CorrectionKind.CloseObjection, item, (_, _) => item with { Objection = ObjectionState.Rejected });
            Add(CorrectionKind.ObjectionUpheld, item, (_, _) => null);
        }

        return Candidates();
    }

    private List<Candidate> Candidates()
    {
        var serial = file.Evidence.Select(item => item.Serial).DefaultIfEmpty(0).Max();
        var candidates = new List<Candidate>();
        foreach (var ((kind, _, _), wanted) in _wanted.OrderBy(wanted => wanted.Key.Kind))
        {
            Candidate? first = null;
            for (var time = 0; time < wanted.Times; time++)
            {
                candidates.Add(first = new(kind, wanted.Before, wanted.Make, ++serial, wanted.Needed, first));
            }
        }

        return candidates;
    }

    /// <summary>How many items the cells on an indicator ask for at most.</summary>
    private static int Needed(string name, RuleEdition[] editions) => (int)editions.SelectMany(edition => edition.Rows).SelectMany(row => row.When.Tests)
        .Where(test => test.Indicator == name).Select(test => test.Cell)
        .Select(cell => cell is Cell.Range range ? Math.Max(range.Low ?? 0, range is { Low: null, High: { } high } ? high : 0) : 0).Append(1).Max();

    private void Derive(IndicatorEdition edition, int needed)
    {
        switch (edition.Measure)
        {
            case Measure.Overdue:
                Close(edition);
                break;
            case Measure.ProductsLacking:
                foreach (var product in file.Products.OrderBy(product => product.Serial))
                {
                    Create(edition, product.Serial, 1);
                }

                break;
            case Measure.Count when edition.Of == EvidenceKind.Accident:
                Report(edition);
                break;
            case Measure.Count or Measure.Holds:
                Create(edition, null, needed);
                break;
            case Measure.Share or Measure.LatestShare:
                Create(edition, null, edition.Measure == Measure.Share ? Math.Max(edition.AtLeast, 1) : 1);
                break;
            case Measure.ReviewDue:
                Create(edition with { Of = EvidenceKind.Review }, null, 1);
                break;
        }
    }

    private void Close(IndicatorEdition edition)
    {
        var form = EvidenceForm.Of(edition.Of!.Value);
        var field = form.Fields.First(field => field.Type == FieldType.Date && field.Place == edition.Field);
        var kind = edition.Of == EvidenceKind.Recall ? CorrectionKind.CompleteRecall
            : field.Place == (int)DatePlace.Done ? CorrectionKind.PassRecheck : CorrectionKind.CompleteOrder;
        foreach (var item in file.Evidence.Where(item => item.Kind == edition.Of && item.OccurredOn <= from && field.Get(item) is null).OrderBy(item => item.Serial))
        {
            if (Fits(edition.Where, form.Pack(item)))
            {
                Add(kind, item, (day, _) => With(item, field, day));
            }
        }
    }

    /// <summary>A late report helps only where the rules tell late from not at all.</summary>
    private void Report(IndicatorEdition edition)
    {
        var field = EvidenceForm.Of(EvidenceKind.Accident).Field("reporting")!;
        foreach (var item in file.Evidence.OfType<Accident>().Where(item => item.Reporting == AccidentReporting.NotReported && item.OccurredOn <= from).OrderBy(item => item.Serial))
        {
            var late = item with { Reporting = AccidentReporting.Late };
            if (edition.Where.Any(filter => filter.Place == field.Place) && Fits(edition.Where, EvidenceForm.Of(item.Kind).Pack(item)) && !Fits(edition.Where, EvidenceForm.Of(late.Kind).Pack(late)))
            {
                Add(CorrectionKind.ReportAccident, item, (_, _) => late);
            }
        }
    }

    private void Create(IndicatorEdition edition, int? product, int times)
    {
        var kind = edition.Of!.Value;
        var form = EvidenceForm.Of(kind);
        if (AchievableTerms.KindOf(kind) is not { } correction)
        {
            return;
        }

        var needed = new List<FieldNeeded>();
        var words = new Dictionary<FieldForm, string>();
        foreach (var field in form.Fields.Where(field => field.Type == FieldType.Term))
        {
            TermFilter[] filters = [.. edition.Where.Where(filter => filter.Place == field.Place)];
            if (filters.Length == 0 && !field.Required)
            {
                continue;
            }

            Term[] terms = [.. AchievableTerms.Of(kind, field).Where(term => filters.All(filter => filter.Admits(term)))];
            if (terms is not [var first, ..])
            {
                return;
            }

            words[field] = first.Code;
            if (filters.Length > 0 && terms.Length < field.Vocabulary!.Terms.Count)
            {
                needed.Add(new(field, terms));
            }
        }

        var applicable = file.Evidence.OfType<Checklist>().Where(item => item.OccurredOn <= from)
            .OrderBy(item => item.OccurredOn).ThenBy(item => item.Serial).LastOrDefault()?.Applicable ?? 0;
        var counts = Math.Max(applicable, Math.Max(edition.AtLeast, 1)).ToString(CultureInfo.InvariantCulture);
        Add(correction, null, (day, serial) => form.Read(new(serial, day, product, null, _unsent), field => field switch
        {
            { Type: FieldType.Term } => words.GetValueOrDefault(field),
            { Type: FieldType.Date, Place: (int)DatePlace.From } => LegalDate.Text(day),
            { Type: FieldType.Count } => counts,
            _ => null,
        }, []), times, needed);
    }

    /// <summary>The same correction wanted by two indicators is one; the one that wants more of it is heard.</summary>
    private void Add(CorrectionKind kind, EvidenceItem? before, Func<DateOnly, int, EvidenceItem?> make, int times = 1, IReadOnlyList<FieldNeeded>? needed = null)
    {
        var item = make(from, 0);
        var then = item is null ? default : EvidenceForm.Of(item.Kind).Pack(item);
        if (item is not null || before is not null)
        {
            var key = (kind, before?.Serial ?? 0, then);
            _wanted[key] = new(before, make, Math.Max(times, _wanted.GetValueOrDefault(key)?.Times ?? 0), needed ?? []);
        }
    }

    private static EvidenceItem With(EvidenceItem item, FieldForm field, object value)
    {
        var copy = item with { };
        field.Set(copy, value);
        return copy;
    }

    private static bool Fits(IReadOnlyList<TermFilter> filters, EvidenceFact item) => filters.All(filter => filter.Fits(item));

    private sealed record Wanted(EvidenceItem? Before, Func<DateOnly, int, EvidenceItem?> Make, int Times, IReadOnlyList<FieldNeeded> Needed);
}
