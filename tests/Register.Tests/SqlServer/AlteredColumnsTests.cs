using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using QualityCredit.Register.SqlServer;
using QualityCredit.Register.Storage;
using Xunit;

namespace QualityCredit.Register.Tests.SqlServer;

/// <summary>
/// SQL Server alters no column that an index, a key or a check has. The framework drops and makes again the indexes over the column, but not those
/// with the column in their filter alone, and no key.
/// </summary>
public sealed partial class AlteredColumnsTests
{
    [Fact]
    public void No_column_is_altered_while_an_index_or_a_key_or_a_check_has_it()
    {
        DbContextOptionsBuilder<RegisterContext> options = new();
        new SqlServerDatabase("Server=nowhere;Database=register").Configure(options);
        using RegisterContext context = new(options.Options);
        var migrator = context.GetService<IMigrator>();
        var there = context.Database.GetMigrations().Last();

        var (altered, wrong) = Walk(migrator.GenerateScript() + migrator.GenerateScript(there, Migration.InitialDatabase));

        Assert.True(altered > 170, $"only {altered} alterations were looked at");
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("CREATE TABLE [T] (\n    [A] int NOT NULL,\n    CONSTRAINT [PK_T] PRIMARY KEY ([A])\n);")]
    [InlineData("CREATE TABLE [T] (\n    [A] int NOT NULL,\n    CONSTRAINT [CK_T] CHECK ([A] > 0)\n);")]
    [InlineData("CREATE TABLE [T] (\n    [A] int NOT NULL,\n    CONSTRAINT [FK_T_U] FOREIGN KEY ([A]) REFERENCES [U] ([B]) ON DELETE CASCADE\n);")]
    [InlineData("ALTER TABLE [S] ADD CONSTRAINT [FK_S_T] FOREIGN KEY ([C]) REFERENCES [T] ([A]);")]
    [InlineData("CREATE UNIQUE INDEX [IX_T] ON [T] ([B], [A]);")]
    [InlineData("CREATE INDEX [IX_T] ON [T] ([B]) WHERE [A] IS NOT NULL;")]
    [InlineData("CREATE INDEX [IX_T] ON [T] ([B]) WHERE \"A\" IS NOT NULL;")]
    public void A_column_that_is_held_is_found_until_its_holder_is_dropped(string holder)
    {
        const string Alter = "\nALTER TABLE [T] ALTER COLUMN [A] bigint NOT NULL;";
        var name = HolderName().Match(holder).Groups[1].Value;
        var drop = name.StartsWith("IX", StringComparison.Ordinal) ? $"\nDROP INDEX [{name}] ON [T];" : $"\nALTER TABLE [T] DROP CONSTRAINT [{name}];";

        Assert.Single(Walk(holder + Alter).Wrong);
        Assert.Empty(Walk(holder + drop + Alter).Wrong);
    }

    /// <summary>How many columns are altered, and which of them while something has them.</summary>
    private static (int Altered, List<string> Wrong) Walk(string script)
    {
        List<Holder> holders = [];
        List<string> wrong = [];
        var altered = 0;
        foreach (var lines in script.ReplaceLineEndings("\n").Split(";\n"))
        {
            var statement = lines.TrimEnd(';');
            if (AlterColumn().Match(statement) is { Success: true } alter)
            {
                var (table, column) = (alter.Groups[1].Value, alter.Groups[2].Value);
                altered++;
                wrong.AddRange(holders.Where(holder => holder.Has(table, column)).Select(holder => $"{table}.{column} is altered while {holder.Name} has it"));
            }
            else if (Drop().Match(statement) is { Success: true } drop)
            {
                holders.RemoveAll(holder => holder.Name == drop.Groups[1].Value);
            }
            else if (DropTable().Match(statement) is { Success: true } gone)
            {
                holders.RemoveAll(holder => holder.Table == gone.Groups[1].Value);
            }
            else if (Index().Match(statement) is { Success: true } index)
            {
                holders.Add(new(index.Groups[1].Value, index.Groups[2].Value, index.Groups[3].Value));
            }
            else if (Table().Match(statement) is { Success: true } table)
            {
                foreach (Match constraint in Constraint().Matches(statement))
                {
                    holders.Add(new(constraint.Groups[1].Value, table.Groups[1].Value, constraint.Groups[2].Value));
                    if (constraint.Groups[3].Success)
                    {
                        holders.Add(new(constraint.Groups[1].Value, constraint.Groups[3].Value, constraint.Groups[4].Value));
                    }
                }
            }
        }

        return (altered, wrong);
    }

    [GeneratedRegex(@"ALTER TABLE \[(\w+)\] ALTER COLUMN \[(\w+)\]")]
    private static partial Regex AlterColumn();

    [GeneratedRegex(@"DROP (?:INDEX|CONSTRAINT) \[(\w+)\]")]
    private static partial Regex Drop();

    [GeneratedRegex(@"DROP TABLE \[(\w+)\]")]
    private static partial Regex DropTable();

    [GeneratedRegex(@"CREATE (?:UNIQUE )?(?:CLUSTERED )?INDEX \[(\w+)\] ON \[(\w+)\] (.*)", RegexOptions.Singleline)]
    private static partial Regex Index();

    [GeneratedRegex(@"(?:CREATE|ALTER) TABLE \[(\w+)\]")]
    private static partial Regex Table();

    // A foreign key has a second table, which it refers to.
    [GeneratedRegex(@"CONSTRAINT \[(\w+)\] (?:PRIMARY KEY|UNIQUE|CHECK|FOREIGN KEY)(?: CLUSTERED| NONCLUSTERED)? (\([^\n]*?\))(?: REFERENCES \[(\w+)\] (\([^\n)]*\))[^\n]*)?,?(?:\n|$)")]
    private static partial Regex Constraint();

    [GeneratedRegex(@"(?:CONSTRAINT|INDEX) \[(\w+)\]")]
    private static partial Regex HolderName();

    private sealed record Holder(string Name, string Table, string Columns)
    {
        public bool Has(string table, string column) =>
            Table == table && (Columns.Contains($"[{column}]", StringComparison.Ordinal) || Columns.Contains($"\"{column}\"", StringComparison.Ordinal));
    }
}
