using Microsoft.Data.SqlClient;
using QualityCredit.Register.SqlServer;

namespace QualityCredit.Testing;

/// <summary>A database of its own on the server that QC_TEST_SQLSERVER names; made by plain SQL, for compatible servers refuse what EF Core sends.</summary>
public sealed class TemporarySqlServer
{
    public const string Variable = "QC_TEST_SQLSERVER";

    private readonly SqlConnectionStringBuilder _server;
    private readonly string _name;

    private TemporarySqlServer(SqlConnectionStringBuilder server, string name)
    {
        (_server, _name) = (server, name);
        Database = new(new SqlConnectionStringBuilder(server.ConnectionString) { InitialCatalog = name }.ConnectionString);
    }

    /// <summary>The server's connection string, null where none is configured.</summary>
    public static string? Configured => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? text : null;

    public SqlServerDatabase Database { get; }

    public static async Task<TemporarySqlServer> CreateAsync()
    {
        TemporarySqlServer server = new(new(Configured!), $"qc_test_{Guid.NewGuid():N}");
        await server.RunAsync($"CREATE DATABASE [{server._name}]");
        return server;
    }

    public async Task DropAsync()
    {
        SqlConnection.ClearAllPools();
        await RunAsync($"DROP DATABASE [{_name}]");
    }

    private async Task RunAsync(string text)
    {
        await using SqlConnection connection = new(_server.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name is made here.
        command.CommandText = text;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
