using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Clients;

/// <summary>Gives a client other terms; those before stay on record. Its keys hold on.</summary>
public sealed class AmendClient(RegisterWriter writer)
{
    public async Task<ClientReceipt> ExecuteAsync(ClientDraft draft, ActOfOfficer act, CancellationToken ct)
    {
        var (terms, wrong) = ClientTerms.Read(draft);
        if (wrong is not null || (wrong = act.Refusal()) is not null)
        {
            return wrong;
        }

        return await writer.WriteAsync<ClientReceipt>(
            async (context, nowUtc, cancellation) =>
            {
                if (await context.PresentClientAsync(draft.Id, cancellation) is not { } present)
                {
                    return new ClientNotFound(draft.Id);
                }

                if (terms!.RefusalAfter(present) is { } other)
                {
                    return other;
                }

                context.ApiClients.Add(terms.ToRow(draft.Id, present.Edition + 1));
                await context.RecordActAsync(draft.Id, ClientActKind.Amended, act, nowUtc, cancellation);
                return new ClientChanged(draft.Id);
            },
            ct);
    }
}
