using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.SqlServer;

/// <summary>The register in a SQL Server database.</summary>
public sealed class SqlServerDatabase(string connectionString) : RegisterDatabase
{
    // SQL Server 2019: the lowest level whose Transact-SQL the commands are checked against.
    private const int CompatibilityLevel = 150;

    private const int DuplicateInIndex = 2601;
    private const int DuplicateInConstraint = 2627;

    private static readonly CollateJsonTexts _collate = new();

    public override string DisplayName
    {
        get
        {
            SqlConnectionStringBuilder parts = new(connectionString);
            return $"SQL Server {parts.DataSource} {parts.InitialCatalog}";
        }
    }

    public override BulkWriter Bulk { get; } = new SqlServerBulkWriter();

    public override void Configure(DbContextOptionsBuilder options) => options
        .UseSqlServer(connectionString, server => server
            .UseCompatibilityLevel(CompatibilityLevel)
            .MigrationsAssembly(typeof(SqlServerDatabase).Assembly.GetName().Name))
        .ReplaceService<IModelCustomizer, OrdinalText>()
        .AddInterceptors(_collate);

    public override async Task<DbConnection> OpenAsync(CancellationToken ct)
    {
        SqlConnection connection = new(connectionString);
        await connection.OpenAsync(ct);
        return connection;
    }

    public override Task MigrateAsync(RegisterContext context, CancellationToken ct) => context.Database.MigrateAsync(ct);

    public override bool IsDuplicateKey(DbException exception) => exception is SqlException { Number: DuplicateInIndex or DuplicateInConstraint };
}
