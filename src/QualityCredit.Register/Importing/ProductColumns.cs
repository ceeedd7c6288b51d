using QualityCredit.Register.Products;

namespace QualityCredit.Register.Importing;

internal static class ProductColumns
{
    public static readonly Column Code = new("code", "企业代码", "组织机构代码", "统一社会信用代码", "credit-code", "organization-code") { Required = true };
    public static readonly Column Number = new("number", "产品编号") { Required = true, Longest = RegisteredProduct.LongestNumber };
    public static readonly Column Kind = new("kind", "产品种类代码", "产品种类") { Required = true };
    public static readonly Column Name = new("name", "产品名称", "名称") { Required = true, Longest = RegisteredProduct.LongestName };
    public static readonly Column Gtin = new("gtin", "物品编码", "商品条码");
    public static readonly Column Safety = new("safety", "安全");
    public static readonly Column Health = new("health", "健康");
    public static readonly Column Energy = new("energy", "节能");
    public static readonly Column Environment = new("environment", "环保");
    public static readonly Column Probability = new("probability-per-billion", "十亿分概率");
    public static readonly Column SensitiveUsers = new("sensitive-users", "敏感人群");

    public static readonly Column[] All = [Code, Number, Kind, Name, Gtin, Safety, Health, Energy, Environment, Probability, SensitiveUsers];
}
