using System.Data.Common;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Ratings;

/// <summary>Opens readers that stream the facts of many enterprises past EF Core. A reader is for one thread; open one for each.</summary>
public sealed class ReadFacts(RegisterDatabase database)
{
    /// <param name="knownAtUtc">The instant whose knowledge is read; what is written meanwhile does not change the answer.</param>
    /// <param name="withDecisions">Whether the decisions in force are read too, so that they can be checked.</param>
    /// <param name="ct">Cancels the opening.</param>
    public Task<FactsReader> OpenAsync(DateTime knownAtUtc, bool withDecisions, CancellationToken ct) => OpenAsync(database.OpenAsync, knownAtUtc, withDecisions, ct);

    /// <summary>For one enterprise after another, each as it was known at its own instant.</summary>
    internal Task<FactsReader> OpenForQuestionsAsync(CancellationToken ct) => OpenAsync(database.OpenForQuestionsAsync, RegisterClock.Latest, false, ct);

    private async Task<FactsReader> OpenAsync(Func<CancellationToken, Task<DbConnection>> openAsync, DateTime knownAtUtc, bool withDecisions, CancellationToken ct)
    {
        List<DbConnection> connections = [];
        List<NumberRows> numbers = [];
        try
        {
            for (var i = 0; i < FactsReader.Connections; i++)
            {
                connections.Add(await openAsync(ct));
            }

            foreach (var text in FactsCommands.Numbers)
            {
                numbers.Add(await database.OpenNumbersAsync(text, knownAtUtc, ct));
            }

            return new([.. connections], [.. numbers], knownAtUtc, withDecisions);
        }
        catch
        {
            connections.ForEach(connection => connection.Dispose());
            numbers.ForEach(rows => rows.Dispose());
            throw;
        }
    }
}
