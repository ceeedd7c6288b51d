using Microsoft.AspNetCore.Http.HttpResults;
using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Web.Clients;

namespace QualityCredit.Web.Api;

/// <summary>What is wrong with what somebody states.</summary>
internal sealed record ArgumentProblem(string Argument, Bilingual Detail);

/// <summary>Who asks and what for: the same for all questions of a request.</summary>
internal sealed record Asking(string ClientId, string User, CreditPurpose Purpose, string? Words)
{
    public CreditQuestion About(OrganizationCode code, NamedAuthorisation? authorisation) => new(ClientId, User, code, Purpose, Words, authorisation);

    public static (Asking? Asking, ProblemHttpResult? Refusal) Of(HttpContext context, string purpose, string? words, string? user, IEnumerable<AuthorisationRequest?> authorisations)
    {
        var (named, refusal) = ClientUser.Of(context, user);
        if (refusal is not null)
        {
            return (null, refusal);
        }

        var (known, text, wrong) = PurposeOf(purpose, words);
        return (wrong ?? authorisations.Select(ProblemOf).FirstOrDefault(problem => problem is not null)) is { } problem
            ? (null, Problems.WrongArgument(context, problem.Argument, problem.Detail))
            : (new(CallingClient.Of(context).Id, named, known!.Value, text), null);
    }

    public static (CreditPurpose? Purpose, string? Words, ArgumentProblem? Problem) PurposeOf(string purpose, string? words) =>
        Find(purpose) is not { } term
            ? (null, null, new("purpose", new($"目的须为：{Codes}。", $"The purpose is one of {Codes}.")))
        : ProblemOf(words) is { } wrong ? (null, null, wrong)
        : (CreditPurpose)term.Value == CreditPurpose.Other && string.IsNullOrWhiteSpace(words)
            ? (null, null, new("purposeText", new("目的为“其他”时，请写明用途。", "Where the purpose is other, say in words what it is.")))
        : ((CreditPurpose)term.Value, WordsOf(words), null);

    /// <summary>The purpose in words, as it is kept.</summary>
    public static string? WordsOf(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();

    /// <returns>Null where there are no words, or nothing is wrong with them.</returns>
    public static ArgumentProblem? ProblemOf(string? words) => words?.Length > LedgerRecord.LongestWords || SeenText.HasUnseen(words)
        ? new("purposeText", new($"最多{LedgerRecord.LongestWords}字，不含控制字符和不可见字符。", $"At most {LedgerRecord.LongestWords} characters, none of which is a control or cannot be seen."))
        : null;

    /// <returns>Null where there is none, or nothing is wrong with it.</returns>
    public static ArgumentProblem? ProblemOf(AuthorisationRequest? authorisation) => authorisation is not null
        && (string.IsNullOrWhiteSpace(authorisation.Reference) || authorisation.Reference.Trim().Length > AuthorisationRecord.LongestReference || !SeenText.IsPlain(authorisation.Reference.Trim()) || authorisation.From > authorisation.Until)
            ? new("authorisation", new(
                $"授权须有编号（不超过{AuthorisationRecord.LongestReference}字，只用汉字、ASCII 字符和中文标点，空格不连用），且起始日不晚于截止日。",
                $"An authorisation has a reference of at most {AuthorisationRecord.LongestReference} Chinese characters, ASCII characters and Chinese punctuation marks, without two spaces together, and does not end before it begins."))
            : null;

    private static string Codes => string.Join(", ", Vocabulary.Of<CreditPurpose>().Terms.Select(term => term.Code));

    private static Term? Find(string purpose) => Vocabulary.Of<CreditPurpose>().Terms.FirstOrDefault(term => term.Code == purpose);
}
