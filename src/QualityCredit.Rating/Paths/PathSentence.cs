using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Explanation;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Paths;

/// <summary>Words for a path: what is to be done, and what stands in the way.</summary>
public static class PathSentence
{
    /// <summary>A correction with the item that it is about, or the terms that a new one must have.</summary>
    public static Bilingual Of(Correction correction, EnterpriseFile file)
    {
        var kind = Vocabulary.TermOf(correction.Kind);
        Bilingual[] details = [.. Details(correction, file)];
        return details.Length == 0
            ? new(kind.Zh, kind.En)
            : new($"{kind.Zh}（{string.Join("，", details.Select(detail => detail.Zh))}）", $"{kind.En} ({string.Join(", ", details.Select(detail => detail.En))})");
    }

    /// <summary>What a rule that holds the grade down sees, and until when.</summary>
    public static Bilingual Of(Hold hold)
    {
        var reason = ReasonSentence.Of(hold.Finding);
        return hold.Until is { } until
            ? new($"{reason.Zh}（{LegalDate.Text(until)} 起不再限制）", $"{reason.En} (holds until {LegalDate.Text(until)})")
            : new($"{reason.Zh}（不因时间而解除）", $"{reason.En} (time does not lift it)");
    }

    private static IEnumerable<Bilingual> Details(Correction correction, EnterpriseFile file)
    {
        if (correction.Before is { } before)
        {
            var (kind, on) = (Vocabulary.TermOf(before.Kind), LegalDate.Text(before.OccurredOn));
            yield return new($"{kind.Zh} #{before.Serial}，{on}", $"{kind.En} #{before.Serial} of {on}");
        }

        foreach (var needed in correction.Needed)
        {
            yield return new(
                $"{needed.Field.Zh}：{string.Join("或", needed.Terms.Select(term => term.Zh))}", $"{needed.Field.En}: {string.Join(" or ", needed.Terms.Select(term => term.En))}");
        }

        if (correction.After is Checklist list)
        {
            yield return new($"适用{list.Applicable}项，至少符合{list.Met}项", $"at least {list.Met} of {list.Applicable} items that apply");
        }

        if (correction.Before is null && file.Products.FirstOrDefault(product => product.Serial == correction.After!.Product) is { } product)
        {
            yield return new($"产品：{product.Name}", $"product: {product.Name}");
        }
    }
}
