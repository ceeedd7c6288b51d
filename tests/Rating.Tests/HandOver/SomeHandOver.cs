using System.Text;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.HandOver;
using QualityCredit.Rating.OpenData;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Tests.HandOver;

/// <summary>Records, lines and files.</summary>
internal static class SomeHandOver
{
    public static readonly DateOnly Day = new(2024, 6, 30);

    public static HandOverFile Platform { get; } = HandOverFile.Of(HandOverReceiver.CreditPlatform);

    public static HandOverFile Bank { get; } = HandOverFile.Of(HandOverReceiver.CentralBank);

    public static HandOverFile Departments { get; } = HandOverFile.Of(HandOverReceiver.Departments);

    public static HandOverParty Party { get; } = new("QC1000048", "91430000QC1000048X", "湘潭电缆有限公司", "430300");

    public static OpenDataRow ListingRow { get; } = new(
        Key(1), Party.Code, Party.CreditCode, Party.Name, Party.Region, "伪造检验报告", "A forged report", null, "serious", "严重", "市场监管总局令第44号, 第五条",
        "湘市监〔2024〕1号", "湖南省市场监督管理局", new(2024, 1, 2), new(2027, 1, 2), "张三", true, []);

    public static HandOverFact Listing { get; } = HandOverFact.Of(ListingRow);

    public static Violation Violation { get; } = new()
    {
        Serial = 1,
        OccurredOn = new(2024, 2, 29),
        Provenance = new("湘潭市市场监督管理局", "潭市监罚〔2024〕7号", 0, default),
        Act = ViolationAct.FakeGoods,
        Penalty = PenaltyKind.Fine,
        Gravity = PenaltyGravity.Heavier,
        FineYuan = 123_450,
    };

    public static HandOverFact Penalty => HandOverFact.Of(Key(2), Party, Violation, Day)!;

    public static HandOverFact Grade { get; } = HandOverFact.OfClass(
        Key(3),
        Party,
        new(Decisions.Grade.AA, SupervisionIntensity.CreditBased, new(2023, 5, 1), new(2024, 6, 29), "shantou-2014", PolicyFingerprint.Of("an edition")),
        new Citation("汕头市质量强市2014—2015年行动计划（ST-18）", IsOurs: false));

    public static string Key(int number) => $"{number:x32}";

    public static string Line(HandOverFile file, HandOverFact fact) => HandOverRecord.Of(file, fact).Line!;

    public static string Text(byte[] file) => Encoding.UTF8.GetString(file);

    public static byte[] Sheet(params string[] lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n");
}
