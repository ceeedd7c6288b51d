using QualityCredit.Rating.Evidence;

namespace QualityCredit.Seeds.Histories;

/// <summary>What other departments say of the enterprise's credit.</summary>
internal static class Notes
{
    private static readonly (ExternalDepartment Field, string Office, string Adverse, string Favourable)[] _departments =
    [
        (ExternalDepartment.Tax, "国家税务总局湖南省税务局", "欠缴税款", "纳税信用A级"),
        (ExternalDepartment.Bank, "中国人民银行湖南省分行", "贷款逾期", "信贷履约良好"),
        (ExternalDepartment.Customs, "中华人民共和国长沙海关", "申报不实", "高级认证企业"),
        (ExternalDepartment.Environment, "湖南省生态环境厅", "环保信用黄牌", "环保诚信企业"),
        (ExternalDepartment.Commerce, "湖南省市场监督管理局", "列入经营异常名录", "守合同重信用企业"),
        (ExternalDepartment.Courts, "湖南省高级人民法院", "被执行人", "无涉诉记录"),
        (ExternalDepartment.Labour, "湖南省人力资源和社会保障厅", "拖欠工资", "劳动保障守法诚信A级"),
    ];

    public static void Write(History history)
    {
        foreach (var day in history.Days(history.Quality.Notes.AdverseAYear))
        {
            Add(history, day, NoteTenor.Adverse);
        }

        foreach (var day in history.Days(history.Quality.Notes.FavourableAYear))
        {
            Add(history, day, NoteTenor.Favourable);
        }
    }

    private static void Add(History history, DateOnly day, NoteTenor tenor)
    {
        var (field, office, adverse, favourable) = history.Draws.Pick(_departments);
        history.Add(new ExternalNote
        {
            Serial = history.Next,
            OccurredOn = day,
            Objection = tenor == NoteTenor.Adverse ? history.Objection(day) : null,
            Provenance = history.Source(office, "信用", day),
            Department = field,
            Tenor = tenor,
            Summary = tenor == NoteTenor.Adverse ? adverse : favourable,
        });
    }
}
