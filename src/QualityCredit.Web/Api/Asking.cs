using Microsoft.AspNetCore.Http.HttpResults;
using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Web.Clients;

namespace QualityCredit.Web.Api;

/// <summary>Who asks and what for: the same for all questions of a request.</summary>
internal sealed record Asking(string ClientId, string User, CreditPurpose Purpose, string? Words)
{
    public CreditQuestion About(OrganizationCode code, NamedAuthorisation? authorisation) => new(ClientId, User, code, Purpose, Words, authorisation);

    public static (Asking? Asking, ProblemHttpResult? Refusal) Of(HttpContext context, string purpose, string? words, string? user, IEnumerable<AuthorisationRequest?> authorisations)
    {
        var (named, refusal) = ClientUser.Of(context, user);
        return refusal is not null ? (null, refusal)
            : Find(purpose) is not { } term
                ? (null, Problems.WrongArgument(context, "purpose", new($"目的须为：{Codes}。", $"The purpose is one of {Codes}.")))
            : words?.Length > LedgerRecord.LongestWords
                ? (null, Problems.WrongArgument(context, "purposeText", new($"最多{LedgerRecord.LongestWords}字。", $"At most {LedgerRecord.LongestWords} characters.")))
            : (CreditPurpose)term.Value == CreditPurpose.Other && string.IsNullOrWhiteSpace(words)
                ? (null, Problems.WrongArgument(context, "purposeText", new("目的为“其他”时，请写明用途。", "Where the purpose is other, say in words what it is.")))
            : authorisations.FirstOrDefault(IsWrong) is not null
                ? (null, Problems.WrongArgument(context, "authorisation", new(
                    $"授权须有编号（不超过{AuthorisationRecord.LongestReference}字），且起始日不晚于截止日。",
                    $"An authorisation has a reference of at most {AuthorisationRecord.LongestReference} characters and does not end before it begins.")))
            : (new(CallingClient.Of(context).Id, named, (CreditPurpose)term.Value, string.IsNullOrWhiteSpace(words) ? null : words.Trim()), null);
    }

    private static string Codes => string.Join(", ", Vocabulary.Of<CreditPurpose>().Terms.Select(term => term.Code));

    private static Term? Find(string purpose) => Vocabulary.Of<CreditPurpose>().Terms.FirstOrDefault(term => term.Code == purpose);

    private static bool IsWrong(AuthorisationRequest? authorisation) => authorisation is not null
        && (string.IsNullOrWhiteSpace(authorisation.Reference) || authorisation.Reference.Trim().Length > AuthorisationRecord.LongestReference || authorisation.From > authorisation.Until);
}
