using System.Net;
using System.Text.RegularExpressions;
using QualityCredit.Register.Accounts;
using QualityCredit.Web.Accounts;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Accounts;

[Collection(OneHost.Name)]
public sealed partial class OfficersPageTests(RunningHost host)
{
    private const string Password = "a-good-password-1";
    private const string Address = "/officers";

    private static readonly DemoAccount _administrator = DemoAccounts.All.Single(account => account.Role == OfficerRoles.Administrator);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whom_an_administrator_adds_can_sign_in()
    {
        var administrator = await AdministratorAsync();

        await AddAsync(administrator, "zhang.san", Password);

        var client = await SignIn.Async(host.Factory, "zhang.san", Password, Ct);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/runs", Ct)).StatusCode);
        Assert.Equal("/error/403", (await client.GetAsync(Address, Ct)).Headers.Location?.AbsolutePath);
    }

    [Theory]
    [InlineData("short-1", "密码至少十二位")]
    [InlineData("a-password-without-digits", "密码须含数字")]
    public async Task A_weak_password_is_refused_with_what_it_lacks(string password, string sentence)
    {
        var administrator = await AdministratorAsync();

        var answer = await AddAsync(administrator, "weak", password);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence, await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.DoesNotContain("<code>weak</code>", await administrator.GetStringAsync(Address, Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_given_once()
    {
        var administrator = await AdministratorAsync();
        await AddAsync(administrator, "twice", Password);

        var answer = await AddAsync(administrator, "twice", Password);

        Assert.Contains("账号已被使用", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_account_cannot_sign_in_until_it_is_opened_again()
    {
        var administrator = await AdministratorAsync();
        await AddAsync(administrator, "leaver", Password);

        await PostAsync(administrator, await FormOfAsync(administrator, "leaver", "close"));
        var closed = await SignIn.PostAsync(host.Public(), "leaver", Password, "/sign-in", Ct);
        await PostAsync(administrator, await FormOfAsync(administrator, "leaver", "close"));
        var opened = await SignIn.PostAsync(host.Public(), "leaver", Password, "/sign-in", Ct);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Found), (closed.StatusCode, opened.StatusCode));
    }

    [Fact]
    public async Task A_new_password_takes_the_place_of_the_old_one()
    {
        var administrator = await AdministratorAsync();
        await AddAsync(administrator, "forgetful", Password);

        await PostAsync(administrator, await FormOfAsync(administrator, "forgetful", "password"), ("NewPassword", "another-password-2"));

        var (old, fresh) = (await SignIn.PostAsync(host.Public(), "forgetful", Password, "/sign-in", Ct), await SignIn.PostAsync(host.Public(), "forgetful", "another-password-2", "/sign-in", Ct));
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Found), (old.StatusCode, fresh.StatusCode));
    }

    [Fact]
    public async Task Nobody_closes_his_own_account()
    {
        var administrator = await AdministratorAsync();

        var answer = await PostAsync(administrator, await FormOfAsync(administrator, _administrator.UserName, "close"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("不能停用本人账号", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    private Task<HttpClient> AdministratorAsync() => SignIn.Async(host.Factory, _administrator.UserName, _administrator.Password, Ct);

    private static Task<HttpResponseMessage> AddAsync(HttpClient client, string name, string password) => PostAsync(
        client, "add-officer", ("Form.UserName", name), ("Form.DisplayName", "张三"), ("Form.Role", OfficerRoles.Inspector), ("Form.Password", password));

    private static async Task<string> FormOfAsync(HttpClient client, string name, string verb)
    {
        var row = (await client.GetStringAsync(Address, Ct)).Split("<tr>").Single(part => part.Contains($"<code>{name}</code>", StringComparison.Ordinal));
        return Handler().Matches(row).Select(match => match.Groups[1].Value).Single(form => form.StartsWith(verb + "-", StringComparison.Ordinal));
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string form, params (string Name, string Value)[] fields)
    {
        var page = await client.GetStringAsync(Address, Ct);
        Dictionary<string, string> values = new() { ["_handler"] = form, ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value };
        foreach (var (name, value) in fields)
        {
            values[name] = value;
        }

        return await client.PostAsync(Address, new FormUrlEncodedContent(values), Ct);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"_handler\" value=\"([^\"]+)\"")]
    private static partial Regex Handler();
}
