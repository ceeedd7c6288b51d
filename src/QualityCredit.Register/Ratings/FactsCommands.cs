using System.Data.Common;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Ratings;

/// <summary>The texts by which facts are read, plain enough for every database, and their commands.</summary>
internal static class FactsCommands
{
    public const string Enterprises = $"""
        SELECT {Attributes}
        FROM "Enterprises" AS e LEFT JOIN "Statuses" AS s ON s."EnterpriseId" = e."Id"
        {InRange}
        """;

    /// <summary>With the decision that is in force and the standing it started from, to check it.</summary>
    public const string EnterprisesWithDecisions = $"""
        SELECT {Attributes}, d."Digest", COALESCE(c."StandingGrade", p."StandingGrade"), COALESCE(c."GradeSince", p."GradeSince"),
               COALESCE(c."FirstRatedOn", p."FirstRatedOn"), COALESCE(c."ReviewedOn", p."ReviewedOn")
        FROM "Enterprises" AS e LEFT JOIN "Statuses" AS s ON s."EnterpriseId" = e."Id"
        LEFT JOIN "Decisions" AS d ON d."Id" = s."DecisionId" LEFT JOIN "Decisions" AS p ON p."Id" = d."PreviousId"
        LEFT JOIN "StandingCorrections" AS c ON c."DecisionId" = d."Id"
        {InRange}
        """;

    public const string Evidence = """
        SELECT "Id", "Kind", "Objection", "OccurredOn", "ProductSerial", "FromOn", "UntilOn", "DoneOn", "Terms", "Count0", "Count1"
        FROM "Evidence"
        WHERE "Id" >= @from AND "Id" < @to AND "RecordedAtUtc" <= @known AND ("KnownUntilUtc" IS NULL OR "KnownUntilUtc" > @known)
        ORDER BY "Id"
        """;

    public const string Products = """
        SELECT "Id", "Kind", "KnownFromUtc", "Safety", "Health", "Energy", "Environment", "ProbabilityPerBillion", "SensitiveUsers"
        FROM "Products"
        WHERE "Id" >= @from AND "Id" < @to AND "RecordedAtUtc" <= @known
        ORDER BY "Id"
        """;

    public const string EnterpriseRevision = """
        SELECT "Region", "Size", "OpenedOn"
        FROM "EnterpriseRevisions"
        WHERE "EnterpriseId" = @from AND "KnownFromUtc" <= @known
        ORDER BY "KnownFromUtc" DESC
        """;

    public const string ProductRevision = """
        SELECT "ProductId", "Kind", "KnownFromUtc", "Safety", "Health", "Energy", "Environment", "ProbabilityPerBillion", "SensitiveUsers"
        FROM "ProductRevisions"
        WHERE "ProductId" >= @from AND "ProductId" < @to AND "KnownFromUtc" <= @known
        ORDER BY "KnownFromUtc" DESC
        """;

    /// <summary>One stored decision with the standing it started from, to replay it.</summary>
    public const string Decision = """
        SELECT d."AsOf", d."KnownAtUtc", d."Fingerprint", d."Digest", d."NextChange",
               COALESCE(c."StandingGrade", p."StandingGrade"), COALESCE(c."GradeSince", p."GradeSince"),
               COALESCE(c."FirstRatedOn", p."FirstRatedOn"), COALESCE(c."ReviewedOn", p."ReviewedOn")
        FROM "Decisions" AS d LEFT JOIN "Decisions" AS p ON p."Id" = d."PreviousId" LEFT JOIN "StandingCorrections" AS c ON c."DecisionId" = d."Id"
        WHERE d."Id" = @from
        """;

    private const string Attributes = """
        e."Id", e."Region", e."Size", e."OpenedOn", e."KnownFromUtc",
               s."DecisionId", s."Outcome", s."Intensity", s."Listed", s."NextChange",
               s."StandingGrade", s."GradeSince", s."FirstRatedOn", s."ReviewedOn", s."Fingerprint"
        """;

    private const string InRange = """
        WHERE e."Id" >= @from AND e."Id" < @to AND e."RecordedAtUtc" <= @known
        ORDER BY e."Id"
        """;

    /// <summary>Those whose rows are whole numbers and nothing else, and the most there are.</summary>
    public static IReadOnlyList<string> Numbers => [Evidence, Products, ProductRevision];

    public static IReadOnlyList<string> All => [Enterprises, EnterprisesWithDecisions, Evidence, Products, EnterpriseRevision, ProductRevision, Decision];

    public static DbCommand Create(DbConnection connection, string text, DateTime knownAtUtc)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        Add(command, "@from", 0L);
        if (text.Contains("@to", StringComparison.Ordinal))
        {
            Add(command, "@to", 0L);
        }

        Add(command, "@known", InstantConverter.ToMilliseconds(knownAtUtc));
        return command;
    }

    public static DbCommand CreateOfDecision(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = Decision;
        Add(command, "@from", 0L);
        return command;
    }

    public static void KnowAt(DbCommand command, long knownAt) => command.Parameters["@known"].Value = knownAt;

    public static DbDataReader Run(DbCommand command, long from, long to)
    {
        command.Parameters[0].Value = from;
        if (command.Parameters.Count > 2)
        {
            command.Parameters[1].Value = to;
        }

        return command.ExecuteReader();
    }

    private static void Add(DbCommand command, string name, long value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.DbType = System.Data.DbType.Int64;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
