using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace QualityCredit.Register.Tests.SqlServer;

/// <summary>A command as it would be sent to SQL Server.</summary>
internal sealed record CapturedText(string Name, string Text, IReadOnlyList<string> Parameters);

/// <summary>Stands where the server would be: nothing is opened, nothing is sent, everything is written down.</summary>
internal sealed class CaptureCommands(RecordAnswers answers) : DbCommandInterceptor, IDbConnectionInterceptor, IDbTransactionInterceptor
{
    public List<CapturedText> Commands { get; } = [];

    /// <summary>What is under way.</summary>
    public string Step { get; set; } = "";

    public override InterceptionResult<DbCommand> CommandCreating(CommandCorrelatedEventData eventData, InterceptionResult<DbCommand> result) =>
        InterceptionResult<DbCommand>.SuppressWithResult(new CapturedCommand(this, eventData.CommandSource));

    public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        InterceptionResult.Suppress();

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        new(InterceptionResult.Suppress());

    public InterceptionResult<DbTransaction> TransactionStarting(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result) =>
        InterceptionResult<DbTransaction>.SuppressWithResult(new CapturedTransaction(connection));

    public ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default) =>
        new(TransactionStarting(connection, eventData, result));

    public object Answer(SqlCommand command)
    {
        WriteDown(command);
        return answers.Answers.TryDequeue(out var answer)
            ? answer
            : throw new InvalidOperationException($"{Step}: SQLite was asked fewer commands; there is no answer to {command.CommandText}");
    }

    public void WriteDown(SqlCommand command)
    {
        lock (Commands)
        {
            Commands.Add(new($"{Step} #{Commands.Count}", command.CommandText, [.. command.Parameters.Cast<SqlParameter>().Select(Declaration)]));
        }
    }

    private static string Declaration(SqlParameter parameter)
    {
        var name = parameter.ParameterName.StartsWith('@') ? parameter.ParameterName : $"@{parameter.ParameterName}";
        var type = parameter.SqlDbType.ToString().ToUpperInvariant();
        var isSized = type is "NVARCHAR" or "VARCHAR" or "NCHAR" or "CHAR" or "VARBINARY" or "BINARY";
        var size = !isSized ? "" : parameter.Size is > 0 and <= 4000 ? $"({parameter.Size})" : type.Contains("VAR", StringComparison.Ordinal) ? "(MAX)" : "(4000)";
        return $"{name} {type}{size}";
    }
}
