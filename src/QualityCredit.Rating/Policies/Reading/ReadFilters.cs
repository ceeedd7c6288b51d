using QualityCredit.Rating.Evidence;

namespace QualityCredit.Rating.Policies.Reading;

/// <summary>Reads filters on the vocabulary fields of one kind of evidence.</summary>
internal static class ReadFilters
{
    /// <param name="map">The map that has the key.</param>
    /// <param name="key">The key.</param>
    /// <param name="form">The kind.</param>
    /// <param name="required">Whether the key must be there.</param>
    /// <param name="note">Told each filter as the fingerprint has it.</param>
    public static IReadOnlyList<TermFilter> From(YamlMap map, string key, EvidenceForm form, bool required = false, Action<string>? note = null)
    {
        var filters = new List<TermFilter>();
        if (map.Map(key, required) is not { } where)
        {
            return filters;
        }

        foreach (var name in where.Keys)
        {
            var words = where.Texts(name);
            if (form.Fields.FirstOrDefault(f => f.Code == name) is not { Type: FieldType.Term } field)
            {
                map.Bad(where.Node(name)!, $"{Vocabulary.TermOf(form.Kind).Code} has no vocabulary field \"{name}\"; it has {string.Join(", ", form.Fields.Where(f => f.Type == FieldType.Term).Select(f => f.Code))}");
                continue;
            }

            ulong terms = 0;
            foreach (var word in words)
            {
                if (field.Vocabulary!.Find(word) is { } term)
                {
                    terms |= 1UL << term.Value;
                }
                else
                {
                    map.Bad(where.Node(name)!, $"\"{word}\" is not a term of {field.Vocabulary.Name}; one of {string.Join(", ", field.Vocabulary.Terms.Select(t => t.Code))}");
                }
            }

            filters.Add(new(field.Place, terms));
            note?.Invoke($"{key}.{name}={terms:x}");
        }

        where.Close();
        return filters;
    }
}
