using System.Globalization;
using QualityCredit.Rating.Proofs;

namespace QualityCredit.Cli.Proofs;

/// <summary>What verifying a certificate came to, for people and programs.</summary>
internal sealed record CertificateCard
{
    public required bool Valid { get; init; }

    public string? Problem { get; init; }

    public string? Code { get; init; }

    public DateOnly? On { get; init; }

    public string? Status { get; init; }

    public IReadOnlyList<string>? Grounds { get; init; }

    public long? DataVersion { get; init; }

    public DateTime? IssuedUtc { get; init; }

    public int? LogSize { get; init; }

    public string? Key { get; init; }

    private string? Words { get; init; }

    public static CertificateCard Of(CertificateVerdict verdict) => verdict switch
    {
        CertificateHolds(var certificate, var checkpoint, var key) => new()
        {
            Valid = true,
            Code = certificate.Code,
            On = certificate.On,
            Status = certificate.Listed ? "listed" : "not-listed",
            Grounds = [.. certificate.Grounds.Select(ground => $"{ground.Zh} {ground.En}")],
            DataVersion = certificate.DataVersion,
            IssuedUtc = certificate.IssuedUtc,
            LogSize = checkpoint.Size,
            Key = key,
        },
        CertificateFails fails => new() { Valid = false, Problem = fails.Code, Words = $"{fails.Words.Zh} {fails.Words.En}" },
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

        output.WriteLine($"有效 holds  {Code}  {On:yyyy-MM-dd}  {(Status == "listed" ? "列入黑名单 listed" : "未列入黑名单 not listed")}");
        foreach (var ground in Grounds ?? [])
        {
            output.WriteLine($"    事由 ground  {ground}");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    签发 issued {IssuedUtc:yyyy-MM-dd HH:mm:ss}Z  数据版本 data version {DataVersion}  日志 log {LogSize}  密钥 key {Key}"));
        output.WriteLine("    是否仍为现状，请在线核验。 Whether this is still so, only the register itself can say.");
    }
}
