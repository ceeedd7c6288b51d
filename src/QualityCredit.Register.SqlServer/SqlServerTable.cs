using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace QualityCredit.Register.SqlServer;

/// <summary>The columns of one table as the model has them, and rows as the provider stores them.</summary>
internal sealed class SqlServerTable
{
    private readonly Column[] _columns;
    private readonly Column[] _keys;

    public SqlServerTable(IEntityType entity)
    {
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        Name = $"[{table.Name}]";
        _columns = [.. entity.GetProperties().Select(property => new Column(property, table))];
        _keys = [.. entity.FindPrimaryKey()!.Properties.Select(property => new Column(property, table))];
        var shape = string.Join(", ", _keys.Select((key, place) => $"[{key.Name}] {key.ComparedType} '$[{place}]'"));
        var match = string.Join(" AND ", _keys.Select(key => $"t.[{key.Name}] = k.[{key.Name}]"));
        Delete = $"DELETE t FROM {Name} AS t INNER JOIN OPENJSON(@keys) WITH ({shape}) AS k ON {match}";
    }

    public string Name { get; }

    /// <summary>Deletes the rows whose keys stand in @keys, a JSON array of arrays.</summary>
    public string Delete { get; }

    public object?[] KeyOf<T>(T row) => [.. _keys.Select(key => key.ValueOf(row!))];

    public DataTable Fill<T>(T[] rows)
    {
        DataTable data = new();
        foreach (var column in _columns)
        {
            data.Columns.Add(column.Name, column.Type);
        }

        foreach (var row in rows)
        {
            data.Rows.Add([.. _columns.Select(column => column.ValueOf(row!) ?? DBNull.Value)]);
        }

        return data;
    }

    private sealed class Column(IProperty property, StoreObjectIdentifier table)
    {
        private readonly Func<object?, object?>? _store = property.GetTypeMapping().Converter?.ConvertToProvider;

        public string Name { get; } = property.GetColumnName(table)!;

        public Type Type { get; } = property.GetTypeMapping().Converter?.ProviderClrType ?? Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;

        /// <summary>What a value must be that is compared with the column: a text has its collation.</summary>
        public string ComparedType => Type == typeof(string) ? $"{property.GetColumnType(table)} COLLATE {OrdinalText.Collation}" : property.GetColumnType(table)!;

        public object? ValueOf(object row) => property.GetGetter().GetClrValue(row) is { } value ? _store is null ? value : _store(value) : null;
    }
}
