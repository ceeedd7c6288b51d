using QualityCredit.Rating.Evidence;

namespace QualityCredit.Rating.OpenData;

/// <summary>A column of the open data: one member of the object, one column of the table.</summary>
/// <param name="Id">Its name in NDJSON.</param>
/// <param name="Zh">Its heading in CSV, after the national list of fields of administrative publication (双公示) where that has one.</param>
/// <param name="En">What it is.</param>
/// <param name="Type">Its type in the words of CSV on the Web: string, date, boolean.</param>
/// <param name="IsRequired">Whether it is never empty.</param>
/// <param name="Cell">The text of the cell, before it is guarded and quoted.</param>
public sealed record OpenDataField(string Id, string Zh, string En, string Type, bool IsRequired, Func<OpenDataRow, string?> Cell)
{
    /// <summary>All columns in their order.</summary>
    public static IReadOnlyList<OpenDataField> All { get; } =
    [
        new("key", "条目标识", "Names the entry from publication to its end; tombstones name it", "string", true, row => row.Key),
        new("code", "组织机构代码", "Organization code (GB 11714), nine characters without hyphen", "string", true, row => row.Code),
        new("creditCode", "统一社会信用代码", "Unified social credit code (GB 32100), where known", "string", false, row => row.CreditCode),
        new("name", "行政相对人名称", "Name of the enterprise", "string", true, row => row.Name),
        new("region", "行政区划代码", "Administrative division (GB/T 2260), six digits", "string", true, row => row.Region),
        new("ground", "列入事由", "Ground in Chinese", "string", true, row => row.Ground),
        new("groundEn", "列入事由（英文）", "Ground in English; the Chinese words where there are no others", "string", true, row => row.GroundEn),
        new("rule", "列入规则", "Rule of the policy that the ground follows; empty where the ground is in words of its own", "string", false, row => row.Rule),
        new("degree", "失信程度代码", "Degree of dishonesty, a stable code", "string", true, row => row.Degree),
        new("degreeZh", "失信程度", "Degree of dishonesty in Chinese", "string", true, row => row.DegreeZh),
        new("basis", "列入依据", "Clause that the entry rests on", "string", false, row => row.Basis),
        new("document", "行政决定文书号", "Document number of the decision", "string", true, row => row.Document),
        new("authority", "决定机关", "Authority that decided", "string", true, row => row.Authority),
        new("listedFrom", "列入日期", "First day of the listing", "date", true, row => LegalDate.Text(row.ListedFrom)),
        new("listedUntil", "公示截止期", "First day no longer listed; empty where the end is open", "date", false, row => row.ListedUntil is { } until ? LegalDate.Text(until) : null),
        new("persons", "责任人", "Responsible persons, only where the ground names them and while the entry is in force", "string", false, row => row.Persons),
        new("urgent", "紧急列入", "Whether it was published for recorded urgency", "boolean", true, row => row.Urgent ? "true" : "false"),
        new("replies", "企业答复", "The enterprise's replies; in CSV one line each, the day before it", "string", false,
            row => row.Replies.Count == 0 ? null : string.Join('\n', row.Replies.Select(reply => $"{LegalDate.Text(reply.On)} {reply.Text}"))),
    ];
}
