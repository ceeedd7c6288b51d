using System.Globalization;
using QualityCredit.Rating.Cases;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Explanation;
using QualityCredit.Rating.Policies;
using QualityCredit.Web.Browsing;

namespace QualityCredit.Web.Wording;

/// <summary>What a golden case is given and what must come out, line by line.</summary>
public sealed class CaseWords(PolicyReading reading)
{
    /// <summary>Whether the rule that the case belongs to fires in it.</summary>
    public sealed record State(string Code, string Class, Bilingual Words);

    private static readonly State _fires = new("fires", "is-listed", new("应触发", "fires"));
    private static readonly State _silent = new("silent", "general", new("不触发", "silent"));
    private static readonly State _unknown = new("unknown", "elevated", new("资料不足", "unknown"));

    public static IEnumerable<Bilingual> Given(GoldenCase golden)
    {
        var (day, opened, size) = (LegalDate.Text(golden.AsOf), LegalDate.Text(golden.File.OpenedOn), Vocabulary.TermOf(golden.File.Size));
        yield return new($"评级日 {day}", $"rated as of {day}");
        yield return new($"企业：地区 {golden.File.Region}，{size.Zh}，建档 {opened}", $"enterprise: region {golden.File.Region}, {size.En}, file opened {opened}");
        if (golden.File.Standing is { FirstRatedOn: var first } standing && first != default)
        {
            var grade = standing.Grade is { } held ? Vocabulary.TermOf(held) : OutcomeWords.Of(RatingOutcome.Unrated);
            yield return new(
                $"现有等级 {grade.Zh}，自 {LegalDate.Text(standing.GradeSince)}，首次评级 {LegalDate.Text(first)}，上次复评 {LegalDate.Text(standing.ReviewedOn)}",
                $"standing {grade.En} since {LegalDate.Text(standing.GradeSince)}, first rated {LegalDate.Text(first)}, reviewed {LegalDate.Text(standing.ReviewedOn)}");
        }

        foreach (var product in golden.File.Products)
        {
            yield return new($"产品 {golden.ProductLabels[product.Serial]}，种类 {product.Kind}", $"product {golden.ProductLabels[product.Serial]} of kind {product.Kind}");
        }

        if (golden.File.Evidence.Count == 0)
        {
            yield return new("没有质量信用信息", "no evidence");
        }
    }

    /// <summary>The items of the file, the oldest first.</summary>
    public static IEnumerable<Bilingual> Evidence(GoldenCase golden) => golden.File.Evidence.OrderBy(item => item.OccurredOn).Select(item =>
    {
        var (label, kind, fields) = (golden.EvidenceLabels[item.Serial], Vocabulary.TermOf(item.Kind), FieldWords.LineOf(item));
        var objection = item.Objection is { } state ? Vocabulary.TermOf(state) : null;
        return new Bilingual(
            $"{label} {LegalDate.Text(item.OccurredOn)} {kind.Zh}：{fields.Zh}{(objection is null ? "" : $"（{objection.Zh}）")}",
            $"{label} {LegalDate.Text(item.OccurredOn)} {kind.En}: {fields.En}{(objection is null ? "" : $" ({objection.En})")}");
    });

    /// <summary>What the rule itself does in the case; null where the case does not say.</summary>
    public State? Of(GoldenCase golden) => golden.Expect.Fires.Any(finding => finding.Rule == golden.Rule) ? _fires
        : golden.Expect.Silent.Contains(golden.Rule) ? _silent
        : golden.Expect.Unknown.Contains(golden.Rule) ? _unknown
        : null;

