using System.Text.Json;
using QualityCredit.Testing;

namespace QualityCredit.Web.Tests.BanksDay;

/// <summary>A line of the book, and what is to be answered to it.</summary>
/// <param name="Sent">As it is sent.</param>
/// <param name="Answer">A grade, or why there is none.</param>
internal sealed record BookLine(byte[] Sent, string Answer);

/// <summary>Whom a bank has lent to. Now and then a line stands in it that cannot be answered with a grade.</summary>
internal static class Book
{
    /// <summary>What a line is answered that is no question: it was not asked, and stands in no ledger.</summary>
    public const string Malformed = "malformed-request";

    private const int Every = 1_000;

    /// <summary>Beyond all that are registered.</summary>
    private const int FirstUnknown = 5_000_000;

    public static object Authorisation(string code, string until = "2027-10-31") => new { reference = $"授字〔2026〕{code}", from = "2026-11-01", until };

    /// <param name="graded">Codes with the grades that are published of them.</param>
    public static IEnumerable<BookLine> Of(IEnumerable<(string Code, string Grade)> graded) => graded.Select((one, at) => (at % Every) switch
    {
        200 => Unknown(AnyEnterprise.Code(FirstUnknown + at).Compact),
        400 => Line(one.Code, null, "missing"),
        600 => Line(one.Code, Authorisation(one.Code, "2026-11-21"), "expired"),
        800 => new("{\"code\":"u8.ToArray(), Malformed),
        _ => Line(one.Code, Authorisation(one.Code), one.Grade),
    });

    private static BookLine Unknown(string code) => Line(code, Authorisation(code), "not-registered");

    private static BookLine Line(string code, object? authorisation, string answer) => new(JsonSerializer.SerializeToUtf8Bytes(new { code, authorisation }), answer);
}
