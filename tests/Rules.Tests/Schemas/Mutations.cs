using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace QualityCredit.Rules.Tests.Schemas;

/// <summary>Every text that differs from a YAML text by one key dropped, one key added, or one value of another type.</summary>
internal static class Mutations
{
    public const string Added = "zzz-added";

    public static IEnumerable<(string What, string Text)> Of(string text)
    {
        var count = YamlAsJson.Parse(text).AllNodes.Count();
        for (var i = 0; i < count; i++)
        {
            foreach (var (what, change) in _changes)
            {
                var stream = new YamlStream();
                stream.Load(new StringReader(text));
                var root = stream.Documents[0].RootNode;
                var nodes = root.AllNodes.ToList();
                var node = nodes[i];
                if (change(node, nodes) is { } at)
                {
                    using var writer = new StringWriter();
                    stream.Save(writer, assignAnchors: false);
                    yield return ($"{what} {at}", writer.ToString().Replace("...", "", StringComparison.Ordinal));
                }
            }
        }
    }

    private static readonly (string What, Func<YamlNode, List<YamlNode>, string?> Change)[] _changes =
    [
        ("drop", (node, nodes) => Owner(node, nodes) is { } owner && owner.Map.Children.Remove(owner.Key) ? Name(owner.Key, node) : null),
        ("add to", (node, _) => node is YamlMappingNode map && map.Children.TryAdd(Added, "1") ? Name(node, node) : null),
        ("a map for", (node, nodes) => node is YamlMappingNode ? null : Replace(node, nodes, new YamlMappingNode(Added, "1"))),
        ("a list for", (node, nodes) => node is YamlSequenceNode ? null : Replace(node, nodes, new YamlSequenceNode(Added))),
        ("a word for", (node, nodes) => node is YamlScalarNode ? null : Replace(node, nodes, Added)),
        ("nothing for", (node, nodes) => Replace(node, nodes, new YamlScalarNode("") { Style = ScalarStyle.Plain })),
    ];

    private static string? Replace(YamlNode node, List<YamlNode> nodes, YamlNode by)
    {
        if (Owner(node, nodes) is { } owner)
        {
            owner.Map.Children[owner.Key] = by;
            return Name(owner.Key, node);
        }

        if (nodes.OfType<YamlSequenceNode>().FirstOrDefault(list => list.Children.Any(child => ReferenceEquals(child, node))) is { } list)
        {
            list.Children[list.Children.ToList().FindIndex(child => ReferenceEquals(child, node))] = by;
            return Name(list, node);
        }

        return null;
    }

    /// <summary>The map in which the node is a value, and its key there.</summary>
    private static (YamlMappingNode Map, YamlNode Key)? Owner(YamlNode node, List<YamlNode> nodes)
    {
        foreach (var map in nodes.OfType<YamlMappingNode>())
        {
            foreach (var child in map.Children)
            {
                if (ReferenceEquals(child.Value, node))
                {
                    return (map, child.Key);
                }
            }
        }

        return null;
    }

    private static string Name(YamlNode key, YamlNode node) => $"{(key is YamlScalarNode word ? word.Value : key.NodeType)} ({node.Start.Line}:{node.Start.Column})";
}
