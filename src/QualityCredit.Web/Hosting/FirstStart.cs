using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Options;
using QualityCredit.Register.Accounts;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Rescoring;
using QualityCredit.Seeds;
using QualityCredit.Seeds.Presets;
using QualityCredit.Web.Accounts;

namespace QualityCredit.Web.Hosting;

/// <summary>
/// Fills an empty register with the demonstration: accounts, enterprises, ratings. It leaves a mark before it begins, so that a first
/// start that was cut off is completed by the next one; every step passes over what is done already.
/// </summary>
internal sealed class FirstStart(
    SearchEnterprises search, LoadPreset load, RescoreEnterprises rescore, IServiceScopeFactory scopes, IOptions<FirstStartOptions> options)
{
    private const string DemoPreset = "demo";

    public async Task ExecuteAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var officers = scope.ServiceProvider.GetRequiredService<RegisterOfficers>();
        var demo = scope.ServiceProvider.GetRequiredService<DemoAccounts>();
        if (!await demo.IsLoadingAsync())
        {
            if (await officers.AnyAsync() || await search.ExecuteAsync("", null, 1, ct) is { Page.Count: > 0 })
            {
                return;
            }

            if (!options.Value.Demo)
            {
                await FirstAdministratorAsync(officers);
                return;
            }

            await demo.BeginAsync();
        }

        await LoadAsync(ct);
        await demo.FinishAsync();
        StartLog.Say("演示账号", "Demo accounts", string.Join(", ", DemoAccounts.All.Select(account => $"{account.UserName} / {account.Password}")));
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var preset = Preset.Find(DemoPreset)!;
        preset = preset with { Count = options.Value.Enterprises ?? preset.Count };
        StartLog.Say("演示数据", "Demo data", Text($"{preset.Count:N0} 家企业 enterprises"));
        var clock = Stopwatch.StartNew();
        if (await load.ExecuteAsync(preset, null, ct) is PresetLoaded loaded)
        {
            StartLog.Say("已装入", "Loaded", Text($"{loaded.Enterprises:N0} 家企业 enterprises, {loaded.Items:N0} 条信息 items, {clock.Elapsed.TotalSeconds:0.0} s"));
        }

        foreach (var day in preset.RatedOn)
        {
            clock.Restart();
            if (await rescore.ExecuteAsync(day, ct) is RescoringPublished { Run: var run })
            {
                StartLog.Say("已评级", "Rated", Text(
                    $"{day:yyyy-MM-dd}: AA {run.OutcomesAA:N0}, A {run.OutcomesA:N0}, B {run.OutcomesB:N0}, C {run.OutcomesC:N0}, 未评级 unrated {run.OutcomesUnrated:N0}; {clock.Elapsed.TotalSeconds:0.0} s"));
            }
        }
    }

    private async Task FirstAdministratorAsync(RegisterOfficers officers)
    {
        if (options.Value.AdministratorPassword is not { } password)
        {
            StartLog.Say("提示", "Note", $"登记系统为空 the register is empty; {FirstStartOptions.Section}__{nameof(FirstStartOptions.AdministratorPassword)} makes the first account");
            return;
        }

        var made = await officers.ExecuteAsync(OfficerRoles.Administrator, "管理员", password, OfficerRoles.Administrator);
        StartLog.Say("管理员", "Administrator", made.Succeeded ? OfficerRoles.Administrator : made.ToString());
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
