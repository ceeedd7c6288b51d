namespace QualityCredit.TSqlCheck;

/// <summary>What is to be checked: migration scripts, the first of which makes the tables, and commands sent to them.</summary>
internal sealed record CheckRequest(IReadOnlyList<SqlScript> Scripts, IReadOnlyList<SqlCommandText> Commands);

internal sealed record SqlScript(string Name, string Text);

/// <param name="Name">Where it was sent from.</param>
/// <param name="Text">Its text.</param>
/// <param name="Parameters">Its parameters as Transact-SQL declares them, such as <c>@p0 bigint</c>.</param>
internal sealed record SqlCommandText(string Name, string Text, IReadOnlyList<string> Parameters);

/// <summary>What is wrong, and where.</summary>
internal sealed record SqlProblem(string Name, string Message);
