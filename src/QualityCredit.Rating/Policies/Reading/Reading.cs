using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace QualityCredit.Rating.Policies.Reading;

/// <summary>Collects what is wrong while policies are read.</summary>
internal sealed class Findings
{
    private readonly List<Diagnostic> _all = [];

    public IReadOnlyList<Diagnostic> All => _all;

    public void Add(DiagnosticCode code, string file, long line, string message, string remedy) =>
        Add(new Diagnostic(code, file, (int)line, message, remedy));

    public void Add(Diagnostic diagnostic) => _all.Add(diagnostic);
}

/// <summary>One YAML file: its root, or a diagnostic where it is none.</summary>
internal static class YamlFile
{
    public static YamlNode? Root(PolicyText text, Findings findings)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text.Text));
            if (stream.Documents.Count == 1 && stream.Documents[0].AllNodes.OfType<YamlMappingNode>().SelectMany(map => map.Children.Keys).FirstOrDefault(key => key is not YamlScalarNode) is { } key)
            {
                findings.Add(DiagnosticCode.NotYaml, text.Path, key.Start.Line, "a key is a list or a map", "write one word as the key");
                return null;
            }

            if (stream.Documents.Count == 1)
            {
                return stream.Documents[0].RootNode;
            }

            findings.Add(DiagnosticCode.NotYaml, text.Path, 1, "the file is empty or holds several documents", "write one YAML document");
        }
        catch (YamlException e)
        {
            findings.Add(DiagnosticCode.NotYaml, text.Path, e.Start.Line, e.InnerException?.Message ?? e.Message, "correct the YAML; a key may stand only once");
        }

        return null;
    }

    public static YamlMap? Map(PolicyText text, Findings findings)
    {
        var root = Root(text, findings);
        if (root is YamlMappingNode map)
        {
            return new YamlMap(map, text.Path, findings);
        }

        if (root is not null)
        {
            findings.Add(DiagnosticCode.BadValue, text.Path, root.Start.Line, "the file is not a map", "write keys with values");
        }

        return null;
    }
}
