using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.HandOver;
using QualityCredit.Register.HandOver;
using Xunit;

namespace QualityCredit.Web.Tests.Clients;

[Collection(OneClientsHost.Name)]
public sealed class HandOverReceiptApiTests(ClientsHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("central-bank", "credit-platform")]
    [InlineData("departments", "central-bank")]
    public async Task A_receiver_answers_by_program_once_for_its_own_packages_with_a_scope_of_its_own(string receiver, string stranger)
    {
        var known = (HandOverReceiver)Vocabulary.Of<HandOverReceiver>().Find(receiver)!.Value;
        var package = (await host.Get<MakeHandOver>().ExecuteAsync(known, new(2026, 11, 22), full: true, Ct)).Package!;
        var (right, other) = (await ClientAsync($"handover:receipt:{receiver}"), await ClientAsync($"handover:receipt:{stranger}"));

        var foreign = await SendAsync(other, receiver, package.Number, package.FileSha256);
        var otherFile = await SendAsync(right, receiver, package.Number, new('0', 64));
        var unknown = await SendAsync(right, receiver, 999, package.FileSha256);
        var wrong = await SendAsync(right, receiver, package.Number, package.FileSha256, "no-such-reason");
        var taken = await SendAsync(right, receiver, package.Number, package.FileSha256);
        var again = await SendAsync(right, receiver, package.Number, package.FileSha256);
        var otherwise = await SendAsync(right, receiver, package.Number, package.FileSha256, "other");

        Assert.Equal((HttpStatusCode.Forbidden, "scope-missing"), (foreign.StatusCode, await MemberAsync(foreign, "code")));
        Assert.Equal((HttpStatusCode.Conflict, "other-file"), (otherFile.StatusCode, await MemberAsync(otherFile, "flaw")));
        Assert.Equal((HttpStatusCode.Conflict, "unknown-package"), (unknown.StatusCode, await MemberAsync(unknown, "flaw")));
        Assert.Equal((HttpStatusCode.BadRequest, "lines[0].reason"), (wrong.StatusCode, await MemberAsync(wrong, "parameter")));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (taken.StatusCode, again.StatusCode));
        Assert.Equal(await MemberAsync(taken, "receivedUtc"), await MemberAsync(again, "receivedUtc"));
        Assert.Equal((HttpStatusCode.Conflict, "answered-otherwise"), (otherwise.StatusCode, await MemberAsync(otherwise, "flaw")));
    }

    private static async Task<string?> MemberAsync(HttpResponseMessage answer, string member) => (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty(member).GetString();

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string receiver, int package, string file, string? reason = null) => client.PostAsJsonAsync(
        "/api/v1/handover/receipts",
        new { receiver, package, file, result = "accepted", lines = reason is null ? [] : new[] { new { line = 1, reason } } },
        Ct);

    private async Task<HttpClient> ClientAsync(string scope) => host.With((await host.AddAsync([scope], Ct, kind: "department")).Key);
}
