using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Storage;
using QualityCredit.Seeds;
using QualityCredit.Seeds.Enterprises;
using QualityCredit.Seeds.Presets;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Seeds;

public sealed class LoadPresetTests
{
    private static readonly Preset _preset = Preset.Find("demo")! with { Count = 80 };
    private static readonly DateTime _now = new(2026, 11, 22, 8, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_made_stands_in_the_register()
    {
        await using var register = await AtAsync(_now);
        var load = await LoadAsync(register, _preset);
        var files = register.Get<LoadEnterpriseFile>();

        var made = GenerateEnterprises.Of(_preset).ToList();

        Assert.Equal(new PresetLoaded(80, made.Sum(enterprise => enterprise.File.Evidence.Count), 0), load);
        foreach (var enterprise in made)
        {
            var stored = await files.ExecuteAsync(enterprise.File.Code, _preset.AsOf, null, Ct);
            Assert.Equal(enterprise.File with { Products = [], Evidence = [] }, stored! with { Products = [], Evidence = [] });
            Assert.Equal(enterprise.File.Products, stored.Products);
            Assert.Equal(enterprise.File.Evidence, stored.Evidence);
        }
    }

    [Fact]
    public async Task Loading_again_writes_nothing_and_says_so()
    {
        await using var register = await AtAsync(_now);
        await LoadAsync(register, _preset);
        var before = await RowsAsync(register);

        var again = await LoadAsync(register, _preset);

        Assert.Equal(new PresetAlreadyLoaded(80), again);
        Assert.Equal(before, await RowsAsync(register));
    }

    [Fact]
    public async Task A_load_that_was_stopped_is_completed_to_the_same_content()
    {
        await using var whole = await AtAsync(_now);
        await using var stopped = await AtAsync(_now);
        await LoadAsync(whole, _preset);
        await LoadAsync(stopped, _preset with { Count = 30 });

        var rest = await LoadAsync(stopped, _preset);

        Assert.Equal(30, Assert.IsType<PresetLoaded>(rest).Existing);
        Assert.Equal(await RowsAsync(whole), await RowsAsync(stopped));
    }

    [Fact]
    public async Task Every_enterprise_is_due_for_rating_and_found_by_its_former_name()
    {
        await using var register = await AtAsync(_now);
        await LoadAsync(register, _preset);
        await using var context = register.NewContext();

        var former = await context.FormerNames.SingleAsync(name => name.Name == "张家界石韵木器厂", Ct);

        Assert.Equal(80, await context.DirtyEnterprises.CountAsync(Ct));
        Assert.Equal("张家界石韵森家具有限公司", (await context.Enterprises.SingleAsync(enterprise => enterprise.Id == former.EnterpriseId, Ct)).Name);
    }

    [Fact]
    public async Task A_register_that_was_rated_before_learns_of_it_now()
    {
        await using var register = await AtAsync(_now);
        await register.Writer.WriteAsync(
            (context, nowUtc, _) =>
            {
                context.Runs.Add(Run(nowUtc));
                return Task.CompletedTask;
            },
            Ct);

        await LoadAsync(register, _preset);

        await using var context = register.NewContext();
        Assert.True(await context.Evidence.AllAsync(entry => entry.RecordedAtUtc >= _now, Ct));
        Assert.True(await context.Enterprises.AllAsync(enterprise => enterprise.RecordedAtUtc >= _now, Ct));
    }

    [Fact]
    public async Task Nothing_is_recorded_after_the_day_of_the_load()
    {
        var early = new DateTime(2024, 6, 1, 0, 0, 0, DateTimeKind.Utc);
        await using var register = await AtAsync(early);

        await LoadAsync(register, _preset);

        await using var context = register.NewContext();
        Assert.True(await context.Evidence.AllAsync(entry => entry.RecordedAtUtc <= early, Ct));
        Assert.Contains(await context.Evidence.Select(entry => entry.RecordedAtUtc).ToListAsync(Ct), recorded => recorded < early.AddYears(-1));
    }

    private static async Task<TemporaryRegister> AtAsync(DateTime now)
    {
        var register = await TemporaryRegister.CreateAsync();
        register.Clock.NowUtc = now;
        return register;
    }

    private static async Task<LoadPresetResult> LoadAsync(TemporaryRegister register, Preset preset)
    {
        LoadPreset load = new(register.Writer, register.Get<IDbContextFactory<RegisterContext>>());
        return await load.ExecuteAsync(preset, null, Ct);
    }

    private static async Task<string> RowsAsync(TemporaryRegister register)
    {
        await using var context = register.NewContext();
        return await Importing.ContentOf.ReadAsync(context);
    }

    private static RescoringRun Run(DateTime nowUtc) => new()
    {
        Id = 1,
        Kind = RunKind.Full,
        State = RunState.Published,
        AsOf = new(2026, 11, 21),
        KnownAtUtc = nowUtc,
        StartedUtc = nowUtc,
        Fingerprints = "",
        Owner = "test",
        HeartbeatUtc = nowUtc,
    };
}
