using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Register.Clients;

/// <summary>What an officer writes of a client, as texts.</summary>
public sealed record ClientDraft
{
    public required string Id { get; init; }

    public string? Name { get; init; }

    public string? Kind { get; init; }

    public string? Organization { get; init; }

    public IReadOnlyList<string> Scopes { get; init; } = [];

    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>Such as <c>600/60</c>; the usual limit where blank.</summary>
    public string? Limit { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public DateOnly? ValidUntil { get; init; }
}

/// <summary>The checked terms of a client.</summary>
public sealed record ClientTerms
{
    public required string Name { get; init; }

    public required ClientKind Kind { get; init; }

    public OrganizationCode? Organization { get; init; }

    public required IReadOnlyList<ClientScope> Scopes { get; init; }

    /// <summary>Empty where it may come from anywhere.</summary>
    public required IReadOnlyList<AddressRange> Addresses { get; init; }

    public ClientLimit? Limit { get; init; }

    public required Period Valid { get; init; }

    /// <returns>The terms, or the first thing that is wrong.</returns>
    internal static (ClientTerms? Terms, ClientFieldWrong? Refusal) Read(ClientDraft draft)
    {
        if (draft.Name?.Trim() is not { Length: > 0 and <= ApiClient.LongestName } name)
        {
            return Wrong("name", draft.Name, new("请填写名称，不超过100字。", "Give a name of at most 100 characters."));
        }

        if (draft.Kind is null || Vocabulary.Of<ClientKind>().Find(draft.Kind) is not { } term)
        {
            return Wrong("kind", draft.Kind, new("类别为 bank、department、enterprise 或 other。", "The kind is bank, department, enterprise or other."));
        }

        var kind = (ClientKind)term.Value;

        OrganizationCode? organization = null;
        if (!string.IsNullOrWhiteSpace(draft.Organization))
        {
            if (!EnterpriseCode.TryParse(draft.Organization, out var code, out var problem))
            {
                return Wrong("organization", draft.Organization, new(problem.Chinese, problem.English));
            }

            organization = code.Organization;
        }
        else if (kind == ClientKind.Enterprise)
        {
            return Wrong("organization", draft.Organization, new("企业客户须写明组织机构代码。", "An enterprise is named by its code."));
        }

        var (scopes, unknown) = ReadScopes(draft.Scopes, ClientScope.Of(kind));
        if (unknown is not null || scopes.Length == 0)
        {
            return Wrong("scopes", unknown, new($"至少选一项权限，且须为：{Codes(kind, "、")}。", $"Give one scope at least, of {Codes(kind, ", ")}."));
        }

        var (addresses, noAddress) = ReadRanges(draft.Addresses);
        if (noAddress is not null || string.Join(' ', addresses.AsEnumerable()).Length > ApiClient.LongestAddresses)
        {
            return Wrong("addresses", noAddress, new($"地址“{noAddress}”有误或地址过多；请写如 203.0.113.7、203.0.113.0/24、2001:db8::/32。", $"\"{noAddress}\" is no address, or they are too many; write 203.0.113.7, 203.0.113.0/24 or 2001:db8::/32."));
        }

        ClientLimit? limit = null;
        if (!string.IsNullOrWhiteSpace(draft.Limit) && !ClientLimit.TryParse(draft.Limit.Trim(), out limit))
        {
            return Wrong("limit", draft.Limit, new("限额请写如 600/60：60秒内600次。", "Write a limit as 600/60: six hundred in sixty seconds."));
        }

        return draft.ValidUntil <= draft.ValidFrom
            ? Wrong("validUntil", null, new("截止日须晚于起始日。", "The end is after the beginning."))
            : (new() { Name = name, Kind = kind, Organization = organization, Scopes = scopes, Addresses = addresses, Limit = limit, Valid = new(draft.ValidFrom, draft.ValidUntil) }, null);
    }

    /// <summary>The keys of an enterprise are in its hands: they never open what is told of another one, nor what a bank may ask.</summary>
    internal ClientFieldWrong? RefusalAfter(ApiClient present) =>
        Kind != ClientKind.Enterprise && present.Kind != ClientKind.Enterprise ? null
        : Kind != present.Kind ? new("kind", Vocabulary.TermOf(Kind).Code, new("企业客户与其他客户不能互换；请另行登记。", "An enterprise does not become another kind of client, nor another kind an enterprise; register a new client."))
        : Organization != present.Organization ? new("organization", Organization.ToString()!, new("企业客户不能改属另一企业；请另行登记。", "The client stays with its enterprise; register a new client for another one."))
        : null;

    internal static ClientTerms Of(ApiClient row) => new()
    {
        Name = row.Name,
        Kind = row.Kind,
        Organization = row.Organization,
        Scopes = [.. ReadScopes(row.Scopes.Split(' '), ClientScope.All).Known],
        Addresses = ReadRanges(row.Addresses?.Split(' ') ?? []) is (var known, null) ? known : [AddressRange.Nobody],
        Limit = row is { Permits: { } permits, WindowSeconds: { } seconds } ? new(permits, seconds) : null,
        Valid = new(row.ValidFrom, row.ValidUntil),
    };

    internal ApiClient ToRow(string id, int edition) => new()
    {
        Id = id,
        Edition = edition,
        Name = Name,
        Kind = Kind,
        Organization = Organization,
        Scopes = string.Join(' ', Scopes),
        Addresses = Addresses.Count == 0 ? null : string.Join(' ', Addresses),
        Permits = Limit?.Permits,
        WindowSeconds = Limit?.Seconds,
        ValidFrom = Valid.From,
        ValidUntil = Valid.Until,
    };

    private static (ClientScope[] Known, string? Unknown) ReadScopes(IEnumerable<string> texts, IReadOnlyList<ClientScope> possible)
    {
        List<ClientScope> known = [];
        foreach (var text in texts)
        {
            if (!ClientScope.TryParse(text, out var scope) || !possible.Contains(scope))
            {
                return ([], text);
            }

            known.Add(scope);
        }

        return ([.. possible.Where(known.Contains)], null);
    }

    private static (AddressRange[] Known, string? Wrong) ReadRanges(IEnumerable<string> texts)
    {
        List<AddressRange> known = [];
        foreach (var text in texts.Where(text => !string.IsNullOrWhiteSpace(text)))
        {
            if (!AddressRange.TryParse(text, out var range))
            {
                return ([], text);
            }

            known.Add(range);
        }

        return ([.. known.Distinct()], null);
    }

    private static (ClientTerms?, ClientFieldWrong) Wrong(string field, string? value, Bilingual words) => (null, new(field, value ?? "", words));

    private static string Codes(ClientKind kind, string separator) => kind == ClientKind.Enterprise
        ? ClientScope.LedgerOwn.Code
        : string.Join(separator, ClientScope.Of(kind).Take(4).Select(scope => scope.Code).Append("evidence:write:<kind>").Append("handover:receipt:<receiver>"));
}
