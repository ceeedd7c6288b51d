using QualityCredit.Rating.Evidence;

namespace QualityCredit.Web.Api;

/// <summary>The item of a request, or the first thing that is wrong with it.</summary>
internal static class ReadSentEvidence
{
    // Two texts of this length fit the column in JSON, even where every character has to be escaped.
    private const int LongestText = 300;

    public static (EvidenceItem? Item, ArgumentProblem? Problem) From(SendEvidenceRequest request, EvidenceKind kind, Provenance source)
    {
        ObjectionState? objection = null;
        if (request.Objection is { Length: > 0 } word)
        {
            if (Vocabulary.Of<ObjectionState>().Find(word) is not { } term)
            {
                var states = string.Join(", ", Vocabulary.Of<ObjectionState>().Terms.Select(known => known.Code));
                return (null, new("objection", new($"须为：{states}。", $"Write one of {states}.")));
            }

            objection = (ObjectionState)term.Value;
        }

        var form = EvidenceForm.Of(kind);
        var given = request.Fields ?? new Dictionary<string, string>();
        if ((ProblemOf(source) ?? ProblemOf(form, given)) is { } problem)
        {
            return (null, problem);
        }

        List<FieldProblem> problems = [];
        var texts = given.ToDictionary(field => form.Field(field.Key)!.Code, field => field.Value, StringComparer.Ordinal);
        var item = form.Read(new(0, request.OccurredOn, null, objection, source), field => texts.GetValueOrDefault(field.Code), problems);
        return item is not null ? (item, null) : (null, new(problems[0].Field, new(problems[0].Chinese, problems[0].Reason)));
    }

    private static ArgumentProblem? ProblemOf(Provenance source) =>
        source.Document.Length == 0 ? new("document", new("须写明文书编号。", "An item has the number of its document."))
        : SeenText.HasUnseen(source.Document) ? Unseen("document")
        : source.Line < 0 ? new("line", new("行号不小于 0。", "A line is 0 or more."))
        : null;

    private static ArgumentProblem? ProblemOf(EvidenceForm form, IReadOnlyDictionary<string, string> given)
    {
        HashSet<FieldForm> seen = [];
        foreach (var (name, text) in given)
        {
            if (form.Field(name) is not { } field)
            {
                var fields = string.Join(", ", form.Fields.Select(field => field.Code));
                return new(name, new($"这类信息没有此项，只有：{fields}。", $"This is no field of the kind; its fields are {fields}."));
            }

            if (!seen.Add(field))
            {
                return new(name, new($"{field.Zh}（{field.Code}）填写了两次。", $"The field {field.Code} is stated twice."));
            }

            if (text is null or { Length: > LongestText })
            {
                return new(name, new($"不能为 null，不能超过{LongestText}字。", $"A field is not null and has at most {LongestText} characters."));
            }

            if (SeenText.HasUnseen(text.Trim()))
            {
                return Unseen(name);
            }
        }

        return null;
    }

    private static ArgumentProblem Unseen(string name) => new(name, new("不能含有换行、控制字符和不可见字符。", "It has no line end, no control character and none that cannot be seen."));
}
