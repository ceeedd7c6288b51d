using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.HandOver;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.HandOver;
using QualityCredit.Register.OpenData;
using QualityCredit.Register.Sqlite;
using QualityCredit.Register.Storage;

namespace QualityCredit.Testing;

/// <summary>Lists several entries at a time, releases them or hands them over, and says each release, package and receipt aloud.</summary>
internal static class ReleaseUntilKilled
{
    private const int AtOnce = 40;

    private static readonly DateOnly _day = new(2024, 1, 10);

    public static async Task RunAsync(string database, int enterprise, int firstSeed, bool handsOver)
    {
        await using var services = new ServiceCollection().AddSingleton(_ => RulesFolder.Library).AddRegister(new SqliteDatabase(database)).BuildServiceProvider();
        var record = services.GetRequiredService<RecordEvidence>();
        for (var seed = firstSeed; ; seed += AtOnce)
        {
            await record.ExecuteAsync([.. Enumerable.Range(seed, AtOnce).Select(number => new EvidenceIntake(AnyEnterprise.Code(enterprise), Listing(number)))], CancellationToken.None);
            Console.WriteLine(handsOver ? await HandOverAsync(services) : (await services.GetRequiredService<ReleaseOpenData>().ExecuteAsync(_day, CancellationToken.None)).Release.Version);
        }
    }

    private static async Task<int> HandOverAsync(ServiceProvider services)
    {
        var package = (await services.GetRequiredService<MakeHandOver>().ExecuteAsync(HandOverReceiver.CreditPlatform, _day, full: false, CancellationToken.None)).Package!;
        // Whoever listens decides here whether the receipt comes.
        Console.WriteLine($"made {package.Number}");
        await Console.In.ReadLineAsync();
        HandOverAnswer answer = new(package.Receiver, package.Number, package.FileSha256, true, null, null, [new(1, "other", null)]);
        await services.GetRequiredService<TakeHandOverReceipt>().ExecuteAsync(answer, "platform", package.Receiver, CancellationToken.None);
        return package.Number;
    }

    private static Listing Listing(int number) => new()
    {
        Serial = 0,
        OccurredOn = _day,
        Provenance = new("湖南省市场监督管理局", $"湘市监〔2024〕{number}号", 0, default),
        Degree = ListingDegree.General,
        ListedFrom = _day,
        Ground = "伪造检验报告",
    };
}
