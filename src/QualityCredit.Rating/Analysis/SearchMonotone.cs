using QualityCredit.Rating.Cases;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Analysis;

/// <summary>
/// Adds one item to the file of every golden case and rates it again: an item against the enterprise must not give a better class, one
/// for it no worse one. It sees what the rules do together, and indicators that have no direction of their own. It rates some hundred
/// thousand files, so <c>qc rules check</c> runs it and no host does at its start.
/// </summary>
public static class SearchMonotone
{
    /// <summary>One finding for each rule through which an item worked the wrong way.</summary>
    /// <param name="library">Policies that can be used.</param>
    /// <param name="cases">Their golden cases.</param>
    public static IReadOnlyList<Diagnostic> Over(PolicyLibrary library, IEnumerable<GoldenCase> cases) => [.. cases
        .SelectMany(golden => library.ProgramOf(golden.Policy, golden.AsOf) is { } program ? Of(program, golden, library) : [])
        .DistinctBy(finding => finding.File)];

    private static IEnumerable<Diagnostic> Of(Engine.RatingProgram program, GoldenCase golden, PolicyLibrary library)
    {
        var before = program.Rate(golden.File, golden.AsOf);
        if (before.Outcome.Grade is not { } was)
        {
            yield break;
        }

        var serial = golden.File.Evidence.Select(item => item.Serial).DefaultIfEmpty(0).Max() + 1;
        var product = golden.File.Products.Count > 0 ? golden.File.Products[0].Serial : (int?)null;
        foreach (var item in OneMoreItem.On(golden.AsOf, serial, product))
        {
            var polarity = EvidencePolarity.Of(EvidenceForm.Of(item.Kind).Pack(item));
            var after = polarity == Polarity.Neutral ? before : program.Rate(golden.File with { Evidence = [.. golden.File.Evidence, item] }, golden.AsOf);
            if (after.Outcome.Grade is { } grade && (polarity == Polarity.Adverse ? grade > was : grade < was))
            {
                var moved = Moved(before, after, better: polarity == Polarity.Adverse) ?? library.Find(golden.Policy)!.Rules.First(rule => rule.Name == golden.Rule);
                yield return new(
                    DiagnosticCode.NonMonotone,
                    moved.File,
                    moved.On(golden.AsOf)?.Line ?? 1,
                    $"one more {Told(item)} {(polarity == Polarity.Adverse ? "speaks against the enterprise and helps it" : "speaks for the enterprise and harms it")}: {Vocabulary.TermOf(was).Code} becomes {Vocabulary.TermOf(grade).Code} in the case \"{golden.Name}\" ({golden.Source}:{golden.Line})",
                    "let the rule count what is good or what is bad, or add the rule that keeps the class");
            }
        }
    }

    /// <summary>The first rule whose finding moved in that direction.</summary>
    private static Rule? Moved(RatingDecision before, RatingDecision after, bool better)
    {
        var was = before.Trace.Findings.Where(finding => finding.Product is null).ToDictionary(finding => finding.Rule.Name);
        return after.Trace.Findings.Where(finding => finding.Product is null && finding.Rule.Stage <= Stage.Promotion)
            .OrderByDescending(finding => finding.Rule.Stage)
            .FirstOrDefault(finding => was.TryGetValue(finding.Rule.Name, out var old) && Merit(finding) is { } now && Merit(old) is { } then && (better ? now.IsBetterThan(then) : then.IsBetterThan(now)))?.Rule;
    }

    private static Merit? Merit(Finding finding) => finding.Effect is { } effect
        ? effect is Effect.Add ? new("points", [finding.Points]) : Analysis.Merit.Of(effect, 1)
        : Analysis.Merit.OfNone(finding.Rule.Editions[0].Rows[0].Then);

    private static string Told(EvidenceItem item)
    {
        var form = EvidenceForm.Of(item.Kind);
        var fact = form.Pack(item);
        var terms = form.Fields.Where(field => field.Type == FieldType.Term).Select(field => (field, term: field.Vocabulary!.At(fact.TermAt(field.Place)))).Where(x => x.term is not null);
        return $"{Vocabulary.TermOf(item.Kind).Code} ({string.Join(", ", terms.Select(x => $"{x.field.Code}: {x.term!.Code}"))})";
    }
}
