using QualityCredit.Rating.Credit;

namespace QualityCredit.Register.CreditQueries;

/// <summary>
/// Says whether a question is authorised. The first client that names a reference of an enterprise holds it: whoever else names it, names
/// what was given to another. The days are those of the record, so that no authorisation grows by being named again.
/// </summary>
internal static class JudgeAuthorisation
{
    /// <param name="question">The question.</param>
    /// <param name="known">The authorisation that it names as it is on record; null before its first use.</param>
    /// <param name="day">The day.</param>
    public static AuthorisationVerdict Of(CreditQuestion question, CreditAuthorisation? known, DateOnly day)
    {
        if (question.Authorisation is not { } named)
        {
            return AuthorisationVerdict.Missing;
        }

        if (known is null)
        {
            return question.AsNamed.For(question.ClientId, day);
        }

        var verdict = known.For(question.ClientId, day);
        return verdict != AuthorisationVerdict.OfAnother && (known.From, known.Until) != (named.From, named.Until) ? AuthorisationVerdict.Contradicted : verdict;
    }
}
