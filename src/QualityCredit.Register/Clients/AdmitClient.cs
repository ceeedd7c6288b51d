using System.Collections.Concurrent;
using System.Net;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Clients;

/// <summary>Where a credential is shown.</summary>
/// <param name="Address">The address.</param>
/// <param name="IsOverLimit">Whether so many were refused there that another refusal must cost nothing.</param>
public readonly record struct CallerAddress(IPAddress? Address, bool IsOverLimit = false);

/// <summary>Whether a credential lets its bearer in.</summary>
public abstract record Admission;

/// <param name="Client">Who it is.</param>
/// <param name="Key">The key that was shown; null where an identity provider's token was.</param>
/// <param name="EndsUtc">When the credential ends.</param>
public sealed record Admitted(KnownClient Client, KnownKey? Key, DateTime EndsUtc) : Admission;

/// <summary>Nothing that holds now: malformed, unknown, wrong, over or revoked, which of them is not told.</summary>
public sealed record CredentialRefused : Admission;

/// <summary>The credential is right and the address is not one of the client's.</summary>
/// <param name="ClientId">Whose it is.</param>
/// <param name="Credential">Which it is.</param>
/// <param name="Address">Where it was shown.</param>
/// <param name="IsTold">Whether this is recorded as an alarm, and not one of so many that the first of them have told it.</param>
public sealed record AddressNotAllowed(string ClientId, string Credential, IPAddress? Address, bool IsTold) : Admission;

public sealed record ClientBlocked(string ClientId) : Admission;

/// <summary>Checks what a program shows: first the secret, then whether it may come from there, then whether it is shut out.</summary>
public sealed class AdmitClient(KnownClients clients, RegisterWriter writer, IDbContextFactory<RegisterContext> contexts, TimeProvider time)
{
    // Compared where no such key is known, so that both cases take the same time.
    private static readonly byte[] _nobody = new byte[32];

    private readonly ConcurrentDictionary<string, DateOnly> _used = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateOnly> _alarmed = new(StringComparer.Ordinal);

    /// <param name="text">The key.</param>
    /// <param name="from">Where it is shown.</param>
    /// <param name="ct">Cancels it.</param>
    public Task<Admission> ByKeyAsync(KeyText text, CallerAddress from, CancellationToken ct) => AdmitAsync(known => OfKey(known, text, from.Address), from, ct);

    /// <summary>Whom an identity provider's token names; that the token is right is checked before.</summary>
    public Task<Admission> ByTokenAsync(string clientId, DateTime endsUtc, CallerAddress from, CancellationToken ct) =>
        AdmitAsync(known => Of(known, clientId, null, endsUtc, from.Address), from, ct);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private DateOnly Today => OfficeTime.DayOf(Now);

    private async Task<Admission> AdmitAsync(Func<ClientSnapshot, Admission> judge, CallerAddress from, CancellationToken ct)
    {
        // What is refused from such an address costs no question. What would be let in is asked about as ever: it may be revoked by now.
        var admission = from.IsOverLimit && judge(await clients.ReadRecentAsync(ct)) is not Admitted and var refused ? refused : judge(await clients.ReadAsync(ct));
        switch (admission)
        {
            case Admitted { Key: { } key }:
                await NoteUseAsync(key);
                return admission;
            case AddressNotAllowed stolen when IsToBeTold(stolen, from):
                await AlarmAsync(stolen);
                _alarmed[NameOf(stolen)] = Today;
                return stolen with { IsTold = true };
            default:
                return admission;
        }
    }

    private Admission OfKey(ClientSnapshot known, KeyText text, IPAddress? address)
    {
        var key = known.FindKey(text.KeyId);
        return !text.Matches(key is null ? _nobody : key.Hash.Span) || key is null || key.RevokedUtc is not null || Now >= key.EndsUtc
            ? new CredentialRefused()
            : Of(known, key.ClientId, key, key.EndsUtc, address);
    }

    private Admission Of(ClientSnapshot known, string id, KnownKey? key, DateTime endsUtc, IPAddress? address) =>
        known.Find(id) is not { } client || !client.Terms.Valid.Contains(Today) ? new CredentialRefused()
        : !client.MayComeFrom(address) ? new AddressNotAllowed(id, key?.KeyId ?? ApiClientAlarm.Token, address, IsTold: false)
        : client.BlockedBecause is not null ? new ClientBlocked(id)
        : new Admitted(client, key, endsUtc);

    /// <summary>Nobody hides a stolen credential behind wrong ones: the first alarm of its day is told from wherever it comes.</summary>
    private bool IsToBeTold(AddressNotAllowed stolen, CallerAddress from) => !from.IsOverLimit || _alarmed.GetValueOrDefault(NameOf(stolen)) != Today;

    private static string NameOf(AddressNotAllowed stolen) => $"{stolen.ClientId} {stolen.Credential}";

    /// <summary>Once a day, by the first request of it, and therefore not cancelled with that one.</summary>
    private async Task NoteUseAsync(KnownKey key)
    {
        var today = Today;
        if (_used.GetOrAdd(key.KeyId, key.LastUsedOn ?? default) < today)
        {
            _used[key.KeyId] = today;
            await writer.WriteAsync(
                (context, _, cancellation) => context.ApiKeys.Where(row => row.KeyId == key.KeyId && (row.LastUsedOn == null || row.LastUsedOn < today))
                    .ExecuteUpdateAsync(row => row.SetProperty(used => used.LastUsedOn, today), cancellation),
                CancellationToken.None);
        }
    }

    /// <summary>Not cancelled with the request: who hangs up at once is a thief all the same.</summary>
    private async Task AlarmAsync(AddressNotAllowed stolen)
    {
        var (id, credential, from, day) = (stolen.ClientId, stolen.Credential, stolen.Address is null ? "" : AddressRange.Plain(stolen.Address).ToString(), Today);
        await using var reader = await contexts.CreateDbContextAsync(CancellationToken.None);
        if (!await SameAsync(reader, CancellationToken.None))
        {
            await writer.WriteAsync(
                async (context, nowUtc, cancellation) =>
                {
                    if (!await SameAsync(context, cancellation))
                    {
                        context.ApiClientAlarms.Add(new() { ClientId = id, Credential = credential, Address = from, Day = day, AtUtc = nowUtc });
                    }
                },
                CancellationToken.None);
        }

        Task<bool> SameAsync(RegisterContext context, CancellationToken cancellation) => context.ApiClientAlarms
            .AnyAsync(alarm => alarm.ClientId == id && alarm.Credential == credential && alarm.Address == from && alarm.Day == day, cancellation);
    }
}
