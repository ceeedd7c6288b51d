using QualityCredit.Rating.Evidence;

namespace QualityCredit.Web.Api;

/// <summary>The item of a request, or the first thing that is wrong with it.</summary>
internal static class ReadSentEvidence
{
    // Two texts of this length fit the column in JSON, even where every character has to be escaped.
    private const int LongestText = 300;

    public static (EvidenceItem? Item, FieldProblem? Problem) From(SendEvidenceRequest request, EvidenceKind kind, Provenance source)
    {
        ObjectionState? objection = null;
        if (request.Objection is { Length: > 0 } word)
        {
            if (Vocabulary.Of<ObjectionState>().Find(word) is not { } term)
            {
                return (null, new("objection", word, $"write one of {string.Join(", ", Vocabulary.Of<ObjectionState>().Terms.Select(known => known.Code))}"));
            }

            objection = (ObjectionState)term.Value;
        }

        if (source.Document.Length == 0 || source.Line < 0)
        {
            return (null, new("document", source.Document, "an item has the number of its document, and a line of 0 or more"));
        }

        var form = EvidenceForm.Of(kind);
        var given = request.Fields ?? new Dictionary<string, string>();
        if (given.FirstOrDefault(field => form.Field(field.Key) is null || field.Value is null or { Length: > LongestText }) is { Key: { } name })
        {
            return (null, new(name, given[name] ?? "", $"is no field of this kind, null or longer than {LongestText} characters; the fields are {string.Join(", ", form.Fields.Select(field => field.Code))}"));
        }

        List<FieldProblem> problems = [];
        var texts = given.ToDictionary(field => form.Field(field.Key)!.Code, field => field.Value, StringComparer.Ordinal);
        var item = form.Read(new(0, request.OccurredOn, null, objection, source), field => texts.GetValueOrDefault(field.Code), problems);
        return (item, problems.FirstOrDefault());
    }
}
