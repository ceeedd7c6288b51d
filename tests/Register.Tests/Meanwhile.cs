using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;

namespace QualityCredit.Register.Tests;

/// <summary>
/// A register to be read in which something happens just before a table is asked, so often, from its first question on or from a later one;
/// the last question to that table is kept.
/// </summary>
internal sealed class Meanwhile(TemporaryRegister register, string table, int times, Func<Task> act, int from = 1) : DbCommandInterceptor, IDbContextFactory<RegisterContext>
{
    private int _asked;
    private int _left = times;

    /// <summary>The question that was asked last.</summary>
    public string Asked { get; private set; } = "";

    public RegisterContext CreateDbContext()
    {
        DbContextOptionsBuilder<RegisterContext> options = new();
        register.Database.Configure(options);
        options.AddInterceptors(this);
        return new(options.Options);
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (command.CommandText.Contains($"\"{table}\"", StringComparison.Ordinal))
        {
            Asked = command.CommandText;
            if (++_asked >= from && _left-- > 0)
            {
                await act();
            }
        }

        return result;
    }
}
