using QualityCredit.Register.Storage;
using Xunit;

namespace QualityCredit.Register.Tests.Storage;

public sealed class DatabaseAddressTests
{
    [Theory]
    [InlineData("sqlite:/var/lib/qc/register.db", DatabaseProvider.Sqlite, "/var/lib/qc/register.db")]
    [InlineData("SQLite: C:\\qc.db", DatabaseProvider.Sqlite, "C:\\qc.db")]
    [InlineData("sqlserver:Server=db:1433;Database=qc", DatabaseProvider.SqlServer, "Server=db:1433;Database=qc")]
    public void An_address_names_provider_and_place(string text, DatabaseProvider provider, string location)
    {
        Assert.True(DatabaseAddress.TryParse(text, out var address, out _));

        Assert.Equal(new DatabaseAddress(provider, location), address);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Where_nothing_is_said_it_is_the_default(string? text)
    {
        Assert.True(DatabaseAddress.TryParse(text, out var address, out _));

        Assert.Equal(DatabaseAddress.Default, address);
    }

    [Theory]
    [InlineData("register.db")]
    [InlineData("oracle:x")]
    [InlineData("sqlite:")]
    public void What_names_no_database_is_refused_with_what_to_write(string text)
    {
        Assert.False(DatabaseAddress.TryParse(text, out _, out var problem));

        Assert.Contains("sqlite:<path>", problem, StringComparison.Ordinal);
    }
}
