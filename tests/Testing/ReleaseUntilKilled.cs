using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.OpenData;
using QualityCredit.Register.Sqlite;
using QualityCredit.Register.Storage;

namespace QualityCredit.Testing;

/// <summary>Lists several entries at a time, releases them, and says each release aloud.</summary>
internal static class ReleaseUntilKilled
{
    private const int AtOnce = 40;

    private static readonly DateOnly _day = new(2024, 1, 10);

    public static async Task RunAsync(string database, int enterprise, int firstSeed)
    {
        await using var services = new ServiceCollection().AddSingleton(_ => RulesFolder.Library).AddRegister(new SqliteDatabase(database)).BuildServiceProvider();
        var (record, release) = (services.GetRequiredService<RecordEvidence>(), services.GetRequiredService<ReleaseOpenData>());
        for (var seed = firstSeed; ; seed += AtOnce)
        {
            await record.ExecuteAsync([.. Enumerable.Range(seed, AtOnce).Select(number => new EvidenceIntake(AnyEnterprise.Code(enterprise), Listing(number)))], CancellationToken.None);
            Console.WriteLine((await release.ExecuteAsync(_day, CancellationToken.None)).Release.Version);
        }
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
