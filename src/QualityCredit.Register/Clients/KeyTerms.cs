using QualityCredit.Rating.Policies;

namespace QualityCredit.Register.Clients;

/// <summary>How long a new key lives, and how long those before it live on beside it.</summary>
public sealed record KeyTerms(int LifeDays = KeyTerms.UsualLife, int OverlapDays = KeyTerms.UsualOverlap)
{
    public const int UsualLife = 365;

    public const int UsualOverlap = 7;

    public const int LongestLife = 1_096;

    public const int LongestOverlap = 90;

    internal ClientFieldWrong? Refusal() =>
        LifeDays is < 1 or > LongestLife
            ? new("lifeDays", "", new Bilingual($"密钥有效期须为1至{LongestLife}天。", $"A key lives 1 to {LongestLife} days."))
            : OverlapDays is < 0 or > LongestOverlap
                ? new("overlapDays", "", new Bilingual($"新旧密钥并用期须为0至{LongestOverlap}天。", $"Old keys live on for 0 to {LongestOverlap} days."))
                : null;
}
