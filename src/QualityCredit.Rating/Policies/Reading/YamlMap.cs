using System.Globalization;
using QualityCredit.Rating.Analysis;
using QualityCredit.Rating.Evidence;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace QualityCredit.Rating.Policies.Reading;

/// <summary>
/// A YAML map of which every key must be asked for: what nobody asked for is an unknown key. Every problem names file and line.
/// </summary>
internal sealed class YamlMap(YamlMappingNode node, string file, Findings findings)
{
    private readonly HashSet<string> _asked = [];

    public string File => file;

    public int Line => (int)node.Start.Line;

    public Findings Findings => findings;

    public IReadOnlyList<string> Keys => [.. node.Children.Keys.Select(key => ((YamlScalarNode)key).Value!)];

    public bool Has(string key) => node.Children.ContainsKey(new YamlScalarNode(key));

    public YamlNode? Node(string key)
    {
        _asked.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;
    }

    public string? Text(string key, bool required = true)
    {
        switch (Node(key))
        {
            case YamlScalarNode scalar when Written(scalar) is { } value:
                return value;
            case null:
                if (required)
                {
                    Missing(key);
                }

                return null;
            case var other:
                Bad(other, $"{key} must be one value");
                return null;
        }
    }

    public int? Int(string key, bool required = true)
    {
        if (Text(key, required) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Bad(Node(key)!, $"{key} must be a whole number, not \"{text}\"");
        return null;
    }

    public decimal? Decimal(string key, bool required = true)
    {
        if (Text(key, required) is not { } text)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Bad(Node(key)!, $"{key} must be a decimal number, not \"{text}\"");
        return null;
    }

    public bool? Flag(string key, bool required = true)
    {
        var text = Text(key, required);
        if (text is not (null or "true" or "false"))
        {
            Bad(Node(key)!, $"{key} must be true or false, not \"{text}\"");
        }

        return text is null ? null : text == "true";
    }

    public DateOnly? Date(string key, bool required = true)
    {
        if (Text(key, required) is not { } text)
        {
            return null;
        }

        if (LegalDate.TryParse(text, out var date))
        {
            return date;
        }

        Bad(Node(key)!, $"{key} must be a date such as 2016-05-08, not \"{text}\"");
        return null;
    }

    /// <summary>A number of months, written "36 months".</summary>
    public int? Months(string key, bool required = true)
    {
        if (Text(key, required) is not { } text)
        {
            return null;
        }

        if (text.EndsWith(" months", StringComparison.Ordinal) && int.TryParse(text[..^7], NumberStyles.None, CultureInfo.InvariantCulture, out var months))
        {
            return months;
        }

        Bad(Node(key)!, $"{key} must be written as \"36 months\", not \"{text}\"");
        return null;
    }

    public T? Term<T>(string key, bool required = true) where T : struct, Enum
    {
        if (Text(key, required) is not { } text)
        {
            return null;
        }

        if (Vocabulary.Of<T>().Find(text) is { } term)
        {
            return (T)Enum.ToObject(typeof(T), term.Value);
        }

        Bad(Node(key)!, $"\"{text}\" is not one of {string.Join(", ", Vocabulary.Of<T>().Terms.Select(t => t.Code))}");
        return null;
    }

    public Bilingual? Bilingual(string key, bool required = true)
    {
        if (Map(key, required) is not { } map)
        {
            return null;
        }

        var (zh, en) = (map.Text("zh"), map.Text("en"));
        map.Close();
        if (zh is null || en is null)
        {
            return null;
        }

        var text = new Bilingual(zh, en);
        if (CheckTexts.Difference(text) is { } difference)
        {
            findings.Add(DiagnosticCode.TextsDiffer, file, map.Line, difference, "say the same in both languages");
        }

        return text;
    }

    public YamlMap? Map(string key, bool required = true)
    {
        switch (Node(key))
        {
            case YamlMappingNode child:
                return new(child, file, findings);
            case null:
                if (required)
                {
                    Missing(key);
                }

                return null;
            case var other:
                Bad(other, $"{key} must be a map");
                return null;
        }
    }

    public IReadOnlyList<YamlMap> Maps(string key, bool required = true) => [.. List(key, required).SelectMany(child =>
    {
        if (child is YamlMappingNode map)
        {
            return (IEnumerable<YamlMap>)[new YamlMap(map, file, findings)];
        }

        Bad(child, $"each entry of {key} must be a map");
        return [];
    })];

    public IReadOnlyList<string> Texts(string key, bool required = true)
    {
        var texts = new List<string>();
        foreach (var node in Node(key) is YamlScalarNode one ? [one] : List(key, required))
        {
            if (node is YamlScalarNode scalar && Written(scalar) is { } text)
            {
                texts.Add(text);
            }
            else
            {
                Bad(node, $"{key} must be one value or a list of values");
            }
        }

        return texts;
    }

    public IReadOnlyList<YamlNode> List(string key, bool required = true)
    {
        switch (Node(key))
        {
            case YamlSequenceNode list:
                return [.. list.Children];
            case null:
                if (required)
                {
                    Missing(key);
                }

                return [];
            case var other:
                Bad(other, $"{key} must be a list");
                return [];
        }
    }

    public Citation? Citation()
    {
        var (cites, ours) = (Text("cites", required: false), Text("ours", required: false));
        if (cites is null == ours is null)
        {
            findings.Add(DiagnosticCode.NoCitation, file, Line, "the value has neither clause nor reason, or both", "write `cites:` with the clause that sets it, or `ours:` with the reason");
        }

        return cites is not null ? new(cites, false) : ours is not null ? new(ours, true) : null;
    }

    /// <summary>A list that must hold something.</summary>
    public void NotEmpty(string key)
    {
        if (Node(key) is YamlSequenceNode { Children.Count: 0 } list)
        {
            Bad(list, $"{key} is empty");
        }
    }

    /// <summary>The text of a scalar; what YAML calls null, or nothing at all, is none.</summary>
    internal static string? Written(YamlScalarNode scalar) =>
        string.IsNullOrEmpty(scalar.Value) || (scalar.Style == ScalarStyle.Plain && scalar.Value is "~" or "null" or "Null" or "NULL") ? null : scalar.Value;

    /// <summary>Every key that nobody asked for is unknown.</summary>
    public void Close()
    {
        foreach (var child in node.Children)
        {
            var key = (child.Key as YamlScalarNode)?.Value ?? "?";
            if (!_asked.Contains(key))
            {
                findings.Add(DiagnosticCode.UnknownKey, file, child.Key.Start.Line, $"the key \"{key}\" is not known here", $"remove it or write one of {string.Join(", ", _asked)}");
            }
        }
    }

    public void Missing(string key) =>
        findings.Add(DiagnosticCode.MissingKey, file, Line, $"the key \"{key}\" is missing", $"add `{key}:`");

    public void Bad(YamlNode at, string message) =>
        findings.Add(DiagnosticCode.BadValue, file, at.Start.Line, message, "correct the value");
}
