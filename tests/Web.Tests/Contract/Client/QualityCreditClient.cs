using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QualityCredit.Web.Tests.Contract.Client;

/// <summary>How the operations of the generated half are sent. The client shows its credential by the headers of <paramref name="http"/>.</summary>
public sealed partial class QualityCreditClient(HttpClient http)
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private static string Escape(object value) => Uri.EscapeDataString(Text(value));

    private static string Text(object value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToString("O", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        Enum word => JsonSerializer.SerializeToElement(word, word.GetType()).GetString()!,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private async Task<T> JsonAsync<T>(string method, string path, (string Name, object? Value)[] query, (string Name, string? Value)[] headers, object? body, CancellationToken ct)
    {
        using var answer = await AskAsync(method, path, query, headers, body, ct);
        return (await answer.Content.ReadFromJsonAsync<T>(_json, ct))!;
    }

    private async Task<IReadOnlyList<T>> LinesAsync<T>(string method, string path, (string Name, object? Value)[] query, (string Name, string? Value)[] headers, object? body, CancellationToken ct)
    {
        using var answer = await AskAsync(method, path, query, headers, body, ct);
        var text = await answer.Content.ReadAsStringAsync(ct);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<T>(line, _json)!)];
    }

    private async Task<string> TextAsync(string method, string path, (string Name, object? Value)[] query, (string Name, string? Value)[] headers, object? body, CancellationToken ct)
    {
        using var answer = await AskAsync(method, path, query, headers, body, ct);
        return await answer.Content.ReadAsStringAsync(ct);
    }

    private async Task SendAsync(string method, string path, (string Name, object? Value)[] query, (string Name, string? Value)[] headers, object? body, CancellationToken ct) =>
        (await AskAsync(method, path, query, headers, body, ct)).Dispose();

    private async Task<HttpResponseMessage> AskAsync(string method, string path, (string Name, object? Value)[] query, (string Name, string? Value)[] headers, object? body, CancellationToken ct)
    {
        var stated = query.Where(one => one.Value is not null).Select(one => $"{one.Name}={Escape(one.Value!)}").ToList();
        using HttpRequestMessage message = new(new(method), stated.Count == 0 ? path : $"{path}?{string.Join('&', stated)}");
        message.Content = body is null ? null : JsonContent.Create(body, body.GetType(), options: _json);
        foreach (var (name, value) in headers.Where(header => header.Value is not null))
        {
            message.Headers.Add(name, value);
        }

        var answer = await http.SendAsync(message, ct);
        if (answer.IsSuccessStatusCode)
        {
            return answer;
        }

        using (answer)
        {
            var whole = await answer.Content.ReadFromJsonAsync<JsonElement>(_json, ct);
            throw new ApiProblemException(whole.Deserialize<ProblemDetails>(_json)!, whole);
        }
    }
}
