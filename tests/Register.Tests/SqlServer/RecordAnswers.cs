using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace QualityCredit.Register.Tests.SqlServer;

/// <summary>Remembers, in their order, what SQLite answers: rows, or the number of rows affected.</summary>
internal sealed class RecordAnswers : DbCommandInterceptor
{
    public ConcurrentQueue<object> Answers { get; } = new();

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result) =>
        RememberAsync(eventData, result).GetAwaiter().GetResult();

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default) =>
        await RememberAsync(eventData, result);

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        Answers.Enqueue(result);
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default) =>
        new(NonQueryExecuted(command, eventData, result));

    private async Task<DbDataReader> RememberAsync(CommandExecutedEventData eventData, DbDataReader result)
    {
        if (eventData.CommandSource == CommandSource.SaveChanges)
        {
            return result;
        }

        List<object[]> rows = [];
        Answers.Enqueue(rows);
        return await AnswerReader.RememberAsync(result, rows);
    }
}
