using QualityCredit.Rating.Evidence;

namespace QualityCredit.Register.Clients;

/// <summary>What kind of body asks by program.</summary>
public enum ClientKind : byte
{
    [Label("银行", "Bank")] Bank = 1,

    [Label("部门", "Department")] Department,

    [Label("其他", "Other")] Other,

    /// <summary>One enterprise on record, which is told who asked about it and nothing else.</summary>
    [Label("企业", "Enterprise")] Enterprise,
}
