using System.Text;
using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Cli.Codes;

/// <summary>The verdict on a code for people: a line with the verdict, then indented what can be read from it and what to do.</summary>
internal static class CodeCheckText
{
    public static string Of(string code, IdentifierCheck check)
    {
        var text = new StringBuilder();
        text.Append(code);
        if (check.IsValid && check.Normalized != code)
        {
            text.Append(" = ").Append(check.Normalized);
        }

        text.Append("  ").Append(check.IsValid ? "有效 valid" : "无效 invalid").Append("  ").Append(NameOf(check.Kind));
        foreach (var part in check.Parts)
        {
            text.AppendLine().Append("    ").Append(part.Chinese).Append(' ').Append(part.English).Append(": ").Append(part.Value);
        }

        if (check.Problem is { } problem)
        {
            Append(text, problem);
        }

        foreach (var remark in check.Remarks)
        {
            Append(text, remark);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, IdentifierProblem problem)
    {
        var severity = problem.Severity switch
        {
            IdentifierSeverity.Error => "错误 error",
            IdentifierSeverity.Warning => "警告 warning",
            IdentifierSeverity.Information => "说明 note",
        };
        text.AppendLine().Append("    ").Append(severity).Append(' ').Append(problem.CodeName).Append(": ").Append(problem.Chinese);
        text.AppendLine().Append("        ").Append(problem.English);
    }

    private static string NameOf(IdentifierKind kind) => kind switch
    {
        IdentifierKind.Unknown => "种类不明 unknown kind",
        IdentifierKind.Organization => "组织机构代码 organization code",
        IdentifierKind.UnifiedSocialCredit => "统一社会信用代码 unified social credit code",
        IdentifierKind.TradeItem => "物品编码 GTIN",
        IdentifierKind.Licence => "生产许可证编号 production licence number",
        IdentifierKind.Region => "行政区划代码 region code",
        IdentifierKind.Industry => "行业代码 industry code",
    };
}
