using System.Data;
using System.Data.Common;
using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditQueries;

/// <summary>What one look at the register tells of a question, all of it of the same instant.</summary>
/// <param name="DataVersion">Version of the published data.</param>
/// <param name="PolicyStep">Number of the last step of the policies.</param>
/// <param name="Subject">Who was asked about; null where nobody is registered under the code.</param>
/// <param name="DecisionId">The published decision; null before the first.</param>
/// <param name="Authorisation">The authorisation that the question names, as it is on record; null before its first use.</param>
internal sealed record CreditStanding(long DataVersion, int PolicyStep, CreditSubject? Subject, long? DecisionId, CreditAuthorisation? Authorisation);

/// <summary>Looks with a connection that stays open, past EF Core. For one thread.</summary>
internal sealed class CreditStandingReader : IDisposable
{
    /// <summary>A row for each former name, and one where there is none.</summary>
    public const string Text = """
        SELECT (SELECT MAX(v."Sequence") FROM "Changes" AS v), (SELECT MAX(p."Id") FROM "PolicySteps" AS p),
               e."Code", e."CreditCode", e."Name", e."Region", e."Industry", s."DecisionId",
               a."ClientId", a."ValidFrom", a."ValidUntil", w."From", f."Name"
        FROM (SELECT 1 AS "One") AS q
        LEFT JOIN "Enterprises" AS e ON e."Code" = @code
        LEFT JOIN "Statuses" AS s ON s."EnterpriseId" = e."Id"
        LEFT JOIN "CreditAuthorisations" AS a ON a."Code" = @code AND a."Reference" = @reference
        LEFT JOIN "CreditAuthorisationWithdrawals" AS w ON w."AuthorisationId" = a."Id"
        LEFT JOIN "FormerNames" AS f ON f."EnterpriseId" = e."Id" AND f."NameKey" <> e."NameKey"
        ORDER BY f."UntilUtc" DESC
        """;

    /// <summary>Its parameters as SQL Server declares them.</summary>
    public static IReadOnlyList<string> Parameters { get; } = ["@code char(9)", "@reference nvarchar(100)"];

    private readonly DbConnection _connection;
    private readonly DbCommand _command;
    private readonly DbParameter _code;
    private readonly DbParameter _reference;

    private CreditStandingReader(DbConnection connection)
    {
        (_connection, _command) = (connection, connection.CreateCommand());
        _command.CommandText = Text;
        _code = Add("@code", DbType.AnsiStringFixedLength, 9);
        _reference = Add("@reference", DbType.String, AuthorisationRecord.LongestReference);
    }

    public static async Task<CreditStandingReader> OpenAsync(RegisterDatabase database, CancellationToken ct) => new(await database.OpenForQuestionsAsync(ct));

    public CreditStanding Look(OrganizationCode code, string? reference)
    {
        (_code.Value, _reference.Value) = (code.Compact, reference ?? (object)DBNull.Value);
        using var row = _command.ExecuteReader();
        row.Read();
        var (version, step) = (row.IsDBNull(0) ? 0 : row.GetInt64(0), row.IsDBNull(1) ? 0 : row.GetInt32(1));
        var authorisation = row.IsDBNull(8) ? null : new CreditAuthorisation(row.GetString(8), code, reference!, Day(row, 9), Day(row, 10), row.IsDBNull(11) ? null : Day(row, 11));
        long? decision = row.IsDBNull(7) ? null : row.GetInt64(7);
        return new(version, step, row.IsDBNull(2) ? null : SubjectOf(row), decision, authorisation);
    }

    public void Dispose()
    {
        _command.Dispose();
        _connection.Dispose();
    }

    private static CreditSubject SubjectOf(DbDataReader row)
    {
        List<string> names = [];
        CreditSubject subject = new(
            OrganizationCodeConverter.Read(row.GetString(2)),
            row.IsDBNull(3) ? null : UnifiedSocialCreditCode.Parse(row.GetString(3)),
            row.GetString(4),
            names,
            RegionCode.FromNumber(row.GetInt32(5)),
            IndustryCode.Parse(row.GetString(6)));
        do
        {
            if (!row.IsDBNull(12))
            {
                names.Add(row.GetString(12));
            }
        }
        while (row.Read());

        return subject;
    }

    private static DateOnly Day(DbDataReader row, int column) => DayNumberConverter.FromNumber(row.GetInt32(column));

    private DbParameter Add(string name, DbType type, int size)
    {
        var parameter = _command.CreateParameter();
        (parameter.ParameterName, parameter.DbType, parameter.Size) = (name, type, size);
        _command.Parameters.Add(parameter);
        return parameter;
    }
}
