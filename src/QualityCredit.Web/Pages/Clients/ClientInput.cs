using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Clients;

namespace QualityCredit.Web.Pages.Clients;

/// <summary>The terms of a client as the form sends them.</summary>
public sealed class ClientInput
{
    private static readonly char[] _between = [' ', ',', ';', '\r', '\n', '\t', '，', '；'];

    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Kind { get; set; }

    public string? Organization { get; set; }

    /// <summary>Codes with a space or a line break between.</summary>
    public string? Scopes { get; set; }

    public string? Addresses { get; set; }

    public string? Limit { get; set; }

    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidUntil { get; set; }

    public string? Reason { get; set; }

    internal static ClientInput Of(KnownClient client) => new()
    {
        Id = client.Id,
        Name = client.Terms.Name,
        Kind = Vocabulary.TermOf(client.Terms.Kind).Code,
        Organization = client.Terms.Organization?.ToString(),
        Scopes = string.Join(' ', client.Terms.Scopes),
        Addresses = string.Join(' ', client.Terms.Addresses),
        Limit = client.Terms.Limit?.ToString(),
        ValidFrom = client.Terms.Valid.From,
        ValidUntil = client.Terms.Valid.Until,
    };

    internal ClientDraft Draft(string id, DateOnly today) => new()
    {
        Id = id,
        Name = Name,
        Kind = Kind,
        Organization = Organization,
        Scopes = Parts(Scopes),
        Addresses = Parts(Addresses),
        Limit = Limit,
        ValidFrom = ValidFrom ?? today,
        ValidUntil = ValidUntil,
    };

    private static string[] Parts(string? text) => text?.Split(_between, StringSplitOptions.RemoveEmptyEntries) ?? [];
}
