namespace QualityCredit.Web.Contract;

/// <summary>What each group of operations is for.</summary>
internal static class ApiTags
{
    public static IReadOnlyDictionary<string, string> Words { get; } = new Dictionary<string, string>
    {
        ["blacklist"] = "黑名单查询 The published blacklist, for everybody.",
        ["certificates"] = "状态证明 Signed certificates of status and the public keys, for everybody.",
        ["clients"] = "接口客户 What any bank or department with a key may ask and send.",
        ["credit"] = "信用查询 Credit status for banks: for a purpose, under an authorisation, signed.",
        ["enterprises"] = "企业档案 Files of enterprises with their ratings, for officers.",
        ["hand-over"] = "移交 What is handed over to the credit platform and the central bank, and what they send back.",
        ["ledger"] = "查询台账 The ledger of credit queries: each client reads its own lines, and an enterprise who asked about it.",
        ["listing-cases"] = "黑名单案件 The procedure that leads to a listing and out of it, for officers.",
        ["log"] = "透明日志 The transparency log of publications, for everybody.",
        ["opendata"] = "开放数据 The blacklist as signed files with deltas, for everybody.",
        ["policies"] = "政策 Policies, drafts, previews and activations, for officers.",
        ["red-list"] = "红名单 The red list, and the steps onto it.",
        ["runs"] = "评级运行 The ledger of rating runs, for officers.",
        ["watches"] = "关注名单 Portfolios that a client watches, and the events that reach it.",
        ["sign-in"] = "登录 How an officer's program gets a token.",
    };
}
