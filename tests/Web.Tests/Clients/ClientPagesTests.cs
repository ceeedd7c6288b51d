using System.Net;
using System.Text.RegularExpressions;
using QualityCredit.Register.Clients;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Clients;

[Collection(OneClientsHost.Name)]
public sealed partial class ClientPagesTests(ClientsHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_administrator_adds_a_client_and_sees_its_key_once()
    {
        var administrator = await SignIn.Async(host.Factory, "administrator", "demo-administrator-2013", Ct);

        var answer = await PostAsync(administrator, "/clients", "add-client", [.. Terms("page-bank"), ("Form.Scopes", "credit:read，watch")]);

        var text = Key().Match(await answer.Content.ReadAsStringAsync(Ct)).Value;
        Assert.True(KeyText.TryParse(text, out var key));
        Assert.Equal(HttpStatusCode.OK, (await host.With(key).GetAsync("/api/v1/client", Ct)).StatusCode);
        Assert.DoesNotContain(key.Secret, await administrator.GetStringAsync("/clients/page-bank", Ct), StringComparison.Ordinal);
        Assert.DoesNotContain(key.Secret, await administrator.GetStringAsync("/clients", Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_what_was_written_stays_in_the_form()
    {
        var administrator = await SignIn.Async(host.Factory, "administrator", "demo-administrator-2013", Ct);

        var answer = await PostAsync(administrator, "/clients", "add-client", [.. Terms("wrong-bank"), ("Form.Scopes", "credit:everything")]);

        var page = await answer.Content.ReadAsStringAsync(Ct);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("至少选一项权限", page, StringComparison.Ordinal);
        Assert.Contains("credit:everything", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_are_rotated_and_revoked_and_the_client_blocked_and_amended_on_its_page()
    {
        var administrator = await SignIn.Async(host.Factory, "administrator", "demo-administrator-2013", Ct);
        var old = await host.AddAsync(["watch"], Ct);
        var address = $"/clients/{old.ClientId}";

        var rotated = await PostAsync(administrator, address, "rotate", [("Overlap", "7"), ("Reason", "yearly")]);
        Assert.True(KeyText.TryParse(Key().Match(await rotated.Content.ReadAsStringAsync(Ct)).Value, out var fresh));
        await PostAsync(administrator, address, $"revoke-{old.Key.KeyId}", [("Reason", "lost")]);
        var keys = (await StatusAsync(old.Key), await StatusAsync(fresh));
        await PostAsync(administrator, address, "block", [("Blocked", "true"), ("Reason", "unpaid")]);
        var blocked = await StatusAsync(fresh);
        await PostAsync(administrator, address, "block", [("Blocked", "false"), ("Reason", "paid")]);
        await PostAsync(administrator, address, "amend", [.. Terms(old.ClientId), ("Form.Scopes", "listing:read"), ("Form.Limit", "7/60")]);

        var card = (await host.Get<ListClients>().FindAsync(old.ClientId, Ct))!;
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), keys);
        Assert.Equal(HttpStatusCode.Forbidden, blocked);
        Assert.Equal(("listing:read", new ClientLimit(7, 60)), (card.Client.Terms.Scopes.Single().Code, card.Client.Terms.Limit));
        Assert.Equal(["agreement 8", "paid", "unpaid", "lost", "yearly"], card.Acts.Take(5).Select(act => act.Reason));
        Assert.All(card.Acts.Take(5), act => Assert.Equal("administrator", act.Officer));
    }

    [Fact]
    public async Task Who_blocks_a_client_that_somebody_else_has_blocked_meanwhile_does_not_let_it_in()
    {
        var administrator = await SignIn.Async(host.Factory, "administrator", "demo-administrator-2013", Ct);
        var bank = await host.AddAsync(["watch"], Ct);
        var address = $"/clients/{bank.ClientId}";
        var seen = Blocked().Match(await administrator.GetStringAsync(address, Ct)).Groups[1].Value;
        await host.Get<BlockClient>().ExecuteAsync(bank.ClientId, true, ClientsHost.Act, Ct);

        var answer = await PostAsync(administrator, address, "block", [("Blocked", seen), ("Reason", "unpaid")]);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Forbidden), (answer.StatusCode, await StatusAsync(bank.Key)));
    }

    [Fact]
    public async Task Other_officers_and_the_public_do_not_see_clients()
    {
        var inspector = await SignIn.Async(host.Factory, "inspector", "demo-inspector-2013", Ct);

        Assert.Equal("/error/403", (await inspector.GetAsync("/clients", Ct)).Headers.Location?.AbsolutePath);
        Assert.Equal("/sign-in", (await host.From("198.51.100.7", null).GetAsync("/clients", Ct)).Headers.Location?.AbsolutePath);
    }

    private static (string Name, string Value)[] Terms(string id) =>
        [("Form.Id", id), ("Form.Name", "网页银行"), ("Form.Kind", "bank"), ("Form.ValidFrom", "2026-01-01"), ("Form.Reason", "agreement 8")];

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string address, string form, (string Name, string Value)[] fields)
    {
        var page = await client.GetStringAsync(address, Ct);
        Dictionary<string, string> values = new() { ["_handler"] = form, ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value };
        foreach (var (name, value) in fields)
        {
            values[name] = value;
        }

        return await client.PostAsync(address, new FormUrlEncodedContent(values), Ct);
    }

    private async Task<HttpStatusCode> StatusAsync(KeyText key) => (await host.With(key).GetAsync("/api/v1/client", Ct)).StatusCode;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"Blocked\" value=\"(true|false)\"")]
    private static partial Regex Blocked();

    [GeneratedRegex("qck_[a-z0-9]{12}_[A-Za-z0-9_-]{43}")]
    private static partial Regex Key();
}
