using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Rating.Decisions;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Sqlite;
using QualityCredit.Register.Storage;
using QualityCredit.Register.Watches;

namespace QualityCredit.Testing;

/// <summary>Publishes changes of some enterprises, gives them out to those who watch, and says each round aloud.</summary>
public static class CollectUntilKilled
{
    /// <summary>Changes that one round publishes.</summary>
    public const int AtOnce = 3_000;

    private static readonly DateOnly _day = new(2024, 1, 10);

    public static async Task RunAsync(string database, int enterprises)
    {
        await using var services = new ServiceCollection().AddSingleton(_ => RulesFolder.Library).AddRegister(new SqliteDatabase(database)).BuildServiceProvider();
        var (writer, collect) = (services.GetRequiredService<RegisterWriter>(), services.GetRequiredService<CollectWatchEvents>());
        for (var round = 1; ; round++)
        {
            await writer.WriteAsync((context, nowUtc, ct) => PublishAsync(writer, context, enterprises, nowUtc, ct), CancellationToken.None);
            await collect.ExecuteAsync(_day, CancellationToken.None);
            Console.WriteLine(round);
        }
    }

    private static async Task PublishAsync(RegisterWriter writer, RegisterContext context, int enterprises, DateTime nowUtc, CancellationToken ct)
    {
        var last = await context.Changes.MaxAsync(change => (long?)change.Sequence, ct) ?? 0;
        await writer.Bulk.InsertAsync(
            context,
            Enumerable.Range(0, AtOnce).Select(index => new StatusChange
            {
                Sequence = last + 1 + index,
                EnterpriseId = 1 + (index % enterprises),
                Code = AnyEnterprise.Code(1 + (index % enterprises)),
                Kinds = StatusChangeKinds.Outcome,
                NewOutcome = 2,
                NewIntensity = SupervisionIntensity.Routine,
                OldListed = false,
                NewListed = false,
                DecisionId = 1,
                PublishedUtc = nowUtc,
            }),
            ct);
    }
}
