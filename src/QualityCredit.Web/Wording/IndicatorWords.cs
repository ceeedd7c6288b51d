using System.Globalization;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Explanation;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Web.Wording;

/// <summary>One line of a definition: what is said, and its value.</summary>
internal sealed record DefinitionLine(Bilingual What, Bilingual Value);

/// <summary>How an indicator is computed, line by line.</summary>
internal static class IndicatorWords
{
    public static Bilingual Of(Unit unit) => unit == Unit.Count ? new("个数", "a count")
        : unit == Unit.Points ? new("分", "points")
        : unit == Unit.Share ? new("比例（精确分数）", "a share, kept as an exact fraction")
        : unit == Unit.TrueOrFalse ? new("是或否", "true or false")
        : new($"用语：{string.Join("、", unit.Vocabulary!.Terms.Select(term => term.Zh))}", $"a term: {string.Join(", ", unit.Vocabulary.Terms.Select(term => term.En))}");

    public static IEnumerable<DefinitionLine> Of(IndicatorEdition edition)
    {
        yield return new(new("计算", "Measure"), MeasureWords.Of(edition.Measure));
        foreach (var line in edition.Of is { } kind ? OfItems(edition, EvidenceForm.Of(kind)) : OfFile(edition))
        {
            yield return line;
        }
    }

    private static IEnumerable<DefinitionLine> OfItems(IndicatorEdition edition, EvidenceForm form)
    {
        yield return new(new("信息种类", "Evidence"), Words(Vocabulary.TermOf(form.Kind)));
        foreach (var filter in edition.Where)
        {
            yield return Filter(form, filter, new("其中", "where"));
        }

        foreach (var filter in edition.ShareOf)
        {
            yield return Filter(form, filter, new("占比的部分", "share of"));
        }

        if (FieldOf(edition, form) is { } field)
        {
            yield return field;
        }

        if (edition.Measure == Measure.LatestShare)
        {
            yield return new(new("分母", "Denominator"), Words(Field(form, FieldType.Count, edition.Denominator)));
        }

        if (edition.Measure is not (Measure.Best or Measure.Overdue or Measure.ProductsLacking) && (edition.Measure != Measure.Holds || edition.Within != Window.Everything))
        {
            yield return new(new("期间", "Window"), WindowWords.Of(edition.Within));
        }

        yield return new(new("异议期间", "Under objection"), edition.SkipsUnderObjection ? new("作出决定前不计", "does not count until decided") : new("照计", "counts"));
        if (edition.AtLeast > 0)
        {
            yield return new(new("至少", "Known from"), Number(edition.AtLeast));
        }

        if (edition.Scale.Length > 0)
        {
            yield return new(new("等级体系", "Scale"), Code(edition.Scale));
        }

        if (edition.Kinds.Count > 0)
        {
            yield return new(new("产品种类", "Kinds of products"), Code(string.Join(", ", edition.Kinds)));
        }
    }

    private static IEnumerable<DefinitionLine> OfFile(IndicatorEdition edition)
    {
        if (edition.Regions.Count > 0)
        {
            yield return new(new("地区", "Regions"), Code(string.Join(", ", edition.Regions)));
        }

        if (edition.Kinds.Count > 0)
        {
            yield return new(new("产品种类", "Kinds of products"), Code(string.Join(", ", edition.Kinds)));
        }

        if (edition.Measure == Measure.GradeHeld)
        {
            yield return new(new("等级", "Grade"), Words(Vocabulary.TermOf(edition.Grade)));
        }

        if (edition.Months > 0)
        {
            yield return new(new("月数", "Months"), Number(edition.Months));
        }

        if (edition.Result.Length > 0)
        {
            yield return new(new("结果", "Result"), edition.Result == "points" ? new("总分", "points in all") : new("等级", "the class"));
        }
    }

    private static DefinitionLine? FieldOf(IndicatorEdition edition, EvidenceForm form)
    {
        var (what, type) = edition.Measure switch
        {
            Measure.Sum => (new Bilingual("合计项", "Field summed"), FieldType.Count),
            Measure.Most => (new("按此分组", "Grouped by"), FieldType.Term),
            Measure.Best or Measure.LatestClass => (new("取值项", "Field"), FieldType.Term),
            Measure.LatestShare => (new("分子", "Numerator"), FieldType.Count),
            Measure.Overdue => (new("办结日期", "Closed by"), FieldType.Date),
            _ => (new Bilingual("", ""), FieldType.Text),
        };
        return type == FieldType.Text ? null : new(what, Words(Field(form, type, edition.Field)));
    }

    private static DefinitionLine Filter(EvidenceForm form, TermFilter filter, Bilingual how)
    {
        var field = Field(form, FieldType.Term, filter.Place);
        Term[] terms = [.. field.Vocabulary!.Terms.Where(filter.Admits)];
        return new(
            new($"{how.Zh}：{field.Zh}", $"{how.En} {field.En}"),
            new(string.Join("或", terms.Select(term => term.Zh)), string.Join(" or ", terms.Select(term => term.En))));
    }

    private static FieldForm Field(EvidenceForm form, FieldType type, int place) => form.Fields.First(field => field.Type == type && field.Place == place);

    private static Bilingual Words(Term term) => new(term.Zh, term.En);

    private static Bilingual Words(FieldForm field) => new(field.Zh, field.En);

    private static Bilingual Number(int number) => Code(number.ToString(CultureInfo.InvariantCulture));

    private static Bilingual Code(string code) => new(code, code);
}
