using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Testing;

/// <summary>A file with exactly the evidence that a test names.</summary>
public static class SampleFile
{
    public static EnterpriseFile Of(params (EvidenceKind Kind, DateOnly On, (string Field, string Value)[] Fields)[] evidence) => new()
    {
        Code = OrganizationCode.FromBody("QC000001"),
        Name = "例子有限公司",
        Region = RegionCode.FromNumber(430602),
        Industry = IndustryCode.Parse("C31"),
        Size = EnterpriseSize.Small,
        OpenedOn = new(2010, 1, 1),
        Evidence = [.. evidence.Select((item, index) => Item(index + 1, item.Kind, item.On, item.Fields))],
    };

    public static EvidenceItem Item(int serial, EvidenceKind kind, DateOnly on, params (string Field, string Value)[] fields) =>
        EvidenceForm.Of(kind).Read(new(serial, on, null, null, new("测试局", $"第{serial}号", 0, default)), field => fields.FirstOrDefault(one => one.Field == field.Code).Value, [])
        ?? throw new ArgumentException("An item with these fields would be refused.", nameof(fields));

    /// <summary>A grade held since a day, first rated and reviewed then.</summary>
    public static EnterpriseFile Standing(this EnterpriseFile file, Grade grade, DateOnly since) => file with { Standing = new(grade, since, since, since) };
}
