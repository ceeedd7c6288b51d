using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Register.Storage;

namespace QualityCredit.Benchmarks;

/// <summary>
/// Asks a counted number of questions, 64 at once, and holds every answer against the ledger: wrk cuts its last questions off, so that its
/// count of answers and the lines differ by those that were under way.
/// </summary>
internal static class AskExactly
{
    private const int AtOnce = 64;

    /// <returns>Answers, lines that were written meanwhile, and answers whose digest stands in none of them.</returns>
    public static async Task<(int Answers, long Lines, int Missing)> RunAsync(WebHostProcess host, IServiceProvider services, IReadOnlyList<BankQuestion> questions)
    {
        var before = await LastAsync(services);
        using HttpClient client = new(new SocketsHttpHandler { MaxConnectionsPerServer = AtOnce }) { BaseAddress = host.Address };
        var digests = new string[questions.Count];
        await Parallel.ForEachAsync(Enumerable.Range(0, questions.Count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (at, ct) =>
            digests[at] = Convert.ToHexString(SHA256.HashData(await AskAsync(client, questions[at], at, ct))));

        await using var context = services.GetRequiredService<IDbContextFactory<RegisterContext>>().CreateDbContext();
        var written = (await context.CreditQueries.Where(row => row.Number > before).Select(row => row.Answer).ToListAsync()).ConvertAll(Convert.ToHexString);
        return (digests.Length, written.Count, digests.Except(written, StringComparer.Ordinal).Count());
    }

    public static async Task<long> LastAsync(IServiceProvider services)
    {
        await using var context = services.GetRequiredService<IDbContextFactory<RegisterContext>>().CreateDbContext();
        return await context.CreditQueries.MaxAsync(row => (long?)row.Number) ?? 0;
    }

    private static async Task<byte[]> AskAsync(HttpClient client, BankQuestion question, int at, CancellationToken ct)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, question.Path)
        {
            Content = new StringContent(question.Body.Replace(BankQuestions.Serial, $"exact-{question.Bank.Id}-{at}", StringComparison.Ordinal), Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", question.Bank.Key);
        using var answer = await client.SendAsync(request, ct);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync(ct);
    }
}
