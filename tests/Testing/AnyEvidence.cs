using System.Globalization;
using QualityCredit.Rating.Evidence;

namespace QualityCredit.Testing;

/// <summary>Valid items of every kind, made from a seed: the same seed gives the same item.</summary>
public static class AnyEvidence
{
    private static readonly DateOnly _start = new(2020, 1, 1);

    private static readonly EvidenceForm[] _forms = [.. EvidenceForm.All];

    public static EvidenceItem Of(int seed)
    {
        Random random = new(seed);
        return Of(_forms[random.Next(_forms.Length)].Kind, random, $"湘质〔{seed}〕号");
    }

    public static EvidenceItem Of(EvidenceKind kind, int seed) => Of(kind, new(seed), $"湘质〔{seed}〕号");

    private static EvidenceItem Of(EvidenceKind kind, Random random, string document)
    {
        Provenance provenance = new("湖南省质量技术监督局", document, random.Next(3), DateTime.UnixEpoch);
        while (true)
        {
            EvidenceHead head = new(0, _start.AddDays(random.Next(1000)), null, random.Next(4) == 0 ? ObjectionState.Open : null, provenance);
            if (EvidenceForm.Of(kind).Read(head, field => Text(field, random), []) is { } item)
            {
                return item;
            }
        }
    }

    private static string? Text(FieldForm field, Random random)
    {
        if (!field.Required && random.Next(2) == 0)
        {
            return null;
        }

        return field.Type switch
        {
            FieldType.Term => field.Vocabulary!.Terms[random.Next(field.Vocabulary.Terms.Count)].Code,
            FieldType.Date => LegalDate.Text(_start.AddDays(random.Next(3000))),
            FieldType.Count => random.Next(100).ToString(CultureInfo.InvariantCulture),
            FieldType.Text => $"说明“{random.Next()}” \\ & more",
        };
    }
}
