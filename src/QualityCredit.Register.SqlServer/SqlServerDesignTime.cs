using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.SqlServer;

/// <summary>For <c>dotnet ef</c>; nothing is connected to.</summary>
internal sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<RegisterContext>
{
    public RegisterContext CreateDbContext(string[] args)
    {
        DbContextOptionsBuilder<RegisterContext> options = new();
        new SqlServerDatabase("Server=design-time;Database=register").Configure(options);
        return new(options.Options);
    }
}
