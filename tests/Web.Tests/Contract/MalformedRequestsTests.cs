using System.Globalization;
using System.Net;
using System.Text.Json;
using QualityCredit.Web.Contract;
using Xunit;

namespace QualityCredit.Web.Tests.Contract;

/// <summary>Whatever is sent: no answer says that the host broke, each refusal says in its document what was wrong, and a refusal wrote nothing.</summary>
public sealed class MalformedRequestsTests(ContractHost host) : IClassFixture<ContractHost>
{
    private const int Requests = 10_000;
    private const int Seed = 74;
    private const int Shown = 40;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ten_thousand_malformed_requests_are_refused_in_good_order()
    {
        MalformedRequests requests = new(ContractDocument.Read(), Seed);
        List<string> wrong = [];
        Dictionary<int, int> answers = [];

        foreach (var request in requests.Take(Requests))
        {
            var before = host.Content();
            using var answer = await SendAsync(request);
            var hasWritten = host.Content() != before && await WritesEachTimeAsync(request, answer.StatusCode);
            var status = (int)answer.StatusCode;
            answers[status] = answers.GetValueOrDefault(status) + 1;
            if (await WhyWrongAsync(request, answer, hasWritten) is { } why)
            {
                wrong.Add($"{status} {why} ← {request}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {Requests}:\n{string.Join('\n', wrong.Take(Shown))}");
        Assert.True(answers.Where(answer => answer.Key >= 400).Sum(answer => answer.Value) > Requests / 2, string.Join(", ", answers));
        Assert.Contains((int)HttpStatusCode.OK, answers.Keys);
    }

    /// <summary>Jobs that were accepted before are carried out meanwhile and write too: what a refusal writes, it writes every time.</summary>
    private async Task<bool> WritesEachTimeAsync(MalformedRequest request, HttpStatusCode status)
    {
        for (var again = 0; again < 100 && status >= HttpStatusCode.BadRequest; again++)
        {
            await Task.Delay(100, Ct);
            var before = host.Content();
            using var answer = await SendAsync(request);
            if (host.Content() == before)
            {
                return false;
            }
        }

        return true;
    }

    private static async Task<string?> WhyWrongAsync(MalformedRequest request, HttpResponseMessage answer, bool hasWritten)
    {
        if (answer.StatusCode >= HttpStatusCode.InternalServerError)
        {
            return $"broke: {await answer.Content.ReadAsStringAsync(Ct)}";
        }

        var status = ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
        if (!request.IsElsewhere && !request.IsNoHttp && request.Operation.Node["responses"]![status] is null)
        {
            return $"is an answer that the document does not have: {await answer.Content.ReadAsStringAsync(Ct)}";
        }

        if (request.IsUnfit && answer.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden))
        {
            return $"has a member that the document does not allow, and got {await answer.Content.ReadAsStringAsync(Ct)}";
        }

        if (answer.StatusCode < HttpStatusCode.BadRequest)
        {
            return null;
        }

        if (hasWritten)
        {
            return "was refused and wrote";
        }

        if (answer.Content.Headers.ContentType?.MediaType != "application/problem+json")
        {
            return request.IsNoHttp || request.Method is "HEAD" ? null : $"is no problem but {answer.Content.Headers.ContentType}";
        }

        using var problem = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(Ct));
        return request.IsUnfit && answer.StatusCode == HttpStatusCode.BadRequest && problem.RootElement.GetProperty("code").GetString() != "malformed-request"
            ? $"has a member that the document does not allow, and is refused for another reason: {problem.RootElement}"
            : WhyWrong(problem.RootElement, (int)answer.StatusCode);
    }

    private static string? WhyWrong(JsonElement problem, int status) =>
        !problem.TryGetProperty("code", out var code) ? $"has no code: {problem}"
        : ProblemCatalogue.Find(code.GetString()!) is not { } known ? $"has the code {code}, which the list does not have"
        : !known.Status.Contains(status) ? $"has the code {code} under a status that the list does not have"
        : !problem.GetProperty("type").GetString()!.EndsWith(ProblemCatalogue.PathOf(known.Code), StringComparison.Ordinal) ? $"leads elsewhere: {problem}"
        : problem.GetProperty("status").GetInt32() != status ? $"names another status: {problem}"
        : problem.GetProperty("title").GetString() is not { Length: > 0 } ? $"{code} has no title"
        : null;

    private async Task<HttpResponseMessage> SendAsync(MalformedRequest request)
    {
        // As it is: the client is not to mend what is wrong with it.
        Uri target = new($"{host.Http.BaseAddress!.GetLeftPart(UriPartial.Authority)}{request.Target}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using HttpRequestMessage message = new(new(request.Method), target);
        if (request.Body is { } body)
        {
            message.Content = new ByteArrayContent(body);
            if (request.ContentType is { Length: > 0 } type)
            {
                message.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            }
        }

        if (host.CredentialOf(request.Sender) is { } credential && request.Headers.All(header => header.Name != "Authorization"))
        {
            message.Headers.TryAddWithoutValidation("Authorization", credential);
        }

        foreach (var (name, value) in request.Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return await host.Http.SendAsync(message, HttpCompletionOption.ResponseContentRead, Ct);
    }
}
