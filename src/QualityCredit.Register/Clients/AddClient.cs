using System.Buffers;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Clients;

/// <summary>Registers a client with its first key. Where an identity provider vouches for it, it needs none.</summary>
public sealed class AddClient(RegisterWriter writer)
{
    private static readonly SearchValues<char> _idCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <param name="draft">Its terms.</param>
    /// <param name="key">Terms of its first key; null where it gets none.</param>
    /// <param name="act">Who does it, and why.</param>
    /// <param name="ct">Cancels before anything is written.</param>
    public async Task<ClientReceipt> ExecuteAsync(ClientDraft draft, KeyTerms? key, ActOfOfficer act, CancellationToken ct)
    {
        if (draft.Id.Length is < 2 or > ApiClient.LongestId || draft.Id.AsSpan().ContainsAnyExcept(_idCharacters))
        {
            return new ClientFieldWrong("id", draft.Id, new("编号为2至32位小写字母、数字和连字符。", "An id has 2 to 32 lower-case letters, digits and hyphens."));
        }

        var (terms, wrong) = ClientTerms.Read(draft);
        if (wrong is not null || (wrong = act.Refusal() ?? key?.Refusal()) is not null)
        {
            return wrong;
        }

        return await writer.WriteAsync((context, nowUtc, cancellation) => AddAsync(context, nowUtc, terms!.ToRow(draft.Id, 1), key, act, cancellation), ct);
    }

    private static async Task<ClientReceipt> AddAsync(RegisterContext context, DateTime nowUtc, ApiClient row, KeyTerms? key, ActOfOfficer act, CancellationToken ct)
    {
        if (await context.EditionOfClientAsync(row.Id, ct) > 0)
        {
            return new ClientIdTaken(row.Id);
        }

        if (row is { Kind: ClientKind.Enterprise, Organization: { } code } && await EnterpriseIds.OfAsync(context, code, ct) is null)
        {
            return new ClientFieldWrong("organization", code.ToString(), new($"登记系统中没有代码为 {code} 的企业。", $"No enterprise is registered under {code}."));
        }

        context.ApiClients.Add(row);
        await context.RecordActAsync(row.Id, ClientActKind.Added, act, nowUtc, ct);
        return key is null ? new ClientChanged(row.Id) : await context.IssueKeyAsync(row.Id, key, act, nowUtc, ct);
    }
}
