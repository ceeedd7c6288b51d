using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Products;

namespace QualityCredit.Register.Importing;

/// <summary>The columns that every item has. Beside them stand the fields of the kinds, by code or Chinese name.</summary>
internal static class EvidenceColumns
{
    public static readonly Column Code = new("code", "企业代码", "组织机构代码", "统一社会信用代码", "credit-code", "organization-code") { Required = true };
    public static readonly Column Kind = new("kind", "信息种类") { Required = true };
    public static readonly Column OccurredOn = new("occurred-on", "发生日期") { Required = true };
    public static readonly Column Product = new("product", "产品编号") { Longest = RegisteredProduct.LongestNumber };
    public static readonly Column Department = new("department", "来源部门") { Required = true, Longest = EvidenceText.LongestDepartment };
    public static readonly Column Document = new("document", "文书编号", "文号") { Required = true, Longest = EvidenceText.LongestDocument };
    public static readonly Column Line = new("line", "行号", "项号");
    public static readonly Column Objection = new("objection", "异议状态");
    public static readonly Column Supersedes = new("supersedes", "更正对象");

    public static readonly Column[] All = [Code, Kind, OccurredOn, Product, Department, Document, Line, Objection, Supersedes];

    /// <summary>
    /// The fields that a header word means, at most one of each kind. <c>external-note.department</c> means the field of one kind
    /// only: the way to write a field whose code is taken by a column above.
    /// </summary>
    public static IEnumerable<(EvidenceKind Kind, FieldForm Field)> FieldsNamed(string word)
    {
        var dot = word.IndexOf('.', StringComparison.Ordinal);
        var only = dot < 0 ? null : Vocabulary.Of<EvidenceKind>().Find(word.AsSpan(0, dot));
        if (dot >= 0 && only is null)
        {
            yield break;
        }

        foreach (var form in EvidenceForm.All)
        {
            if ((only is null || (byte)form.Kind == only.Value) && form.Field(word[(dot + 1)..]) is { } field)
            {
                yield return (form.Kind, field);
            }
        }
    }

    /// <summary>Every word that a header may use.</summary>
    public static IEnumerable<string> Words() =>
        EvidenceForm.All.SelectMany(form => form.Fields).SelectMany(field => (string[])[field.Code, field.Zh]).Distinct(StringComparer.Ordinal);
}
