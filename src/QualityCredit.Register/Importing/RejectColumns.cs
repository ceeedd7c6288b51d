namespace QualityCredit.Register.Importing;

/// <summary>What a rejects file has beside the columns of its input; recognised and left out of account when it is imported again.</summary>
internal static class RejectColumns
{
    public static readonly Column Row = new("reject-row", "退回行号");
    public static readonly Column Names = new("reject-column", "退回栏目");
    public static readonly Column Value = new("reject-value", "退回内容");
    public static readonly Column Reason = new("reject-reason", "退回原因");

    public static readonly Column[] All = [Row, Names, Value, Reason];
}
