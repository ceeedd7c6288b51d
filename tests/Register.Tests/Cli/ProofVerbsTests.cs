using System.Text.Json;
using QualityCredit.Rating.Proofs.Messages;
using QualityCredit.Register.Proofs;
using QualityCredit.Register.Tests.Proofs;
using Xunit;

namespace QualityCredit.Register.Tests.Cli;

public sealed class ProofVerbsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_certificate_is_verified_where_there_is_no_register_and_a_changed_one_is_refused()
    {
        using VerbsOnARegisterTests.TemporaryFolder folder = new();
        var (file, keys) = (Path.Combine(folder.Path, "certificate.jws"), Path.Combine(folder.Path, "jwks.json"));
        await using (var register = await ListingSteps.RegisterAsync())
        {
            await File.WriteAllTextAsync(file, (await register.IssueAsync(ListingSteps.Enterprises)).Text + "\n", Ct);
            await File.WriteAllTextAsync(keys, (await Qc.ProcessAsync(Database(register.Path), "keys", "show")).Output, Ct);
        }

        var holds = await Qc.ProcessAsync(folder.Database, "certificate", "verify", file, "--keys", keys);
        var json = await Qc.RunAsync("certificate", "verify", file, "--keys", keys, "--json");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Ct)).Replace("eyJ", "eyK", StringComparison.Ordinal), Ct);
        var changed = await Qc.RunAsync("certificate", "verify", file, "--keys", keys, "--json");

        var (good, bad) = (JsonDocument.Parse(json.Output).RootElement, JsonDocument.Parse(changed.Output).RootElement);
        Assert.Equal((0, ""), (holds.ExitCode, holds.Error));
        Assert.Contains("未列入黑名单 not listed", holds.Output, StringComparison.Ordinal);
        Assert.Equal((0, true, "not-listed", "2021-01-01"), (json.ExitCode, good.GetProperty("valid").GetBoolean(), good.GetProperty("status").GetString(), good.GetProperty("on").GetString()));
        Assert.Equal((1, false), (changed.ExitCode, bad.GetProperty("valid").GetBoolean()));
        Assert.Equal("not-a-certificate", bad.GetProperty("problem").GetString());
    }

    [Fact]
    public async Task What_is_no_key_set_is_refused()
    {
        using VerbsOnARegisterTests.TemporaryFolder folder = new();
        var file = Path.Combine(folder.Path, "anything");
        await File.WriteAllTextAsync(file, "[]", Ct);

        var qc = await Qc.RunAsync("certificate", "verify", file, "--keys", file);

        Assert.Equal((2, ""), (qc.ExitCode, qc.Output));
        Assert.Contains("jwks.json", qc.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_a_bank_kept_is_verified_where_there_is_no_register_and_what_is_missing_is_named()
    {
        using VerbsOnARegisterTests.TemporaryFolder folder = new();
        var (body, head, keys) = (Path.Combine(folder.Path, "answer.json"), Path.Combine(folder.Path, "headers.txt"), Path.Combine(folder.Path, "jwks.json"));
        const string Address = "https://register.example/api/v1/credit/QC1000048";
        await using (var register = await ListingSteps.RegisterAsync())
        {
            var digest = ContentDigest.Of("{}"u8);
            var (input, signature) = MessageSignature.Sign(register.Get<SigningKeys>().Signer(), AnswerSignature.Label, AnswerSignature.OverAnswer, part => part switch
            {
                "\"@status\"" => "200",
                "\"content-type\"" => "application/json",
                "\"content-digest\"" => digest,
                "\"@method\";req" => "POST",
                _ => Address,
            }, 1_763_800_000);
            await File.WriteAllTextAsync(body, "{}", Ct);
            await File.WriteAllTextAsync(head, $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Digest: {digest}\r\nSignature-Input: {input}\r\nSignature: {signature}\r\n\r\n", Ct);
            await File.WriteAllTextAsync(keys, (await Qc.ProcessAsync(Database(register.Path), "keys", "show")).Output, Ct);
        }

        string[] verify = ["answer", "verify", body, "--headers", head, "--keys", keys, "--url", Address];
        var holds = await Qc.ProcessAsync(folder.Database, verify);
        var asked = await Qc.RunAsync([.. verify, "--method", "GET", "--json"]);
        var headless = await Qc.RunAsync("answer", "verify", body, "--headers", body, "--keys", keys, "--url", Address);
        var missing = await Qc.RunAsync("answer", "verify", body + "x", "--headers", head, "--keys", keys, "--url", Address);

        var bad = JsonDocument.Parse(asked.Output).RootElement;
        Assert.Equal((0, ""), (holds.ExitCode, holds.Error));
        Assert.Contains("2025-11-22 08:26:40Z", holds.Output, StringComparison.Ordinal);
        Assert.Equal((1, false, "signature-wrong"), (asked.ExitCode, bad.GetProperty("valid").GetBoolean(), bad.GetProperty("problem").GetString()));
        Assert.Equal((2, 2), (headless.ExitCode, missing.ExitCode));
        Assert.Contains("status line", headless.Error, StringComparison.Ordinal);
        Assert.Contains("answer.jsonx", missing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_is_well_until_a_row_is_edited_behind_the_systems_back()
    {
        await using var register = await ListingSteps.RegisterAsync();
        var database = Database(register.Path);

        var well = await Qc.ProcessAsync(database, "log", "verify");
        await register.BehindTheBackAsync("""UPDATE "Evidence" SET "UntilOn" = 20200601 WHERE "Id" = (SELECT "SourceId" FROM "LogEntries" WHERE "Index" = 5)""");
        var edited = await Qc.ProcessAsync(database, "log", "verify");
        var json = JsonDocument.Parse((await Qc.ProcessAsync(database, "log", "verify", "--json")).Output).RootElement;

        Assert.Equal((0, ""), (well.ExitCode, well.Error));
        Assert.Equal(1, edited.ExitCode);
        Assert.Contains("leaf 5", edited.Output, StringComparison.Ordinal);
        Assert.Equal((false, "SourceChanged", 5), (json.GetProperty("valid").GetBoolean(), json.GetProperty("flaw").GetString(), json.GetProperty("leaf").GetInt32()));
    }

    [Fact]
    public async Task A_rotation_keeps_the_key_before_it()
    {
        await using var register = await ListingSteps.RegisterAsync();
        var database = Database(register.Path);

        await Qc.ProcessAsync(database, "keys", "show");
        var rotated = JsonDocument.Parse((await Qc.ProcessAsync(database, "keys", "rotate", "--json")).Output).RootElement;
        var shown = JsonDocument.Parse((await Qc.ProcessAsync(database, "keys", "show")).Output).RootElement;

        string?[] names = [rotated.GetProperty("present").GetString(), .. rotated.GetProperty("before").EnumerateArray().Select(name => name.GetString())];
        Assert.Equal(2, names.Length);
        Assert.Equal(names, shown.GetProperty("keys").EnumerateArray().Select(key => key.GetProperty("kid").GetString()));
        Assert.DoesNotContain("\"d\"", shown.ToString(), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Database(string path) => new() { ["QC_DATABASE"] = $"sqlite:{path}" };
}
