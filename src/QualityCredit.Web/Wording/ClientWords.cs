using System.Globalization;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Clients;

namespace QualityCredit.Web.Wording;

/// <summary>What is said of clients of the API, and of what was done with them.</summary>
internal static class ClientWords
{
    public static Bilingual Of(ClientReceipt receipt) => receipt switch
    {
        ClientRefused refused => refused.Words,
        KeyIssued issued => new(
            $"已签发密钥，有效至 {Instant(issued.ExpiresUtc)}，仅显示这一次：",
            $"A key was issued, good until {Instant(issued.ExpiresUtc)}. It is shown this once:"),
        _ => new("已办理。", "Done."),
    };

    /// <summary>How a key stands at an instant.</summary>
    public static Bilingual StateOf(KnownKey key, DateTime nowUtc) =>
        key.RevokedUtc is { } revoked ? new($"已撤销（{Instant(revoked)}）", $"Revoked {Instant(revoked)}")
        : nowUtc >= key.EndsUtc ? new($"已到期（{Instant(key.EndsUtc)}）", $"Over since {Instant(key.EndsUtc)}")
        : key.OverlapEndsUtc is { } ends ? new($"已更换，可用至 {Instant(ends)}", $"Rotated, works until {Instant(ends)}")
        : new($"有效至 {Instant(key.ExpiresUtc)}", $"Good until {Instant(key.ExpiresUtc)}");

    public static string Instant(DateTime instantUtc) => OfficeTime.Of(instantUtc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
