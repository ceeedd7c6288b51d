using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Web.Contract;

namespace QualityCredit.Web.Api;

/// <summary>Which lines of the ledger an officer asks for, as it was typed.</summary>
internal sealed record LedgerQuery
{
    public const int UsualPage = 50;

    [Description("Short name of a client"), FromQuery(Name = "client")]
    public string? Client { get; init; }

    [Description("The natural person who asked"), FromQuery(Name = "user")]
    public string? User { get; init; }

    [Description(CodeArgument.Words), FromQuery(Name = "code")]
    public string? Code { get; init; }

    [Description("What for"), OneOf<CreditPurpose>, FromQuery(Name = "purpose")]
    public string? Purpose { get; init; }

    [Description("What the authorisation came to"), OneOf<AuthorisationVerdict>, FromQuery(Name = "verdict")]
    public string? Verdict { get; init; }

    [Description("The day at the office"), FromQuery(Name = "day")]
    public DateOnly? Day { get; init; }

    [Description("Where to go on: what the page before called next"), FromQuery(Name = "before")]
    public long? Before { get; init; }

    [Description("Lines of a page, at most 200"), FromQuery(Name = "limit")]
    public int? Limit { get; init; }

    /// <summary>What is looked for, or the name of the argument that cannot be read.</summary>
    public (LedgerFilter? Filter, string? Wrong) Read()
    {
        EnterpriseCode code = default;
        var (purpose, verdict) = (TermOf<CreditPurpose>(Purpose), TermOf<AuthorisationVerdict>(Verdict));
        return Given(Code) is { } typed && !EnterpriseCode.TryParse(typed, out code, out _) ? (null, "code")
            : Given(Purpose) is not null && purpose is null ? (null, "purpose")
            : Given(Verdict) is not null && verdict is null ? (null, "verdict")
            : (new()
            {
                Client = Given(Client),
                User = Given(User),
                Code = Given(Code) is null ? null : code.Organization,
                Purpose = (CreditPurpose?)purpose?.Value,
                Verdict = (AuthorisationVerdict?)verdict?.Value,
                Day = Day,
            }, null);
    }

    public static ProblemHttpResult Refuse(HttpContext context, string wrong) =>
        Problems.WrongArgument(context, wrong, new($"{wrong} 无法识别。", $"{wrong} cannot be read."));

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Term? TermOf<T>(string? text)
        where T : struct, Enum => Given(text) is { } code ? Vocabulary.Of<T>().Terms.FirstOrDefault(term => term.Code == code) : null;
}
