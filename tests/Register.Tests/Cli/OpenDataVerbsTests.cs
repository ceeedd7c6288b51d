using System.Text.Json;
using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.OpenData;
using QualityCredit.Register.Tests.Proofs;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Cli;

public sealed class OpenDataVerbsTests
{
    private static readonly DateOnly _today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(8));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_exported_is_verified_where_there_is_no_register_and_a_changed_file_is_found()
    {
        using VerbsOnARegisterTests.TemporaryFolder folder = new();
        var (data, keys) = (Path.Combine(folder.Path, "data"), Path.Combine(folder.Path, "jwks.json"));
        await using (var register = await ListedAsync())
        {
            var database = Database(register.Path);
            var released = JsonDocument.Parse((await Qc.ProcessAsync(database, "opendata", "release", "--json")).Output).RootElement;
            var again = await Qc.ProcessAsync(database, "opendata", "release");
            var missing = await Qc.ProcessAsync(database, "opendata", "export", "--to", Path.Combine(folder.Path, "none"), "--release", "9");
            var exported = JsonDocument.Parse((await Qc.ProcessAsync(database, "opendata", "export", "--to", data, "--json")).Output).RootElement;
            await File.WriteAllTextAsync(keys, (await Qc.ProcessAsync(database, "keys", "show")).Output, Ct);

            Assert.Equal((1, true, 1), (released.GetProperty("version").GetInt32(), released.GetProperty("isNew").GetBoolean(), released.GetProperty("rows").GetInt32()));
            Assert.Contains("无变化 Nothing new", again.Output, StringComparison.Ordinal);
            Assert.Equal((2, ""), (missing.ExitCode, missing.Output));
            Assert.Equal(released.GetProperty("ndjsonSha256").GetString(), exported.GetProperty("files")[1].GetProperty("sha256").GetString());
        }

        var right = await Qc.RunAsync("opendata", "verify", data, "--keys", keys);
        var csv = Path.Combine(data, "blacklist.csv");
        await File.WriteAllTextAsync(csv, (await File.ReadAllTextAsync(csv, Ct)).Replace("严重", "一般", StringComparison.Ordinal), Ct);
        var changed = await Qc.RunAsync("opendata", "verify", data, "--keys", keys, "--json");
        await File.WriteAllTextAsync(keys, """{"keys":[]}""", Ct);
        var unsigned = await Qc.RunAsync("opendata", "verify", data, "--keys", keys);
        File.Delete(Path.Combine(data, "manifest.jws"));
        var none = await Qc.RunAsync("opendata", "verify", data, "--keys", keys);

        Assert.Equal((0, ""), (right.ExitCode, right.Error));
        Assert.Contains("一致 right  blacklist.ndjson", right.Output, StringComparison.Ordinal);
        Assert.Equal(1, changed.ExitCode);
        Assert.Equal([false, true], JsonDocument.Parse(changed.Output).RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("isRight").GetBoolean()));
        Assert.Equal(1, unsigned.ExitCode);
        Assert.Equal((2, ""), (none.ExitCode, none.Output));
    }

    [Fact]
    public async Task A_release_of_a_day_that_has_not_come_is_told_aloud()
    {
        await using var register = await ListingSteps.RegisterAsync();
        await RecordAsync(register, 1, _today.AddYears(1));
        var inTime = await Qc.ProcessAsync(Database(register.Path), "opendata", "release");
        await register.Get<ReleaseOpenData>().ExecuteAsync(_today.AddYears(2), Ct);

        var ahead = await Qc.ProcessAsync(Database(register.Path), "opendata", "release");
        var json = await Qc.ProcessAsync(Database(register.Path), "opendata", "release", "--json");

        Assert.Equal((0, 1, 1), (inTime.ExitCode, ahead.ExitCode, json.ExitCode));
        Assert.Contains("That day has not come", ahead.Output, StringComparison.Ordinal);
        Assert.True(JsonDocument.Parse(json.Output).RootElement.GetProperty("isAhead").GetBoolean());
    }

    [Fact]
    public async Task A_delta_makes_the_old_file_into_the_new_one_and_fits_no_other()
    {
        using VerbsOnARegisterTests.TemporaryFolder folder = new();
        var (full, delta) = (Path.Combine(folder.Path, "full.ndjson"), Path.Combine(folder.Path, "delta.ndjson"));
        await using var register = await ListedAsync();
        var read = register.Get<ReadOpenData>();
        await File.WriteAllBytesAsync(full, (await read.CurrentAsync(_today, Ct)).Ndjson, Ct);
        await register.RemoveAsync(1, _today);
        await RecordAsync(register, 2);
        await File.WriteAllBytesAsync(delta, Assert.IsType<DeltaMade>(await read.DeltaAsync(1, 2, _today, Ct)).Delta, Ct);

        var applied = await Qc.RunAsync("opendata", "apply", full, delta, "--to", full);
        var twice = await Qc.RunAsync("opendata", "apply", full, delta, "--to", full, "--json");

        Assert.Equal((0, ""), (applied.ExitCode, applied.Error));
        Assert.Equal((await read.CurrentAsync(_today, Ct)).Ndjson, await File.ReadAllBytesAsync(full, Ct));
        Assert.Equal(1, twice.ExitCode);
        Assert.Equal("other-base", JsonDocument.Parse(twice.Output).RootElement.GetProperty("problem").GetString());
    }

    private static async Task<TemporaryRegister> ListedAsync()
    {
        var register = await ListingSteps.RegisterAsync();
        await RecordAsync(register, 1);
        return register;
    }

    private static async Task RecordAsync(TemporaryRegister register, int number, DateOnly? until = null) => await register.Get<RecordEvidence>().ExecuteAsync(
        [new(AnyEnterprise.Code(number), ListingSteps.Listing(number) with { Provenance = new("省局", $"〔2026〕{number}号", 0, default), ListedUntil = until, Degree = ListingDegree.Serious })], Ct);

    private static Dictionary<string, string> Database(string path) => new() { ["QC_DATABASE"] = $"sqlite:{path}" };
}
