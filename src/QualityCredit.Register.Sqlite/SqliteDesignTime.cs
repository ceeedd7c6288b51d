using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Sqlite;

/// <summary>For <c>dotnet ef</c>; the file is never opened.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<RegisterContext>
{
    public RegisterContext CreateDbContext(string[] args)
    {
        DbContextOptionsBuilder<RegisterContext> options = new();
        new SqliteDatabase("design-time.db").Configure(options);
        return new(options.Options);
    }
}
