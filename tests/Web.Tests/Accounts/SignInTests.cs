using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Register.Accounts;
using QualityCredit.Web.Accounts;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Accounts;

[Collection(OneHost.Name)]
public sealed class SignInTests(RunningHost host)
{
    private const string Password = "a-good-password-1";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_right_password_leads_to_the_page_that_was_asked_for()
    {
        var client = host.Public();

        var answer = await SignIn.PostAsync(client, DemoAccounts.All[0].UserName, DemoAccounts.All[0].Password, "/sign-in?return=%2Fruns", Ct);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/runs", answer.Headers.Location?.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/runs", Ct)).StatusCode);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    public async Task Nobody_is_led_to_another_host(string target)
    {
        var client = host.Public();

        var answer = await SignIn.PostAsync(client, DemoAccounts.All[0].UserName, DemoAccounts.All[0].Password, $"/sign-in?return={Uri.EscapeDataString(target)}", Ct);

        Assert.Equal(new Uri(client.BaseAddress!, "/enterprises"), new Uri(client.BaseAddress!, answer.Headers.Location!));
    }

    [Fact]
    public async Task A_wrong_password_is_refused_with_a_sentence_in_both_languages()
    {
        var answer = await SignIn.PostAsync(host.Public(), DemoAccounts.All[0].UserName, "wrong", "/sign-in", Ct);

        var page = await answer.Content.ReadAsStringAsync(Ct);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("账号或密码有误", page, StringComparison.Ordinal);
        Assert.Contains("Name or password is wrong", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var account = DemoAccounts.All[0];

        var answer = await host.Public().PostAsync(
            "/sign-in",
            new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "sign-in", ["Form.UserName"] = account.UserName, ["Form.Password"] = account.Password }),
            Ct);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain(answer.Headers, header => header.Key == "Set-Cookie" && header.Value.Any(cookie => cookie.StartsWith("qc-officer", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_pages_and_API_alike()
    {
        var name = await RegisterAsync("locked", OfficerRoles.Inspector);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await TokenAsync(name, "wrong");
        }

        var (api, page) = (await TokenAsync(name, Password), await SignIn.PostAsync(host.Public(), name, Password, "/sign-in", Ct));

        Assert.Equal(HttpStatusCode.Unauthorized, api.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
    }

    [Fact]
    public async Task Four_wrong_passwords_do_not_yet()
    {
        var name = await RegisterAsync("nearly", OfficerRoles.Inspector);
        for (var attempt = 0; attempt < 4; attempt++)
        {
            await TokenAsync(name, "wrong");
        }

        var answer = await TokenAsync(name, Password);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_it()
    {
        var client = await host.SignedInPagesAsync(Ct);
        var page = await client.GetStringAsync("/runs", Ct);
        var token = page.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];

        await client.PostAsync("/sign-out", new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token }), Ct);

        Assert.Equal(HttpStatusCode.Found, (await client.GetAsync("/runs", Ct)).StatusCode);
    }

    [Fact]
    public async Task The_sign_in_page_names_the_demo_accounts_of_a_demonstration()
    {
        var page = await host.Public().GetStringAsync("/sign-in", Ct);

        Assert.All(DemoAccounts.All, account => Assert.Contains(account.Password, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_account_without_a_role_is_forbidden_the_staff_pages_and_API()
    {
        var name = await RegisterAsync("guest", null);
        var pages = await SignIn.Async(host.Factory, name, Password, Ct);
        var token = (await (await TokenAsync(name, Password)).Content.ReadFromJsonAsync<System.Text.Json.JsonElement>(Ct)).GetProperty("accessToken").GetString();
        var api = host.Public();
        api.DefaultRequestHeaders.Authorization = new("Bearer", token);

        var (page, answer) = (await pages.GetAsync("/runs", Ct), await api.GetAsync("/api/v1/runs", Ct));

        Assert.Equal("/error/403", page.Headers.Location?.AbsolutePath);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("role-missing", (await answer.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>(Ct)).GetProperty("code").GetString());
    }

    private Task<HttpResponseMessage> TokenAsync(string userName, string password) =>
        host.Public().PostAsJsonAsync("/api/v1/sign-in", new { userName, password }, Ct);

    private async Task<string> RegisterAsync(string name, string? role)
    {
        await using var scope = host.Factory.Services.CreateAsyncScope();
        var officers = scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Officer>>();
        var made = role is null
            ? await officers.CreateAsync(new() { UserName = name }, Password)
            : await scope.ServiceProvider.GetRequiredService<RegisterOfficers>().ExecuteAsync(name, name, Password, role);
        Assert.True(made.Succeeded, made.ToString());
        return name;
    }
}
