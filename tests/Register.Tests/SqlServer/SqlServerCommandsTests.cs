using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Register.Accounts;
using QualityCredit.Register.Clients;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Rescoring;
using QualityCredit.Register.Sqlite;
using QualityCredit.Register.SqlServer;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.SqlServer;

/// <summary>SQL Server without a server: the scripts, and every command that the register sends, parsed and bound by SQL Server's own library.</summary>
public sealed partial class SqlServerCommandsTests
{
    // Migrations are checked as scripts.
    private static readonly Type[] _byScript = [typeof(MigrateRegister), typeof(ReadSchemaState)];

    private static readonly Lazy<Task<IReadOnlyList<CapturedText>>> _captured = new(CapturedAsync);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void The_migrations_are_those_of_the_model()
    {
        using var context = NewContext();

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Scripts_and_every_command_are_right_Transact_SQL_on_the_tables_of_the_script()
    {
        var commands = await _captured.Value;

        var problems = await TSqlCheckProcess.CheckAsync(Scripts(), commands, Ct);

        Assert.True(commands.Count > 80, $"only {commands.Count} commands were captured");
        Assert.Empty(problems);
    }

    [Fact]
    public async Task Texts_that_are_sent_together_have_the_collation_of_the_columns_that_they_are_compared_with()
    {
        var commands = await _captured.Value;

        var arrays = commands.SelectMany(command => JsonArray().Matches(command.Text)).Select(match => match.Value).ToList();
        var texts = arrays.SelectMany(array => TextType().Matches(array)).ToList();

        Assert.Equal(commands.Sum(command => AnyJson().Count(command.Text)), arrays.Count);
        Assert.True(texts.Count > 20, $"only {texts.Count} texts were looked at");
        Assert.Empty(texts.Where(text => text.Groups[1].Value != OrdinalText.Collation).Select(text => text.Value));
    }

    [Fact]
    public async Task A_misspelt_column_or_table_or_word_is_reported()
    {
        CapturedText[] commands =
        [
            new("right", "SELECT [e].[Id] FROM [Evidence] AS [e] WHERE [e].[Id] = @id", ["@id bigint"]),
            new("column", "SELECT [e].[Idd] FROM [Evidence] AS [e]", []),
            new("table", "SELECT [e].[Id] FROM [Evidences] AS [e]", []),
            new("word", "SELEC 1", []),
        ];

        var problems = await TSqlCheckProcess.CheckAsync([.. Scripts(), new("broken", "CREATE TABLE [x] ([a] int NOT NULL,,)")], commands, Ct);

        Assert.Equal(["broken", "column", "table", "word"], problems.Select(problem => problem.Name).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_tour_visits_every_action()
    {
        var actions = typeof(RegisterContext).Assembly.GetExportedTypes()
            .Where(type => type.IsClass && type.GetMethods().Any(method => method.Name == "ExecuteAsync"));

        Assert.Empty(actions.Except(_byScript).Except(RegisterTour.Steps.Select(step => step.Action)));
    }

    private static async Task<IReadOnlyList<CapturedText>> CapturedAsync()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        RecordAnswers answers = new();
        CaptureCommands capture = new(answers);
        SqliteDatabase before = new(register.Path + ".before");
        await using var sqlite = Services(new RecordingSqlite((SqliteDatabase)register.Database, answers), register.Clock);
        await using var server = Services(new CapturedSqlServer(before, capture), register.Clock);
        foreach (var step in RegisterTour.Steps)
        {
            capture.Step = step.Action.Name;
            CopyTo(register, before);
            await RunAsync(sqlite, step);
            await RunAsync(server, step);
            Assert.True(answers.Answers.IsEmpty, $"{capture.Step}: SQL Server was asked fewer commands than SQLite");
            before.Release();
        }

        return [.. capture.Commands, .. Streams(), .. Replacements()];
    }

    private static async Task RunAsync(ServiceProvider services, TourStep step)
    {
        await using var scope = services.CreateAsyncScope();
        await step.RunAsync(scope.ServiceProvider);
    }

    // Into the same file: some readers stay open from one step to the next.
    private static void CopyTo(TemporaryRegister register, SqliteDatabase before)
    {
        using SqliteConnection from = new($"Data Source={register.Path}"), to = new($"Data Source={before.Path}");
        from.Open();
        to.Open();
        from.BackupDatabase(to);
    }

    private static ServiceProvider Services(RegisterDatabase database, TimeProvider clock)
    {
        var services = new ServiceCollection().AddSingleton(clock).AddSingleton(_ => Testing.RulesFolder.Library)
            .AddSingleton(new RescoringOptions { PartitionSize = 16, Workers = 1 }).AddLogging().AddRegister(database);
        services.AddOfficerAccounts();
        return services.BuildServiceProvider();
    }

    private static IEnumerable<CapturedText> Streams() => FactsCommands.All
        .Select(text => new CapturedText("stream", text, ["@from bigint", "@to bigint", "@known bigint"]))
        .Append(new("credit standing", CreditStandingReader.Text, CreditStandingReader.Parameters))
        .Append(new("last act", KnownClients.LastAct, []));

    private static IEnumerable<CapturedText> Replacements()
    {
        using var context = NewContext();
        return [.. context.Model.GetEntityTypes().Where(entity => entity.ClrType.Assembly == typeof(RegisterContext).Assembly)
            .Select(entity => new CapturedText($"replace {entity.ClrType.Name}", new SqlServerTable(entity).Delete, ["@keys nvarchar(max)"]))];
    }

    [GeneratedRegex("OPENJSON", RegexOptions.IgnoreCase)]
    private static partial Regex AnyJson();

    [GeneratedRegex(@"OPENJSON\(@\w+\) WITH \((?:[^()]|\(\w+\))*\)")]
    private static partial Regex JsonArray();

    [GeneratedRegex(@"char\(\w+\)(?: COLLATE (\w+))?", RegexOptions.IgnoreCase)]
    private static partial Regex TextType();

    private static IReadOnlyList<TSqlScript> Scripts()
    {
        using var context = NewContext();
        var migrator = context.GetService<IMigrator>();
        return
        [
            new("plain", migrator.GenerateScript()),
            new("idempotent", migrator.GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent)),
        ];
    }

    private static RegisterContext NewContext()
    {
        DbContextOptionsBuilder<RegisterContext> options = new();
        new SqlServerDatabase("Server=nowhere;Database=register").Configure(options);
        return new(options.Options);
    }
}
