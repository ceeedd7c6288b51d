using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.SqlServer.Dac.Model;

namespace QualityCredit.TSqlCheck;

/// <summary>
/// Binds every name in every command to the tables of the script: each command becomes the body of a procedure with its parameters.
/// Unresolved columns are errors, unresolved tables and functions only warnings (SQL71502); both are problems here.
/// </summary>
internal static partial class CheckCommands
{
    public static IEnumerable<SqlProblem> Bind(string script, IReadOnlyList<SqlCommandText> commands)
    {
        using TSqlModel model = new(SqlServerVersion.Sql150, new TSqlModelOptions());
        foreach (var statement in CheckScripts.Creations(script))
        {
            model.AddObjects(statement);
        }

        List<SqlProblem> problems = [];
        for (var i = 0; i < commands.Count; i++)
        {
            var procedure = $"CREATE PROCEDURE [dbo].[command{i}] {string.Join(", ", commands[i].Parameters)} AS BEGIN\n{commands[i].Text}\nEND";
            SqlProblem[] syntax = [.. CheckScripts.Parse(commands[i].Name, procedure)];
            problems.AddRange(syntax);
            if (syntax.Length == 0)
            {
                model.AddObjects(procedure);
            }
        }

        problems.AddRange(model.Validate().Select(message => new SqlProblem(NameOf(message, commands), $"{message.Prefix}{message.Number}: {message.Message}")));
        return problems;
    }

    private static string NameOf(DacModelMessage message, IReadOnlyList<SqlCommandText> commands) =>
        OwnName().Match(message.Message) is { Success: true } match
            ? commands[int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)].Name
            : "tables";

    [GeneratedRegex(@"\[command(\d+)\]")]
    private static partial Regex OwnName();
}
