namespace QualityCredit.Rating.Identifiers;

/// <summary>The sentences about identifiers that are accepted all the same.</summary>
internal static class IdentifierRemarks
{
    public static IdentifierProblem RestrictedCirculation { get; } = new(
        IdentifierProblemCode.RestrictedCirculation,
        IdentifierSeverity.Information,
        "The prefix is for restricted circulation: a shop or a test gave the number out itself, and it names no article elsewhere.",
        "前缀属店内码或测试码，仅在内部有效，不能用于识别流通商品。");

    public static IReadOnlyList<IdentifierProblem> On(UnifiedSocialCreditCode code, RegionCatalogue? regions, DateOnly? on, RegionCode? present)
    {
        List<IdentifierProblem>? remarks = null;
        if (!code.Organization.HasValidCheck)
        {
            (remarks ??= []).Add(EmbeddedCheckWrong(code));
        }

        if (RegisteringAuthority.Of(code.Authority, code.Category) is null)
        {
            (remarks ??= []).Add(UnknownAuthority(code));
        }

        if (code.Region is not { } region)
        {
            (remarks ??= []).Add(UnknownRegion(code.ToString()[2..8]) with { Position = 3 });
        }
        else if (regions?.RemarkOn(region, on) is { } remark)
        {
            (remarks ??= []).Add(remark with { Position = 3 });
        }

        if (present is { } here && code.Region is { } issued && !here.IsWithin(issued) && regions?.Find(issued)?.Successor != here)
        {
            (remarks ??= []).Add(RegisteredElsewhere(issued, here) with { Position = 3 });
        }

        return remarks ?? (IReadOnlyList<IdentifierProblem>)[];
    }

    public static IdentifierProblem OutsideCreditCode(OrganizationCode code)
    {
        var text = code.Compact;
        var index = text.AsSpan().IndexOfAny("IOSVZ");
        return new(
            IdentifierProblemCode.OutsideCreditCode,
            IdentifierSeverity.Information,
            $"Character {index + 1} is '{text[index]}': valid in an organization code, but a unified social credit code cannot contain it, so none can embed this code.",
            $"第{index + 1}位为“{text[index]}”：组织机构代码可用，但统一社会信用代码不使用该字符，因此无法嵌入。")
        {
            Position = index + 1,
            Found = text[index],
        };
    }

    public static IdentifierProblem UnknownRegion(string region) => new(
        IdentifierProblemCode.UnknownRegion,
        IdentifierSeverity.Warning,
        $"The region {region} is not in the catalogue: compare it with the document.",
        $"行政区划代码{region}不在区划目录中，请核对。");

    public static IdentifierProblem NotYetRegion(Region region, DateOnly from) => new(
        IdentifierProblemCode.UnknownRegion,
        IdentifierSeverity.Warning,
        $"The region {region.Code} {region.Name} exists only from {from:yyyy-MM-dd} on: compare the code and the date.",
        $"行政区划代码{region.Code}（{region.Name}）自{from:yyyy-MM-dd}起启用，请核对代码与日期。");

    public static IdentifierProblem RetiredRegion(Region region, DateOnly until, Region? successor) => new(
        IdentifierProblemCode.RetiredRegion,
        IdentifierSeverity.Warning,
        $"The region {region.Code} {region.Name} was retired on {until:yyyy-MM-dd}"
            + (successor is null ? "." : $": it is now {successor.Code} {successor.Name}. A code given out before keeps its region."),
        $"行政区划代码{region.Code}（{region.Name}）已于{until:yyyy-MM-dd}停用"
            + (successor is null ? "。" : $"，现为{successor.Code}（{successor.Name}）。此前发放的代码不因此改变。"));

    private static IdentifierProblem RegisteredElsewhere(RegionCode registered, RegionCode present) => new(
        IdentifierProblemCode.RegisteredElsewhere,
        IdentifierSeverity.Information,
        $"The code was given out in {registered}, the enterprise is now in {present}: nothing is wrong, a code keeps the office that gave it.",
        $"代码由{registered}的登记机关发放，企业现在{present}：属正常情况，代码保留发放时的登记机关区划。");

    private static IdentifierProblem EmbeddedCheckWrong(UnifiedSocialCreditCode code)
    {
        var embedded = code.Organization.Compact;
        var expected = OrganizationCode.CheckOf(embedded.AsSpan(0, OrganizationCode.BodyLength));
        return new(
            IdentifierProblemCode.EmbeddedCheckWrong,
            IdentifierSeverity.Warning,
            $"The code is right as a whole, but the check character of the organization code in it (position 17) is '{embedded[^1]}' instead of "
                + $"'{expected}'. A few old codes are so: compare it with the business licence.",
            $"统一社会信用代码校验正确，但其中组织机构代码的校验码（第17位）为“{embedded[^1]}”，应为“{expected}”。少数早期代码如此，请与营业执照核对。")
        {
            Position = 17,
            Found = embedded[^1],
            Expected = expected,
        };
    }

    private static IdentifierProblem UnknownAuthority(UnifiedSocialCreditCode code) => new(
        IdentifierProblemCode.UnknownAuthority,
        IdentifierSeverity.Warning,
        $"The first two characters {code.Authority}{code.Category} are no pair of registering authority and category in the standard: compare them with the document.",
        $"前两位“{code.Authority}{code.Category}”不是标准所列的登记管理部门与机构类别，请核对。")
    {
        Position = 1,
        Found = code.Authority,
    };
}
