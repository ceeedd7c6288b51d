using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace QualityCredit.Register.Tests.SqlServer;

/// <summary>A command for SQL Server that is written down instead of sent, and answered with what SQLite answered in its place.</summary>
internal sealed class CapturedCommand(CaptureCommands capture, CommandSource source) : DbCommand
{
    private readonly SqlCommand _inner = new();

    [AllowNull]
    public override string CommandText
    {
        get => _inner.CommandText;
#pragma warning disable CA2100 // It is never sent.
        set => _inner.CommandText = value;
#pragma warning restore CA2100
    }

    public override int CommandTimeout { get; set; }

    public override CommandType CommandType { get; set; } = CommandType.Text;

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection { get; set; }

    protected override DbParameterCollection DbParameterCollection => _inner.Parameters;

    protected override DbTransaction? DbTransaction { get; set; }

    public override void Cancel()
    {
    }

    public override void Prepare()
    {
    }

    public override int ExecuteNonQuery() => (int)capture.Answer(_inner);

    public override object? ExecuteScalar() => throw new NotSupportedException("EF Core reads scalars by a reader.");

    protected override DbParameter CreateDbParameter() => _inner.CreateParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
    {
        if (source != CommandSource.SaveChanges)
        {
            return new AnswerReader((List<object[]>)capture.Answer(_inner));
        }

        capture.WriteDown(_inner);
        return AnswerReader.Agreeing();
    }

    protected override void Dispose(bool disposing)
    {
        _inner.Dispose();
        base.Dispose(disposing);
    }
}
