using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Register.CreditJobs;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.PublicList;
using QualityCredit.Register.Sqlite;
using QualityCredit.Register.Storage;

namespace QualityCredit.Testing;

/// <summary>Answers jobs a few lines at a time, and says each line that it answers aloud before it is written; after so many it waits to be killed.</summary>
internal static class AnswerUntilKilled
{
    public static async Task RunAsync(string database, int atMost)
    {
        await using var services = new ServiceCollection().AddSingleton(_ => RulesFolder.Library).AddSingleton(new CreditJobOptions { ChunkLines = 5, ChunksPerTurn = 3, Workers = 2 })
            .AddRegister(new SqliteDatabase(database)).BuildServiceProvider();
        await services.GetRequiredService<KeepPublicList>().BeginAsync(CancellationToken.None);
        var format = PlainCreditJob.Format(services.GetRequiredService<AnswerCredit>());
        var work = services.GetRequiredService<WorkOnCreditJobs>();
        while (await work.ExecuteAsync(() => PlainCreditJob.Day, format with { AnswerAsync = SayAndAnswerAsync }, CancellationToken.None) is not null)
        {
        }

        async ValueTask<AnsweredLine> SayAndAnswerAsync(AskedLine line, DateOnly day, CancellationToken ct)
        {
            if (Interlocked.Decrement(ref atMost) < 0)
            {
                await Task.Delay(Timeout.Infinite, ct);
            }

            Console.WriteLine(line.Code);
            return await format.AnswerAsync(line, day, ct);
        }
    }
}
