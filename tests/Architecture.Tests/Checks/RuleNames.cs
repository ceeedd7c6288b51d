using System.Text.RegularExpressions;

namespace QualityCredit.Architecture.Tests.Checks;

/// <summary>D9, second part. What is law stands in rules/: no policy, article folder or qualified rule is named in the program.</summary>
internal static class RuleNames
{
    /// <param name="sources">Sources to search.</param>
    /// <param name="ruleFiles">Paths below rules/ such as <c>policy/article/rule.yaml</c>.</param>
    public static Looked In(IEnumerable<SourceFile> sources, IEnumerable<string> ruleFiles)
    {
        string[][] paths = [.. ruleFiles.Select(path => path.Split('/')).Where(parts => parts.Length > 1)];
        string[] policies = [.. paths.Select(parts => parts[0]).Distinct().Where(name => name != "schema")];
        string[] rules = [.. paths.Where(parts => parts.Length == 3 && policies.Contains(parts[0]) && parts[2].EndsWith(".yaml", StringComparison.Ordinal) && !parts[2].Contains(".cases.", StringComparison.Ordinal))
            .Select(parts => $"{parts[1]}/{parts[2][..^".yaml".Length]}")];
        // An article's folder may bear the name of a thing (falsification); such a word is the thing's wherever it stands alone.
        string[] names = [.. policies, .. rules];
        var words = new Regex($@"(?<![\w-])(?:{string.Join('|', names.Select(Regex.Escape))})(?![\w-])");
        return new(
            names,
            [.. sources.SelectMany(source => source.Lines.Where(line => !IsComment(line.Line)).SelectMany(line => words.Matches(line.Line).Select(match => $"{source.Path}:{line.Number} names {match.Value}")))]);
    }

    // A comment may give an example.
    private static bool IsComment(string line) => line.TrimStart().StartsWith("//", StringComparison.Ordinal);
}
