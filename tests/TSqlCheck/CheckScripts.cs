using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace QualityCredit.TSqlCheck;

/// <summary>Parses scripts and commands with the parser of SQL Server 2019.</summary>
internal static class CheckScripts
{
    public static IEnumerable<SqlProblem> Parse(string name, string text)
    {
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(text), out var errors);
        return errors.Select(error => new SqlProblem(name, $"line {error.Line}: {error.Message}"));
    }

    /// <summary>The CREATE statements of a script, one by one, as a model wants them.</summary>
    public static IEnumerable<string> Creations(string text)
    {
        var script = (TSqlScript)new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(text), out _);
        Collector collector = new();
        script.Accept(collector);
        return collector.Statements.Select(statement => text.Substring(statement.StartOffset, statement.FragmentLength));
    }

    private sealed class Collector : TSqlFragmentVisitor
    {
        public List<TSqlFragment> Statements { get; } = [];

        public override void Visit(CreateTableStatement node) => Statements.Add(node);

        public override void Visit(CreateIndexStatement node) => Statements.Add(node);
    }
}
