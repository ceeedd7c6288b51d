using System.Collections.Concurrent;
using System.Net;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Clients;

/// <summary>Whether a credential lets its bearer in.</summary>
public abstract record Admission;

/// <param name="Client">Who it is.</param>
/// <param name="KeyId">The key that was shown; null where an identity provider's token was.</param>
/// <param name="EndsUtc">When the credential ends.</param>
public sealed record Admitted(KnownClient Client, string? KeyId, DateTime EndsUtc) : Admission;

/// <summary>Nothing that holds now: malformed, unknown, wrong, over or revoked, which of them is not told.</summary>
public sealed record CredentialRefused : Admission;

/// <summary>The credential is right and the address is not one of the client's; recorded as an alarm.</summary>
public sealed record AddressNotAllowed(string ClientId, string Credential, IPAddress? Address) : Admission;

public sealed record ClientBlocked(string ClientId) : Admission;

/// <summary>Checks what a program shows: first the secret, then whether it may come from there, then whether it is shut out.</summary>
public sealed class AdmitClient(KnownClients clients, RegisterWriter writer, IDbContextFactory<RegisterContext> contexts, TimeProvider time)
{
    // Compared where no such key is known, so that both cases take the same time.
    private static readonly byte[] _nobody = new byte[32];

    private readonly ConcurrentDictionary<string, DateOnly> _used = new(StringComparer.Ordinal);

    public async Task<Admission> ByKeyAsync(KeyText text, IPAddress? address, CancellationToken ct)
    {
        var known = await clients.ReadAsync(ct);
        var key = known.FindKey(text.KeyId);
        if (!text.Matches(key is null ? _nobody : key.Hash.Span) || key is null || key.RevokedUtc is not null || Now >= key.EndsUtc)
        {
            return new CredentialRefused();
        }

        var admission = await DecideAsync(known, key.ClientId, key.KeyId, key.EndsUtc, address, ct);
        if (admission is Admitted)
        {
            await NoteUseAsync(key, ct);
        }

        return admission;
    }

    /// <summary>Whom an identity provider's token names; that the token is right is checked before.</summary>
    public async Task<Admission> ByTokenAsync(string clientId, DateTime endsUtc, IPAddress? address, CancellationToken ct) =>
        await DecideAsync(await clients.ReadAsync(ct), clientId, null, endsUtc, address, ct);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private DateOnly Today => OfficeTime.DayOf(Now);

    private async Task<Admission> DecideAsync(ClientSnapshot known, string id, string? keyId, DateTime endsUtc, IPAddress? address, CancellationToken ct)
    {
        if (known.Find(id) is not { } client || !client.Terms.Valid.Contains(Today))
        {
            return new CredentialRefused();
        }

        if (!client.MayComeFrom(address))
        {
            var credential = keyId ?? ApiClientAlarm.Token;
            await AlarmAsync(id, credential, address, ct);
            return new AddressNotAllowed(id, credential, address);
        }

        return client.BlockedBecause is null ? new Admitted(client, keyId, endsUtc) : new ClientBlocked(id);
    }

    private async Task NoteUseAsync(KnownKey key, CancellationToken ct)
    {
        var today = Today;
        if (_used.GetOrAdd(key.KeyId, key.LastUsedOn ?? default) < today)
        {
            _used[key.KeyId] = today;
            await writer.WriteAsync(
                (context, _, cancellation) => context.ApiKeys.Where(row => row.KeyId == key.KeyId && (row.LastUsedOn == null || row.LastUsedOn < today))
                    .ExecuteUpdateAsync(row => row.SetProperty(used => used.LastUsedOn, today), cancellation),
                ct);
        }
    }

    private async Task AlarmAsync(string id, string credential, IPAddress? address, CancellationToken ct)
    {
        var (from, day) = (address is null ? "" : AddressRange.Plain(address).ToString(), Today);
        await using var reader = await contexts.CreateDbContextAsync(ct);
        if (!await SameAsync(reader, ct))
        {
            await writer.WriteAsync(
                async (context, nowUtc, cancellation) =>
                {
                    if (!await SameAsync(context, cancellation))
                    {
                        context.ApiClientAlarms.Add(new() { ClientId = id, Credential = credential, Address = from, Day = day, AtUtc = nowUtc });
                    }
                },
                ct);
        }

        Task<bool> SameAsync(RegisterContext context, CancellationToken cancellation) => context.ApiClientAlarms
            .AnyAsync(alarm => alarm.ClientId == id && alarm.Credential == credential && alarm.Address == from && alarm.Day == day, cancellation);
    }
}
