using QualityCredit.Rating.Policies;
using QualityCredit.Register.Accounts;
using QualityCredit.Web.Accounts;

namespace QualityCredit.Web.Wording;

/// <summary>Roles, and what is said when an account cannot be changed.</summary>
internal static class OfficerWords
{
    public static Bilingual Role(string role) => role switch
    {
        OfficerRoles.Inspector => new("监管人员", "Inspector"),
        OfficerRoles.Administrator => new("管理员", "Administrator"),
        OfficerRoles.PolicyOfficer => new("政策人员", "Policy officer"),
        OfficerRoles.CaseOfficer => new("案件承办人", "Case officer"),
        OfficerRoles.CaseReviewer => new("案件审核人", "Case reviewer"),
        _ => new(role, role),
    };

    public static Bilingual Of(OfficerChange change) => change switch
    {
        OfficerChange.Done => new("已办理。", "Done."),
        OfficerChange.Unknown => new("没有这个账号，请刷新页面。", "There is no such account; load the page again."),
        OfficerChange.OwnAccount => new("不能停用本人账号，请由另一名管理员办理。", "You cannot close your own account; ask another administrator."),
        OfficerChange.NoSuchRole { Role: var role } => new($"没有“{role}”这一角色。", $"There is no role \"{role}\"."),
        OfficerChange.Refused { Codes: var codes } => new(string.Concat(codes.Select(code => Refusal(code).Zh)), string.Join(" ", codes.Select(code => Refusal(code).En))),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Bilingual Refusal(string code) => code switch
    {
        "DuplicateUserName" => new("账号已被使用，请另取。", "The name is taken; choose another."),
        "InvalidUserName" => new("账号只能用字母、数字和 - . _ @ +。", "A name has letters, digits and - . _ @ + only."),
        "PasswordTooShort" => new("密码至少十二位。", "A password has twelve characters at least."),
        "PasswordRequiresDigit" => new("密码须含数字。", "A password has a digit."),
        "PasswordRequiresLower" => new("密码须含小写字母。", "A password has a lower-case letter."),
        "PasswordRequiresUniqueChars" => new("密码不能只用一个字符。", "A password has more than one character."),
        _ => new($"未能办理（{code}）。", $"It could not be done ({code})."),
    };
}
