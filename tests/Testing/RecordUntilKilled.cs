using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Sqlite;
using QualityCredit.Register.Storage;

namespace QualityCredit.Testing;

/// <summary>
/// A process to be killed: records one item after the other and says each receipt aloud. Arguments: database, enterprise, first seed; and
/// the word release where open data are to be released instead, watch where events are to be given out,
/// or handover where packages are to be made. With a database, the word answer and a number, it answers so many lines of jobs; with an address and a
/// file, it receives events.
/// </summary>
internal static class RecordUntilKilled
{
    private static async Task Main(string[] args)
    {
        if (args is [_, _, _, "release" or "handover"])
        {
            await ReleaseUntilKilled.RunAsync(args[0], int.Parse(args[1], CultureInfo.InvariantCulture), int.Parse(args[2], CultureInfo.InvariantCulture), args[3] == "handover");
        }

        if (args is [_, "answer", _])
        {
            await AnswerUntilKilled.RunAsync(args[0], int.Parse(args[2], CultureInfo.InvariantCulture));
            return;
        }

        if (args is [var prefix, var file])
        {
            await ReceiveUntilKilled.RunAsync(prefix, file);
        }

        if (args is [_, _, _, "watch"])
        {
            await CollectUntilKilled.RunAsync(args[0], int.Parse(args[1], CultureInfo.InvariantCulture));
        }

        await using var services = new ServiceCollection().AddRegister(new SqliteDatabase(args[0])).BuildServiceProvider();
        var record = services.GetRequiredService<RecordEvidence>();
        var code = AnyEnterprise.Code(int.Parse(args[1], CultureInfo.InvariantCulture));
        for (var seed = int.Parse(args[2], CultureInfo.InvariantCulture); ; seed++)
        {
            var receipts = await record.ExecuteAsync([new(code, AnyEvidence.Of(seed))], CancellationToken.None);
            Console.WriteLine($"{seed} {((EvidenceRecorded)receipts[0]).Id}");
        }
    }
}
