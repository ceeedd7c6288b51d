using QualityCredit.Register.Evidence;
using QualityCredit.Register.Products;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Importing;

/// <summary>What the register refuses, or passes over, said to the person who corrects the row.</summary>
internal static class RefusalSentence
{
    public static CellProblem Of(ProductRefused refused, ProductDetails row) => refused switch
    {
        ProductOfUnknownEnterprise unknown => UnknownEnterprise($"{unknown.Code}"),
        TooManyProducts many => new("number", row.Number, $"the enterprise has {many.Most} products already: no more can be registered"),
        _ => new("", row.Number, refused.Reason),
    };

    public static CellProblem Of(EvidenceRefused refused, EvidenceIntake row)
    {
        var key = row.Item.Provenance.IdempotencyKey;
        return refused switch
        {
            EvidenceOfUnknownEnterprise unknown => UnknownEnterprise($"{unknown.Code}"),
            EvidenceOfUnknownProduct unknown => new("product", unknown.Product, "the enterprise has no product of this number: import it first, or correct the number"),
            EvidenceConflicts conflict => new("document", key, $"this line of this document is recorded with other content (item {RowKey.SerialOf(conflict.Id)} of its enterprise). "
                + $"To correct that item, write {key} into supersedes; if this is another item, give it a line of its own"),
            EvidenceWasRetracted retracted => new("document", key, $"this line of this document was taken back ({retracted.Why}): a new statement needs a document of its own"),
            EvidenceToCorrectUnknown unknown => new("supersedes", unknown.Key, "no item of this enterprise has this key: it was never recorded, or the key is misspelt"),
            EvidenceNoLongerKnown => new("supersedes", row.Supersedes?.IdempotencyKey ?? key, "this item was corrected or taken back already: name the item that took its place"),
            EvidenceArchiveFull full => new("", key, $"the enterprise has {full.Most} items already: no more can be recorded"),
            _ => new("", key, refused.Reason),
        };
    }

    public static string Of(EvidenceSuperseded superseded) => superseded.ById is { } present
        ? $"this was item {RowKey.SerialOf(superseded.Id)} of its enterprise, superseded since by item {RowKey.SerialOf(present)}, which stands; to state it anew, give it a document of its own"
        : $"this was item {RowKey.SerialOf(superseded.Id)} of its enterprise, superseded since by another line, which stands";

    private static CellProblem UnknownEnterprise(string code) => new("code", code, $"no enterprise {code} is registered: import it first, or correct the code");
}
