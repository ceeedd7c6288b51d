using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using SQLitePCL;

namespace QualityCredit.Register.Sqlite;

/// <summary>The statements for one table and the compiled code that binds a row to them, made of the model's columns and conversions.</summary>
internal sealed class SqliteTable<T>
{
    public SqliteTable(IEntityType entity)
    {
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        IProperty[] properties = [.. entity.GetProperties()];
        string[] columns = [.. properties.Select(property => Quoted(property.GetColumnName(table)!))];
        string[] keys = [.. entity.FindPrimaryKey()!.Properties.Select(property => Quoted(property.GetColumnName(table)!))];
        var places = string.Join(", ", Enumerable.Range(1, columns.Length).Select(place => $"?{place}"));
        Insert = $"INSERT INTO {Quoted(table.Name)} ({string.Join(", ", columns)}) VALUES ({places})";
        var overwritten = string.Join(", ", columns.Except(keys).Select(column => $"{column} = excluded.{column}"));
        Replace = $"{Insert} ON CONFLICT ({string.Join(", ", keys)}) DO {(overwritten.Length == 0 ? "NOTHING" : $"UPDATE SET {overwritten}")}";
        Bind = Compile(properties);
    }

    public string Insert { get; }

    public string Replace { get; }

    public Action<sqlite3_stmt, T> Bind { get; }

    private static string Quoted(string name) => $"\"{name}\"";

    private static Action<sqlite3_stmt, T> Compile(IProperty[] properties)
    {
        var statement = Expression.Parameter(typeof(sqlite3_stmt));
        var row = Expression.Parameter(typeof(T));
        var binds = properties.Select((property, index) => BindOf(statement, Expression.Property(row, property.PropertyInfo!), property, index + 1));
        return Expression.Lambda<Action<sqlite3_stmt, T>>(Expression.Block(binds), statement, row).Compile();
    }

    private static Expression BindOf(Expression statement, Expression value, IProperty property, int place)
    {
        var number = Expression.Constant(place);
        var plain = Nullable.GetUnderlyingType(value.Type) is { } underlying ? Expression.Convert(value, underlying) : value;
        var bind = Expression.Call(typeof(SqliteBinding), nameof(SqliteBinding.Bind), null, statement, number, Stored(plain, property));
        return property.IsNullable
            ? Expression.IfThenElse(
                Expression.Equal(value, Expression.Constant(null, value.Type)),
                Expression.Call(typeof(SqliteBinding), nameof(SqliteBinding.BindNull), null, statement, number),
                bind)
            : bind;
    }

    private static Expression Stored(Expression value, IProperty property)
    {
        if (property.GetTypeMapping().Converter?.ConvertToProviderExpression is { } conversion)
        {
            value = ReplacingExpressionVisitor.Replace(conversion.Parameters[0], value, conversion.Body);
        }

        return value.Type == typeof(string) || value.Type == typeof(byte[]) ? value : WholeNumber(value, property);
    }

    private static UnaryExpression WholeNumber(Expression value, IProperty property) => Type.GetTypeCode(value.Type) switch
    {
        TypeCode.Boolean => Expression.Convert(Expression.Condition(value, Expression.Constant(1), Expression.Constant(0)), typeof(long)),
        TypeCode.Byte or TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64 => Expression.Convert(value, typeof(long)),
        _ => throw new NotSupportedException($"{property.DeclaringType.DisplayName()}.{property.Name} is stored as {value.Type.Name}, which the bulk writer does not bind."),
    };
}
