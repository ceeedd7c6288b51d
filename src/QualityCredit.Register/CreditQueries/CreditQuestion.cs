using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Register.CreditQueries;

/// <summary>An authorisation as a question names it.</summary>
/// <param name="Reference">Number of the document.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
public sealed record NamedAuthorisation(string Reference, DateOnly From, DateOnly Until);

/// <summary>A question for the credit status of an enterprise.</summary>
/// <param name="ClientId">Who asks.</param>
/// <param name="User">The natural person who asks.</param>
/// <param name="Code">About whom.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Words">What for in words, where the purpose is another one.</param>
/// <param name="Authorisation">What the enterprise allowed; null where nothing was named.</param>
public sealed record CreditQuestion(string ClientId, string User, OrganizationCode Code, CreditPurpose Purpose, string? Words, NamedAuthorisation? Authorisation)
{
    /// <summary>The authorisation as the question names it; there is one.</summary>
    internal CreditAuthorisation AsNamed => new(ClientId, Code, Authorisation!.Reference, Authorisation.From, Authorisation.Until, null);
}

/// <summary>A question that was answered.</summary>
/// <param name="Question">The question.</param>
/// <param name="Verdict">What the authorisation came to, by which it was answered.</param>
/// <param name="DataVersion">Version of the published data that was answered from.</param>
/// <param name="Answer">SHA-256 of the body.</param>
public sealed record AnsweredQuestion(CreditQuestion Question, AuthorisationVerdict Verdict, long DataVersion, byte[] Answer);
