using QualityCredit.Register.Enterprises;

namespace QualityCredit.Register.Importing;

internal static class EnterpriseColumns
{
    public static readonly Column CreditCode = new("credit-code", "统一社会信用代码", "uscc");
    public static readonly Column Code = new("code", "企业代码", "组织机构代码", "organization-code") { Required = true, Instead = CreditCode };
    public static readonly Column Name = new("name", "企业名称", "名称") { Required = true, Longest = NameKey.Longest };
    public static readonly Column Region = new("region", "行政区划代码", "行政区划") { Required = true };
    public static readonly Column Industry = new("industry", "行业代码", "国民经济行业代码") { Required = true };
    public static readonly Column Size = new("size", "企业规模", "规模") { Required = true };
    public static readonly Column OpenedOn = new("opened-on", "建档日期") { Required = true };
    public static readonly Column RegisteredOn = new("registered-on", "成立日期", "注册日期");
    public static readonly Column LegalRepresentative = new("legal-representative", "法定代表人") { Longest = Enterprise.LongestRepresentative };
    public static readonly Column Address = new("address", "地址", "生产地址") { Longest = Enterprise.LongestAddress };
    public static readonly Column FormerNames = new("former-names", "曾用名");

    public static readonly Column[] All =
        [Code, CreditCode, Name, Region, Industry, Size, OpenedOn, RegisteredOn, LegalRepresentative, Address, FormerNames];
}
