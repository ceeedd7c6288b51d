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

    /// <summary>The CREATE statements of a script, one by one, as a model wants them: it takes no ALTER and no DROP, so columns that are added later stand in their tables, and an index that is dropped is left out.</summary>
    public static IEnumerable<string> Creations(string text)
    {
        var script = (TSqlScript)new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(text), out _);
        Collector collector = new();
        script.Accept(collector);
        foreach (var addition in collector.Additions)
        {
            var table = collector.Statements.OfType<CreateTableStatement>().First(table => NameOf(table.SchemaObjectName) == NameOf(addition.SchemaObjectName));
            foreach (var column in addition.Definition.ColumnDefinitions)
            {
                table.Definition.ColumnDefinitions.Add(column);
            }
        }

        return collector.Statements.Select(Text);
    }

    private static string NameOf(SchemaObjectName name) => name.BaseIdentifier.Value;

    private static string Text(TSqlFragment statement)
    {
        new Sql150ScriptGenerator().GenerateScript(statement, out var text);
        return text;
    }

    private sealed class Collector : TSqlFragmentVisitor
    {
        public List<TSqlFragment> Statements { get; } = [];

        public List<AlterTableAddTableElementStatement> Additions { get; } = [];

        public override void Visit(AlterTableAddTableElementStatement node) => Additions.Add(node);

        public override void Visit(CreateTableStatement node) => Statements.Add(node);

        public override void Visit(CreateIndexStatement node) => Statements.Add(node);

        public override void Visit(DropIndexClause node) => Statements.RemoveAll(statement =>
            statement is CreateIndexStatement index && index.Name.Value == node.Index.Value && NameOf(index.OnName) == NameOf(node.Object));
    }
}
