using System.Text;

namespace QualityCredit.Web.Tests.Contract;

/// <summary>
/// Malformed requests for every operation of the document in turn, the same ones each time. An operation that is added to the document
/// is in it by that alone.
/// </summary>
internal sealed class MalformedRequests
{
    private static readonly string[] _otherMethods = ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "FOO", "POST", "GET"];

    private readonly Random _random;
    private readonly WellFormed _wellFormed;
    private readonly BreakJson _breakJson;
    private readonly ContractDocument _document;

    public MalformedRequests(ContractDocument document, int seed)
    {
        (_document, _random) = (document, new(seed));
        _wellFormed = new(document, _random);
        _breakJson = new(_wellFormed, _random);
    }

    public IEnumerable<MalformedRequest> Take(int count)
    {
        for (var made = 0; made < count; made++)
        {
            yield return Next(_document.Operations[made % _document.Operations.Count]);
        }
    }

    private MalformedRequest Next(ContractOperation operation)
    {
        var sender = SenderOf(operation);
        MalformedRequest request = new(operation, operation.Method, TargetOf(operation, []), sender, "");
        var body = operation.Bodies.Count == 0 ? default : _wellFormed.One(operation.Bodies);
        if (body.Schema is not null)
        {
            request = request with { Body = Encoding.UTF8.GetBytes(_wellFormed.Value("", body.Schema)!.ToJsonString()), ContentType = body.Type };
        }

        return _random.Next(10) switch
        {
            0 => WithHeader(request, "Authorization", WrongTexts.Credentials),
            1 => WithOtherHeader(request),
            2 when body.Schema is not null => request with { ContentType = _wellFormed.One(WrongTexts.Types), Fault = "content type" },
            2 or 3 => Elsewhere(request),
            < 9 when body.Schema is not null && _random.Next(4) > 0 => WithBody(request, _breakJson.Break(body.Schema)),
            _ when operation.Parameters.Where(parameter => parameter.In is "path" or "query").ToList() is { Count: > 0 } places => InAddress(request, _wellFormed.One(places)),
            _ => WithUnknownQuery(request),
        };
    }

    private static MalformedRequest WithBody(MalformedRequest request, (byte[] Body, string Fault) broken) =>
        request with
        {
            Body = broken.Body,
            Fault = $"body {broken.Fault}",
            // Of a job, a question is refused in its place.
            IsUnfit = broken.Fault is BreakJson.UnknownMember or BreakJson.MemberTwice && request.Operation.Bodies.All(body => body.Type == "application/json"),
        };

    private MalformedRequest WithHeader(MalformedRequest request, string name, IReadOnlyList<string> values) =>
        request with { Headers = [(name, _wellFormed.One(values))], Fault = $"header {name}" };

    private MalformedRequest WithOtherHeader(MalformedRequest request) => _random.Next(11) switch
    {
        0 or 1 when request.Body is not null => WithHeader(request, "Idempotency-Key", WrongTexts.Keys),
        2 => WithHeader(request, "If-None-Match", WrongTexts.Conditions),
        3 => WithHeader(request, "Range", WrongTexts.Ranges),
        4 => WithHeader(request, "Accept-Language", WrongTexts.Languages),
        5 => WithHeader(request, "If-Modified-Since", WrongTexts.Days),
        6 => WithHeader(request, "X-Client-User", WrongTexts.Keys),
        7 => request with { Headers = [("Accept", "application/nonsense;q=x"), ("Accept-Encoding", ",;q=9"), ("If-Range", "\""), ("If-Match", "\"another\""), ("Prefer", "\u00ff")], Fault = "headers of all kinds" },
        8 => WithHeader(request, "Accept", WrongTexts.Accepts),
        9 => WithHeader(request, "Host", WrongTexts.Hosts) with { IsNoHttp = true },
        10 => request with { Headers = [("X-Long", new string('h', 40_000))], Fault = "header too long", IsNoHttp = true },
        _ => WithHeader(request, "Cookie", ["qc-officer=garbage", "=;=;", "qc-officer=CfDJ8" + new string('A', 3000)]),
    };

    private MalformedRequest Elsewhere(MalformedRequest request) => _random.Next(4) switch
    {
        0 => request with { Method = _wellFormed.One(_otherMethods), Fault = "method", IsElsewhere = true },
        1 => request with { Target = request.Target + "/%E6%B2%A1%E6%9C%89", Fault = "address", IsElsewhere = true },
        2 => request with { Target = request.Target.Replace("/api/v1", "/api/v1/%2F/../..", StringComparison.Ordinal), Fault = "address", IsElsewhere = true },
        _ => request with { Body = request.Method == "GET" ? Encoding.UTF8.GetBytes("{\"a\":") : null, ContentType = "application/json", Fault = "body where there is none, or none" },
    };

    private MalformedRequest InAddress(MalformedRequest request, ContractParameter parameter)
    {
        var kind = _random.Next(12);
        if (kind == 0)
        {
            return request with { Target = TargetOf(request.Operation, new() { [parameter.Name] = "a%00b" }), Fault = $"NUL in {parameter.Name}", IsNoHttp = parameter.In == "path" };
        }

        if (kind == 1)
        {
            return request with { Target = TargetOf(request.Operation, new() { [parameter.Name] = new('9', 9000) }), Fault = $"{parameter.Name} longer than a request line", IsNoHttp = true };
        }

        var wrong = _wellFormed.One(WrongTexts.InAddresses);
        return kind == 2 && parameter.In == "query"
            ? request with { Target = TargetOf(request.Operation, new() { [parameter.Name] = $"{wrong}&{parameter.Name}={_wellFormed.One(WrongTexts.InAddresses)}" }), Fault = $"{parameter.Name} twice" }
            : request with { Target = TargetOf(request.Operation, new() { [parameter.Name] = wrong }), Fault = $"{parameter.Name} is \"{wrong}\"", IsElsewhere = parameter.In == "path" && wrong is "" or ".." };
    }

    private MalformedRequest WithUnknownQuery(MalformedRequest request) =>
        request with { Target = $"{request.Target}{(request.Target.Contains('?', StringComparison.Ordinal) ? '&' : '?')}%FF={_wellFormed.One(WrongTexts.InAddresses)}&&&=;", Fault = "unknown parameter" };

    private string TargetOf(ContractOperation operation, Dictionary<string, string> wrong)
    {
        var path = operation.Path;
        List<string> query = [];
        foreach (var parameter in operation.Parameters)
        {
            var value = wrong.GetValueOrDefault(parameter.Name) ?? Uri.EscapeDataString(_wellFormed.Text(parameter.Name, parameter.Schema));
            if (parameter.In == "path")
            {
                path = path.Replace($"{{{parameter.Name}}}", value, StringComparison.Ordinal);
            }
            else if (parameter.In == "query" && (parameter.IsRequired || wrong.ContainsKey(parameter.Name) || _random.Next(3) == 0))
            {
                query.Add($"{parameter.Name}={value}");
            }
        }

        return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
    }

    /// <summary>Most often one whom the operation lets in: what stands behind the door is to be met too.</summary>
    private Sender SenderOf(ContractOperation operation)
    {
        if (_random.Next(8) == 0)
        {
            return (Sender)_random.Next(6);
        }

        return operation.SecurityScheme switch
        {
            null => Sender.Anonymous,
            "Client" => operation.Client,
            _ => _wellFormed.One([Sender.Inspector, Sender.PolicyOfficer, Sender.CaseOfficer]),
        };
    }
}
