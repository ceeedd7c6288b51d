using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using QualityCredit.Register.Clients;

namespace QualityCredit.Web.Clients;

/// <summary>Recognizes a client by its key, and answers for both kinds of credential where it does not let in.</summary>
internal sealed class ClientKeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, LetClientIn letIn)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync() =>
        BearerToken.Of(Request) is not { } token ? AuthenticateResult.NoResult()
        : await letIn.ByKeyAsync(Context, KeyText.TryParse(token, out var key) ? key : null);

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        (Context.Features.Get<ClientRefusal>() ?? ClientRefusal.Missing).On(Context).ExecuteAsync(Context);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        ClientRefusal.ScopeMissing(Context.GetEndpoint()!.Metadata.GetRequiredMetadata<RequiredClient>().Scope!).On(Context).ExecuteAsync(Context);
}
