using System.CommandLine;
using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Clients;

namespace QualityCredit.Cli.Clients;

/// <summary><c>qc clients list</c>: who may ask, by which keys, and what is suspicious. No secret is in it.</summary>
internal static class ListApiClients
{
    public static Command Create()
    {
        var json = JsonLine.Option();
        var command = new Command("list", "Clients of the API with their scopes, keys and alarms; --json has everything that was done with them too") { json };
        command.SetAction((parsed, ct) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return OpenedRegister.WithAsync(
                error,
                async register =>
                {
                    foreach (var card in await register.Get<ListClients>().ExecuteAsync(ct))
                    {
                        Write(card, parsed.GetValue(json), output);
                    }

                    return ExitCode.Ok;
                },
                ct);
        });
        return command;
    }

    private static void Write(ClientCard card, bool asJson, TextWriter output)
    {
        var (client, terms) = (card.Client, card.Client.Terms);
        if (asJson)
        {
            output.WriteJsonLine(new
            {
                client = client.Id,
                edition = client.Edition,
                name = terms.Name,
                kind = Vocabulary.TermOf(terms.Kind).Code,
                organization = terms.Organization?.ToString(),
                scopes = terms.Scopes.Select(scope => scope.Code),
                addresses = terms.Addresses.Select(range => range.ToString()),
                limit = terms.Limit?.ToString(),
                validFrom = terms.Valid.From,
                validUntil = terms.Valid.Until,
                blockedBecause = client.BlockedBecause,
                keys = card.Keys.Select(key => new { keyId = key.KeyId, issuedUtc = key.IssuedUtc, endsUtc = key.EndsUtc, revokedUtc = key.RevokedUtc, lastUsedOn = key.LastUsedOn }),
                acts = card.Acts.Select(act => new { kind = Vocabulary.TermOf(act.Kind).Code, atUtc = act.AtUtc, officer = act.Officer, reason = act.Reason, keyId = act.KeyId }),
                alarms = card.Alarms.Select(alarm => new { atUtc = alarm.AtUtc, credential = alarm.Credential, address = alarm.Address }),
            });
            return;
        }

        output.WriteLine($"{client.Id}  {terms.Name}  {Vocabulary.TermOf(terms.Kind).Zh}{(client.BlockedBecause is { } why ? $"  已停用 blocked: {why}" : "")}");
        output.WriteLine($"    {string.Join(' ', terms.Scopes)}");
        foreach (var key in card.Keys)
        {
            output.WriteLine($"    {KeyText.Prefix}{key.KeyId}_…  有效至 ends {key.EndsUtc:yyyy-MM-dd HH:mm}Z  最近使用 last used {key.LastUsedOn?.ToString("yyyy-MM-dd", null) ?? "-"}{(key.RevokedUtc is null ? "" : "  已撤销 revoked")}");
        }

        foreach (var alarm in card.Alarms)
        {
            output.WriteLine($"    警示 alarm {alarm.AtUtc:yyyy-MM-dd HH:mm}Z: {alarm.Credential} from {alarm.Address}");
        }
    }
}
