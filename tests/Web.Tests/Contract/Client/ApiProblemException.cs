using System.Text.Json;

namespace QualityCredit.Web.Tests.Contract.Client;

/// <summary>The host refused: <see cref="Code"/> says why, by a name that does not change.</summary>
public sealed class ApiProblemException(ProblemDetails problem, JsonElement whole) : Exception($"{problem.Status} {problem.Code}: {problem.Detail ?? problem.Title}")
{
    public string Code => Problem.Code;

    public ProblemDetails Problem { get; } = problem;

    /// <summary>A member that this code has beside the usual ones, such as parameter.</summary>
    public string? Member(string name) => whole.TryGetProperty(name, out var value) ? value.ToString() : null;
}
