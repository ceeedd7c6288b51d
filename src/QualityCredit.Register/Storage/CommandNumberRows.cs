using System.Data;
using System.Data.Common;

namespace QualityCredit.Register.Storage;

/// <summary>Rows of whole numbers by a command with the parameters @from, @to and @known, on a connection of any database that goes with them.</summary>
public sealed class CommandNumberRows : NumberRows
{
    private readonly DbConnection _connection;
    private readonly DbCommand _command;
    private DbDataReader? _reader;
    private TypeCode[] _types = [];

    public CommandNumberRows(DbConnection connection, string text, long knownAt)
    {
        _connection = connection;
        _command = connection.CreateCommand();
        _command.CommandText = text;
        Add("@from", 0);
        Add("@to", 0);
        Add("@known", knownAt);
    }

    public override void KnowAt(long knownAt) => _command.Parameters[2].Value = knownAt;

    public override void Run(long from, long to)
    {
        _reader?.Dispose();
        _command.Parameters[0].Value = from;
        _command.Parameters[1].Value = to;
        _reader = _command.ExecuteReader();
        _types = [.. Enumerable.Range(0, _reader.FieldCount).Select(column => Type.GetTypeCode(_reader.GetFieldType(column)))];
    }

    public override bool Read() => _reader!.Read();

    public override long Number(int column) => IsNull(column) ? 0 : _types[column] switch
    {
        TypeCode.Byte => _reader!.GetByte(column),
        TypeCode.Int32 => _reader!.GetInt32(column),
        TypeCode.Int64 => _reader!.GetInt64(column),
        TypeCode.Boolean => _reader!.GetBoolean(column) ? 1 : 0,
        var other => throw new NotSupportedException($"Column {column} holds no whole number but {other}."),
    };

    public override bool IsNull(int column) => _reader!.IsDBNull(column);

    protected override void Dispose(bool disposing)
    {
        _reader?.Dispose();
        _command.Dispose();
        _connection.Dispose();
    }

    private void Add(string name, long value)
    {
        var parameter = _command.CreateParameter();
        (parameter.ParameterName, parameter.DbType, parameter.Value) = (name, DbType.Int64, value);
        _command.Parameters.Add(parameter);
    }
}
