namespace QualityCredit.Rating.Identifiers;

/// <summary>What the first two characters of a unified social credit code say: who registered it, and what was registered.</summary>
/// <param name="English">Authority and category in English.</param>
/// <param name="Chinese">Authority and category in Chinese.</param>
public sealed record RegisteringAuthority(string English, string Chinese)
{
    /// <summary>The pair that the standard lists under these two characters; null when it lists none.</summary>
    public static RegisteringAuthority? Of(char authority, char category) => (authority, category) switch
    {
        ('1', '1') => new("staffing authority, government agency", "机构编制，机关"),
        ('1', '2') => new("staffing authority, public institution", "机构编制，事业单位"),
        ('1', '3') => new("staffing authority, mass organization", "机构编制，群众团体"),
        ('1', '9') => new("staffing authority, other", "机构编制，其他"),
        ('2', '1') => new("foreign affairs, resident foreign press", "外交，外国常驻新闻机构"),
        ('2', '9') => new("foreign affairs, other", "外交，其他"),
        ('3', '1') => new("justice, law firm", "司法行政，律师执业机构"),
        ('3', '2') => new("justice, notary office", "司法行政，公证处"),
        ('3', '3') => new("justice, local legal service", "司法行政，基层法律服务所"),
        ('3', '4') => new("justice, forensic institution", "司法行政，司法鉴定机构"),
        ('3', '5') => new("justice, arbitration commission", "司法行政，仲裁委员会"),
        ('3', '9') => new("justice, other", "司法行政，其他"),
        ('4', '1') => new("culture, foreign cultural centre", "文化，外国在华文化中心"),
        ('4', '9') => new("culture, other", "文化，其他"),
        ('5', '1') => new("civil affairs, association", "民政，社会团体"),
        ('5', '2') => new("civil affairs, private non-enterprise unit", "民政，民办非企业单位"),
        ('5', '3') => new("civil affairs, foundation", "民政，基金会"),
        ('5', '9') => new("civil affairs, other", "民政，其他"),
        ('6', '1') => new("tourism, foreign tourist office", "旅游，外国旅游部门常驻代表机构"),
        ('6', '2') => new("tourism, tourist office of Hong Kong, Macao or Taiwan", "旅游，港澳台地区旅游部门常驻内地代表机构"),
        ('6', '9') => new("tourism, other", "旅游，其他"),
        ('7', '1') => new("religious affairs, place of worship", "宗教，宗教活动场所"),
        ('7', '2') => new("religious affairs, religious school", "宗教，宗教院校"),
        ('7', '9') => new("religious affairs, other", "宗教，其他"),
        ('8', '1') => new("trade union, local union", "工会，基层工会"),
        ('8', '9') => new("trade union, other", "工会，其他"),
        ('9', '1') => new("market regulation, enterprise", "市场监管，企业"),
        ('9', '2') => new("market regulation, individual business", "市场监管，个体工商户"),
        ('9', '3') => new("market regulation, farmers' cooperative", "市场监管，农民专业合作社"),
        ('A', '1') => new("military, public institution", "军队，事业单位"),
        ('A', '9') => new("military, other", "军队，其他"),
        ('N', '1') => new("agriculture, collective of a group", "农业农村，组级集体经济组织"),
        ('N', '2') => new("agriculture, collective of a village", "农业农村，村级集体经济组织"),
        ('N', '3') => new("agriculture, collective of a township", "农业农村，乡镇级集体经济组织"),
        ('N', '9') => new("agriculture, other", "农业农村，其他"),
        ('Y', '1') => new("other authority", "其他登记管理部门"),
        _ => null,
    };
}
