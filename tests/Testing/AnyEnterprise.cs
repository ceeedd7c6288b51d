using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Enterprises;

namespace QualityCredit.Testing;

/// <summary>Enterprises by number, each with a valid code.</summary>
public static class AnyEnterprise
{
    public static OrganizationCode Code(int number) => OrganizationCode.FromBody($"{number:D8}");

    public static EnterpriseDetails Details(int number) => new()
    {
        Code = new(Code(number)),
        Name = $"湖南第{number}电缆有限公司",
        Region = RegionCode.FromNumber(430104),
        Industry = IndustryCode.Parse("C3831"),
        Size = EnterpriseSize.Small,
        OpenedOn = new(2015, 6, 1),
    };
}
