using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Tests.CreditQueries;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Cli;

public sealed class LedgerVerbsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_export_is_verified_where_there_is_no_register_and_its_first_bad_line_is_named()
    {
        using VerbsOnARegisterTests.TemporaryFolder folder = new();
        var (file, keys) = (Path.Combine(folder.Path, "ledger.ndjson"), Path.Combine(folder.Path, "jwks.json"));
        await using (var register = await TemporaryRegister.CreateAsync())
        {
            await LedgerTests.RecordAsync(register, [.. Enumerable.Range(1, 4).Select(i => LedgerTests.Question("bank-a", i))]);
            var written = await Qc.ProcessAsync(Database(register.Path), "ledger", "export", "--client", "bank-a", "--after", "1", "--to-file", file);
            Assert.Equal((0, ""), (written.ExitCode, written.Error));
            await File.WriteAllTextAsync(keys, (await Qc.ProcessAsync(Database(register.Path), "keys", "show")).Output, Ct);
        }

        var right = await Qc.RunAsync("ledger", "verify", "--file", file, "--keys", keys);
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Ct)).Replace("\"serial\":3", "\"serial\":5", StringComparison.Ordinal), Ct);
        var bad = await Qc.RunAsync("ledger", "verify", "--file", file, "--keys", keys);
        var json = await Qc.RunAsync("ledger", "verify", "--file", file, "--keys", keys, "--json");

        Assert.Equal((0, ""), (right.ExitCode, right.Error));
        Assert.Contains("3 lines of bank-a, behind serial 1 up to 4", right.Output, StringComparison.Ordinal);
        Assert.Equal(1, bad.ExitCode);
        Assert.Contains("serial 3, line 3 of the file: 缺少该行 The line is missing. 1 lines before it are right.", bad.Output, StringComparison.Ordinal);
        var found = JsonDocument.Parse(json.Output).RootElement;
        Assert.Equal((false, "line-missing", 3), (found.GetProperty("valid").GetBoolean(), found.GetProperty("flaw").GetString(), found.GetProperty("serial").GetInt32()));
    }

    [Fact]
    public async Task For_a_client_that_there_never_was_nothing_is_signed()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        await LedgerTests.RecordAsync(register, LedgerTests.Question("bank-a", 1));

        var qc = await Qc.ProcessAsync(Database(register.Path), "ledger", "export", "--client", "bank-aa");

        Assert.Equal((2, ""), (qc.ExitCode, qc.Output));
        Assert.Contains("bank-aa", qc.Error, StringComparison.Ordinal);
        Assert.Empty(register.NewContext().LedgerHeads);
    }

    [Fact]
    public async Task Lines_cut_off_the_ledger_are_told_by_the_signed_head()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        await LedgerTests.RecordAsync(register, [.. Enumerable.Range(1, 4).Select(i => LedgerTests.Question("bank-a", i))]);
        await register.Get<SignLedgerHead>().ExecuteAsync(new(2024, 6, 3), Ct);

        var well = await Qc.ProcessAsync(Database(register.Path), "ledger", "verify");
        await register.NewContext().Database.ExecuteSqlRawAsync("""DELETE FROM "CreditQueries" WHERE "Number" = 4""", Ct);
        var cut = await Qc.ProcessAsync(Database(register.Path), "ledger", "verify");
        var json = JsonDocument.Parse((await Qc.ProcessAsync(Database(register.Path), "ledger", "verify", "--json")).Output).RootElement;

        Assert.Equal((0, ""), (well.ExitCode, well.Error));
        Assert.Contains("4 lines, 1 signed heads", well.Output, StringComparison.Ordinal);
        Assert.Equal(1, cut.ExitCode);
        Assert.Contains("signed head 1 of 2024-06-03 says 4 lines, the ledger has 3: line 4 and those behind it are gone.", cut.Output, StringComparison.Ordinal);
        Assert.Equal(("CutOff", 4, 4), (json.GetProperty("flaw").GetString(), json.GetProperty("line").GetInt32(), json.GetProperty("signedHead").GetProperty("lines").GetInt32()));
    }

    [Fact]
    public async Task A_file_without_keys_is_refused()
    {
        var qc = await Qc.RunAsync("ledger", "verify", "--file", "anything");

        Assert.Equal((2, ""), (qc.ExitCode, qc.Output));
        Assert.Contains("--keys", qc.Error, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Database(string path) => new() { ["QC_DATABASE"] = $"sqlite:{path}" };
}
