using QualityCredit.Rating.Policies;

namespace QualityCredit.Web.Browsing;

/// <summary>Where something of a policy is read.</summary>
internal static class PolicyAddress
{
    public static string Of(Policy policy) => OfPolicy(policy.Name);

    public static string OfPolicy(string policy) => $"/policies/{policy}";

    public static string OfArticle(string policy, string article) => $"/policies/{policy}/{article}";

    public static string Of(Rule rule) => $"/policies/{rule.Policy}/rules/{rule.Name}";

    public static string Of(IndicatorDefinition indicator) => $"/policies/{PolicyOf(indicator)}/indicators/{indicator.Name}";

    public static string PolicyOf(IndicatorDefinition indicator) => indicator.File.Split('/')[0];

    /// <summary>The page of what a text names in code: a rule, an article, a table; null where it names none of the policy or its parents.</summary>
    public static string? Named(string code, Policy policy, PolicyLibrary library)
    {
        var (name, chain) = (code.TrimEnd('/').Split('/')[^1], library.Chain(policy));
        return chain.SelectMany(part => part.Rules).FirstOrDefault(rule => rule.Name == name) is { } rule ? Of(rule)
            : chain.FirstOrDefault(part => part.Articles.ContainsKey(code.TrimEnd('/'))) is { } holder ? OfArticle(holder.Name, code.TrimEnd('/'))
            : chain.SelectMany(part => part.Indicators).FirstOrDefault(indicator => indicator.Name == name) is { } indicator ? Of(indicator)
            : code.Split('/') is [var article, "targets"] && policy.Articles.ContainsKey(article) ? $"{Of(policy)}/tables#targets"
            : null;
    }

    /// <summary>The article folder of a file.</summary>
    public static string ArticleOf(string file) => file.Split('/')[1];
}
