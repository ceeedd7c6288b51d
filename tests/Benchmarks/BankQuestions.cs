using System.Globalization;
using System.Text.Json;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.CreditQueries;

namespace QualityCredit.Benchmarks;

/// <summary>One bank of the benchmark, with its key.</summary>
internal sealed record Bank(string Id, string Key);

/// <summary>A question as it goes over the wire.</summary>
/// <param name="Path">Where it is sent.</param>
/// <param name="Bank">Who asks.</param>
/// <param name="Body">The body; its authorisation may be <see cref="BankQuestions.Serial"/>, which is another one each time it is sent.</param>
internal sealed record BankQuestion(string Path, Bank Bank, string Body);

/// <summary>What banks ask: of ten questions six under an authorisation that is on record, three under a new one, and one without.</summary>
internal static class BankQuestions
{
    /// <summary>Replaced by a number of the same length, so that each question under a new authorisation is the first under it.</summary>
    public const string Serial = "new-000000000000";

    private const int Mixture = 10;
    private const int OnRecord = 6;

    public static DateOnly From { get; } = new(2026, 1, 1);

    public static DateOnly Until { get; } = new(2046, 12, 31);

    public static IReadOnlyList<BankQuestion> Of(IReadOnlyList<OrganizationCode> codes, IReadOnlyList<Bank> banks) =>
        [.. codes.Select((code, at) => new BankQuestion($"/api/v1/credit/{code.Compact}", banks[at % banks.Count], Body(code, banks[at % banks.Count], at)))];

    /// <summary>The authorisations on which the questions rest that name a known one.</summary>
    public static IEnumerable<AuthorisationRecord> Known(IReadOnlyList<OrganizationCode> codes, IReadOnlyList<Bank> banks, int firstId) => codes
        .Select((code, at) => (Code: code, At: at)).Where(one => one.At % Mixture < OnRecord)
        .Select((one, number) => new AuthorisationRecord
        {
            Id = firstId + number,
            Code = one.Code,
            Reference = ReferenceOf(one.Code, banks[one.At % banks.Count]),
            ClientId = banks[one.At % banks.Count].Id,
            ValidFrom = From,
            ValidUntil = Until,
            User = "li.ming",
            RecordedUtc = DateTime.UnixEpoch,
        });

    /// <summary>Lines of a list that one bank sends, each under an authorisation of its own that is not on record yet.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<OrganizationCode> codes, int count) => Enumerable.Range(0, count).Select(at => JsonSerializer.Serialize(new
    {
        code = codes[at % codes.Count].Compact,
        user = "li.ming",
        authorisation = new { reference = string.Create(CultureInfo.InvariantCulture, $"listed-{at}"), from = Day(From), until = Day(Until) },
    }));

    private static string Body(OrganizationCode code, Bank bank, int at) => (at % Mixture) switch
    {
        < OnRecord => Body(ReferenceOf(code, bank)),
        < Mixture - 1 => Body(Serial),
        _ => JsonSerializer.Serialize(new { purpose = "before-lending", user = "li.ming" }),
    };

    private static string Body(string reference) =>
        JsonSerializer.Serialize(new { purpose = "before-lending", user = "li.ming", authorisation = new { reference, from = Day(From), until = Day(Until) } });

    private static string ReferenceOf(OrganizationCode code, Bank bank) => $"on-record-{bank.Id}-{code.Compact}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
