using Microsoft.AspNetCore.Http.HttpResults;
using QualityCredit.Register.CreditJobs;
using QualityCredit.Web.Api;
using QualityCredit.Web.Clients;

namespace QualityCredit.Web.CreditJobs;

/// <summary>What holds for all lines of a job, or why it cannot.</summary>
internal sealed record JobTerms(CreditJobTerms? Terms, ProblemHttpResult? Refusal)
{
    public static JobTerms Of(HttpContext context, string? purpose, string? words, string? user)
    {
        string? named = null;
        if (user is { Length: > 0 } || context.Request.Headers.ContainsKey(ClientUser.Header))
        {
            var (asking, refusal) = ClientUser.Of(context, user);
            if (refusal is not null)
            {
                return new(null, refusal);
            }

            named = asking;
        }

        // Without a purpose for all of them each line states its own, and the words still hold for those that state none.
        var (known, text, problem) = purpose is null ? (null, Asking.WordsOf(words), Asking.ProblemOf(words)) : Asking.PurposeOf(purpose, words);
        return problem is null ? new(new(named, known, text), null) : new(null, Problems.WrongArgument(context, problem.Argument, problem.Detail));
    }
}