    public IEnumerable<Bilingual> Lines(GoldenCase golden)
    {
        var expect = golden.Expect;
        Bilingual?[] outcome =
        [
            expect.Grade is { } grade ? Outcome(grade) : null,
            expect.LocalGrade is { } local ? new($"对应等级 {local}", $"grade of the scale {local}") : null,
            expect.Points is { } points ? new($"总分 {Number(points)}", $"{Number(points)} points") : null,
            .. expect.Dimensions.Select(dimension => new Bilingual($"{Vocabulary.TermOf(dimension.Key).Zh} {Number(dimension.Value)}分", $"{Vocabulary.TermOf(dimension.Key).En}: {Number(dimension.Value)} points")),
            .. expect.Fires.Select(finding => Fires(golden, finding)),
            .. expect.Silent.Select(rule => Rule(golden, rule) is var title ? new Bilingual($"不触发“{title.Zh}”", $"silent: {title.En}") : null),
            .. expect.Unknown.Select(rule => Rule(golden, rule) is var title ? new Bilingual($"资料不足“{title.Zh}”", $"unknown: {title.En}") : null),
            .. expect.Indicators.Select(value => Value(golden, value.Key, value.Value)),
            .. expect.Risks.Select(risk => new Bilingual($"产品 {risk.Key}：{Vocabulary.TermOf(risk.Value).Zh}", $"product {risk.Key}: {Vocabulary.TermOf(risk.Value).En} risk")),
            expect.Intensity is { } intensity ? new(Vocabulary.TermOf(intensity).Zh, $"{Vocabulary.TermOf(intensity).En} supervision") : null,
            expect.Candidates is [] ? new("不提请列入黑名单", "no candidate for listing") : null,
            .. (expect.Candidates ?? []).Select(candidate => Candidate(golden, candidate)),
            expect.KeySupervision is { } key ? (key ? new("列为重点监管", "on the key supervision list") : new("不列为重点监管", "not on the key supervision list")) : null,
            expect.NextChange is { } next ? new($"下次变化 {next}", $"next change {next}") : null,
        ];
        return outcome.OfType<Bilingual>();
    }

    private Bilingual Fires(GoldenCase golden, ExpectedFinding finding)
    {
        var (title, effect) = (Rule(golden, finding.Rule), finding.Effect is { } text ? Effect(golden, finding.Rule, text) : null);
        Bilingual[] values = [.. (finding.Values ?? new Dictionary<string, string>()).Select(value => Value(golden, value.Key, value.Value))];
        var evidence = finding.Evidence is { Count: > 0 } labels ? string.Join(", ", labels) : null;
        return new(
            $"触发“{title.Zh}”{(effect is null ? "" : $"：{effect.Zh}")}{(evidence is null ? "" : $"；依据 {evidence}")}{string.Concat(values.Select(value => $"；{value.Zh}"))}",
            $"fires: {title.En}{(effect is null ? "" : $": {effect.En}")}{(evidence is null ? "" : $"; by {evidence}")}{string.Concat(values.Select(value => $"; {value.En}"))}");
    }

    /// <summary>The words of an effect that a case states as the policy file writes it.</summary>
    private Bilingual Effect(GoldenCase golden, string rule, string text) =>
        text.StartsWith("add: ", StringComparison.Ordinal) && int.TryParse(text[5..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var points)
            ? EffectWords.Of(new Effect.Add(points, null, null, null), _ => null)
            : reading.RuleOf(golden.Policy, rule)?.Editions.SelectMany(edition => edition.Rows).Select(row => row.Then).FirstOrDefault(then => then.ToString() == text) is { } stated
                ? EffectWords.InFull(stated, name => reading.IndicatorOf(golden.Policy, name))
                : new(text, text);

    private Bilingual Candidate(GoldenCase golden, string text)
    {
        var parts = text.Split(": ", 2);
        var (title, effect) = (Rule(golden, parts[0]), Effect(golden, parts[0], parts[1]));
        return new($"“{title.Zh}”{effect.Zh}", $"{title.En}: {effect.En}");
    }

    private Bilingual Value(GoldenCase golden, string name, string text)
    {
        var indicator = reading.IndicatorOf(golden.Policy, name);
        var (title, value) = indicator is null || Cell.Parse(text, indicator.Unit, out _) is not { } cell
            ? (new Bilingual(name, name), new Bilingual(text, text))
            : (indicator.Title, CellWords.Of(cell, indicator.Unit));
        return new($"{title.Zh}：{value.Zh}", $"{title.En}: {value.En}");
    }

    private Bilingual Rule(GoldenCase golden, string rule) => reading.RuleOf(golden.Policy, rule)?.Title ?? new(rule, rule);

    private static Bilingual Outcome(string code)
    {
        var term = Vocabulary.Of<Grade>().Find(code) ?? OutcomeWords.Of(RatingOutcome.Unrated);
        return new($"等级 {term.Zh}", $"grade {term.En}");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
