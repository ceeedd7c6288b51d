using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using QualityCredit.Register.Clients;

namespace QualityCredit.Web.Clients;

/// <summary>What both kinds of credential have in common: the count of failures, and what is kept of the outcome.</summary>
internal sealed partial class LetClientIn(AdmitClient admit, ThrottleFailures failures, ILogger<LetClientIn> log)
{
    public async Task<AuthenticateResult> ByKeyAsync(HttpContext context, KeyText? key) => Settle(
        context, ClientSchemes.Key,
        key is null ? new CredentialRefused() : await admit.ByKeyAsync(key, From(context), context.RequestAborted));

    public async Task<AuthenticateResult> ByTokenAsync(HttpContext context, string? clientId, DateTime endsUtc) => Settle(
        context, ClientSchemes.Token,
        clientId is null ? new CredentialRefused() : await admit.ByTokenAsync(clientId, endsUtc, From(context), context.RequestAborted));

    public AuthenticateResult Refuse(HttpContext context, Admission admission)
    {
        context.Features.Set(failures.Count(context.Connection.RemoteIpAddress) is { } wait ? ClientRefusal.TooManyFailures(wait) : ClientRefusal.Of(admission));
        if (admission is AddressNotAllowed { IsTold: true } stolen)
        {
            LogWrongAddress(log, stolen.ClientId, stolen.Credential, stolen.Address?.ToString() ?? "?");
        }

        return AuthenticateResult.Fail("not admitted");
    }

    private CallerAddress From(HttpContext context) => new(context.Connection.RemoteIpAddress, failures.AreTooMany(context.Connection.RemoteIpAddress));

    /// <summary>No officer's account can be called so: what is kept by name is never mistaken for another's.</summary>
    private static string NameOf(string clientId) => $"client:{clientId}";

    private AuthenticateResult Settle(HttpContext context, string scheme, Admission admission)
    {
        if (admission is not Admitted admitted)
        {
            return Refuse(context, admission);
        }

        context.Features.Set(CallingClient.Of(admitted));
        return AuthenticateResult.Success(new(new(new ClaimsIdentity([new(ClaimTypes.Name, NameOf(admitted.Client.Id))], scheme)), scheme));
    }

    [LoggerMessage(LogLevel.Warning, "Credential {Credential} of client {Client} was shown from {Address}, which is not one of its addresses: it may be stolen.")]
    private static partial void LogWrongAddress(ILogger log, string client, string credential, string address);
}
