using System.Globalization;
using QualityCredit.Rating.Proofs.Messages;

namespace QualityCredit.Cli.Proofs;

/// <summary>What verifying an answer came to, for people and programs.</summary>
internal sealed record AnswerCard
{
    public required bool Valid { get; init; }

    public string? Problem { get; init; }

    public int? Status { get; init; }

    public DateTime? SignedUtc { get; init; }

    public string? Key { get; init; }

    public string? Sha256 { get; init; }

    private string? Words { get; init; }

    public static AnswerCard Of(SignedAnswerVerdict verdict) => verdict switch
    {
        SignedAnswerHolds holds => new() { Valid = true, Status = holds.Status, SignedUtc = holds.SignedUtc, Key = holds.KeyId, Sha256 = holds.Sha256 },
        SignedAnswerFails fails => new() { Valid = false, Problem = fails.Code, Words = $"{fails.Words.Zh} {fails.Words.En}" },
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    public void Write(TextWriter output)
    {
        if (!Valid)
        {
            output.WriteLine($"无效 does not hold  {Problem}");
            output.WriteLine($"    {Words}.");
            return;
        }

        output.WriteLine($"有效 holds  HTTP {Status}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    签名 signed {SignedUtc:yyyy-MM-dd HH:mm:ss}Z  密钥 key {Key}"));
        output.WriteLine($"    正文摘要 digest of the body  {Sha256}");
    }
}
