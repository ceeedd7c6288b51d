using System.Text;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.HandOver;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.HandOver;
using QualityCredit.Register.Storage;
using QualityCredit.Register.Tests.Proofs;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.HandOver;

/// <summary>A register with entries of the blacklist and penalties, and what is handed over from it and answered.</summary>
internal static class HandOverSteps
{
    /// <summary>An enterprise whose policy hands its class over.</summary>
    public const int Shantou = 100;

    public const string HoldingsHeading = "接收方,组织机构代码,记录标识,记录摘要";

    /// <summary>The enterprise that was fined.</summary>
    public const int Fined = 11;

    public static readonly DateOnly Day = ListingSteps.Day;

    public static readonly DateOnly FinedOn = new(2020, 6, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<TemporaryRegister> RegisterAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var register = await ListingSteps.RegisterAsync(provider);
        await register.Get<RegisterEnterprise>().ExecuteAsync([AnyEnterprise.Details(Shantou) with { Region = RegionCode.FromNumber(440511) }], Ct);
        await register.Get<RecordEvidence>().ExecuteAsync([new(AnyEnterprise.Code(Fined), Fine)], Ct);
        return register;
    }

    public static Violation Fine { get; } = new()
    {
        Serial = 1,
        OccurredOn = FinedOn,
        Provenance = new("长沙市质量技术监督局", "长质监罚〔2020〕5号", 0, default),
        Act = ViolationAct.FakeGoods,
        Penalty = PenaltyKind.Fine,
        Gravity = PenaltyGravity.Ordinary,
        FineYuan = 30_000,
    };

    public static async Task<HandOverPackage> MakeAsync(this TemporaryRegister register, DateOnly day, bool full = false, HandOverReceiver receiver = HandOverReceiver.CreditPlatform)
    {
        var made = await register.Get<MakeHandOver>().ExecuteAsync(receiver, day, full, Ct);
        Assert.True(made.IsNew);
        return made.Package!;
    }

    public static HandOverAnswer Answer(this HandOverPackage package, bool accepted = true, params int[] rejected) => new(
        package.Receiver, package.Number, package.FileSha256, accepted, accepted ? null : "damaged-file", null, [.. rejected.Select(line => new RejectedLine(line, "unknown-party", "查无此企业"))]);

    public static async Task<HandOverReceiptTaken> TakeAsync(this TemporaryRegister register, HandOverAnswer answer) =>
        Assert.IsType<HandOverReceiptTaken>(await register.Get<TakeHandOverReceipt>().ExecuteAsync(answer, "platform", answer.Receiver, Ct));

    public static async Task<string[]> LinesAsync(this TemporaryRegister register, HandOverPackage package)
    {
        var (data, head) = (await register.DataAsync(package), HandOverSheet.HeadOf(HandOverFile.Of(package.Receiver)));
        Assert.Equal(head, data[..head.Length]);
        string[] lines = Encoding.UTF8.GetString(data[head.Length..]).Split("\r\n");
        Assert.Equal("", lines[^1]);
        return lines[..^1];
    }

    public static async Task<byte[]> DataAsync(this TemporaryRegister register, HandOverPackage package)
    {
        await using var opened = await register.Get<ReadHandOver>().OpenDataAsync(package, Ct);
        using MemoryStream data = new();
        await opened.CopyToAsync(data, Ct);
        return data.ToArray();
    }

    public static async Task<ShownHandOver> ShownAsync(this TemporaryRegister register, DateOnly today, HandOverReceiver receiver = HandOverReceiver.CreditPlatform) =>
        (await register.Get<ShowHandOver>().ExecuteAsync(today, Ct)).Single(shown => shown.Receiver == receiver);

    /// <summary>The row of a list of holdings for a line of the credit platform.</summary>
    public static string HoldingOf(string line)
    {
        var file = HandOverFile.Of(HandOverReceiver.CreditPlatform);
        var code = line.EndsWith(",U,,", StringComparison.Ordinal) ? "QC1000048" : HandOverSheet.CellOf(file, line, "organisation-code");
        return $"credit-platform,{code},{HandOverSheet.KeyOf(line)},{HandOverSheet.DigestOf(line)}";
    }

    public static Stream Stream(params string[] lines) => new MemoryStream(Sheet(lines));

    public static byte[] Sheet(params string[] lines) => Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\r\n")));
}
