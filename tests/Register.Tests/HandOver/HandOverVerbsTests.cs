using System.Text.Json;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Tests.Cli;
using QualityCredit.Register.Tests.Proofs;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.HandOver;

public sealed class HandOverVerbsTests
{
    private const string Receipt = "接收方,包号,文件摘要,行号,处理结果,原因代码,原因说明\r\n";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_package_goes_out_is_verified_without_a_register_answered_and_followed_by_what_was_rejected()
    {
        await using var register = await ListingSteps.RegisterAsync();
        await register.Get<RecordEvidence>().ExecuteAsync([new(AnyEnterprise.Code(HandOverSteps.Fined), HandOverSteps.Fine with { OccurredOn = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddMonths(-1) })], Ct);
        using VerbsOnARegisterTests.TemporaryFolder folder = new();
        Dictionary<string, string> database = new() { ["QC_DATABASE"] = $"sqlite:{register.Path}" };
        var (data, keys, receipt, held) = (In("data"), In("jwks.json"), In("receipt.csv"), In("held.csv"));

        var made = await JsonAsync(database, "handover", "make", "credit-platform", "--json");
        await Qc.ProcessAsync(database, "handover", "export", "信用平台", "--to", data);
        await File.WriteAllTextAsync(keys, (await Qc.ProcessAsync(database, "keys", "show")).Output, Ct);
        var right = await Qc.RunAsync("handover", "verify", data, "--keys", keys, "--held", held, "--to", held);
        await File.WriteAllTextAsync(receipt, $"{Receipt}credit-platform,1,{made.GetProperty("sha256").GetString()},0,accepted,,\r\ncredit-platform,1,{made.GetProperty("sha256").GetString()},1,rejected,unknown-party,查无此企业\r\n", Ct);
        var taken = await Qc.ProcessAsync(database, "handover", "receipt", receipt, "--by", "platform");
        var status = await Qc.ProcessAsync(database, "handover", "status");
        var next = await JsonAsync(database, "handover", "make", "credit-platform", "--json");
        var csv = Path.Combine(data, "credit-platform-000001-full.csv");
        await File.AppendAllTextAsync(csv, "x", Ct);
        var changed = await Qc.RunAsync("handover", "verify", data, "--keys", keys);
        var unknown = await Qc.ProcessAsync(database, "handover", "export", "central-bank", "--to", data);

        Assert.Equal((1, true), (made.GetProperty("number").GetInt32(), made.GetProperty("isNew").GetBoolean()));
        Assert.Equal((0, ""), (right.ExitCode, right.Error));
        Assert.True(File.Exists(held));
        Assert.Equal((0, ""), (taken.ExitCode, taken.Error));
        Assert.Equal(1, status.ExitCode);
        Assert.Contains("退回未补 open: package 1 line 1", status.Output, StringComparison.Ordinal);
        Assert.Equal((2, 1, 1), (next.GetProperty("number").GetInt32(), next.GetProperty("base").GetInt32(), next.GetProperty("upserts").GetInt32()));
        Assert.Equal(1, changed.ExitCode);
        Assert.Equal((2, ""), (unknown.ExitCode, unknown.Output));

        string In(string name) => Path.Combine(folder.Path, name);
    }

    [Fact]
    public async Task An_export_that_is_refused_leaves_what_was_exported_before()
    {
        await using var register = await ListingSteps.RegisterAsync();
        using VerbsOnARegisterTests.TemporaryFolder folder = new();
        Dictionary<string, string> database = new() { ["QC_DATABASE"] = $"sqlite:{register.Path}" };
        await register.MakeAsync(HandOverSteps.Day);
        await Qc.ProcessAsync(database, "handover", "export", "credit-platform", "--to", folder.Path);
        var before = Directory.GetFiles(folder.Path).ToDictionary(path => path, File.ReadAllBytes);
        await register.BehindTheBackAsync("""UPDATE "HandOverChanges" SET "Line" = replace("Line", '伪造', '编造') WHERE "Sequence" = 2""");

        var refused = await Qc.ProcessAsync(database, "handover", "export", "credit-platform", "--to", folder.Path);

        Assert.Equal((2, 3), (refused.ExitCode, before.Count));
        Assert.Equal(before, Directory.GetFiles(folder.Path).ToDictionary(path => path, File.ReadAllBytes));
    }

    [Fact]
    public async Task A_list_without_a_record_is_compared_for_the_receiver_that_is_named()
    {
        await using var register = await ListingSteps.RegisterAsync();
        using VerbsOnARegisterTests.TemporaryFolder folder = new();
        Dictionary<string, string> database = new() { ["QC_DATABASE"] = $"sqlite:{register.Path}" };
        await register.TakeAsync((await register.MakeAsync(HandOverSteps.Day)).Answer());
        var (nothing, other) = (Path.Combine(folder.Path, "nothing.csv"), Path.Combine(folder.Path, "other.csv"));
        await File.WriteAllBytesAsync(nothing, HandOverSteps.Sheet(HandOverSteps.HoldingsHeading), Ct);
        await File.WriteAllBytesAsync(other, HandOverSteps.Sheet(HandOverSteps.HoldingsHeading, HandOverSteps.HoldingOf($"{new string('f', 32)},U,,")), Ct);

        var unnamed = await Qc.ProcessAsync(database, "handover", "reconcile", nothing);
        var found = await Qc.ProcessAsync(database, "handover", "reconcile", nothing, "--receiver", "信用平台");
        var disagreeing = await Qc.ProcessAsync(database, "handover", "reconcile", other, "--receiver", "central-bank");
        var unknown = await Qc.ProcessAsync(database, "handover", "reconcile", nothing, "--receiver", "nobody");

        Assert.Equal((2, 1, 2, 2), (unnamed.ExitCode, found.ExitCode, disagreeing.ExitCode, unknown.ExitCode));
        Assert.Contains("name its receiver", unnamed.Error, StringComparison.Ordinal);
        Assert.Contains("holds 0; 对方缺失 missing there 8,", found.Output, StringComparison.Ordinal);
        Assert.Contains("not of the receiver that was named (central-bank)", disagreeing.Error, StringComparison.Ordinal);
        Assert.Contains("\"nobody\" receives nothing", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_credit_notes_is_told_in_a_file_that_runs_no_formula()
    {
        await using var register = await ListingSteps.RegisterAsync();
        using VerbsOnARegisterTests.TemporaryFolder folder = new();
        var file = Path.Combine(folder.Path, "notes.csv");
        var good = $"{AnyEnterprise.Code(9).Compact},bank,中国人民银行长沙中心支行,长银征〔2024〕12号";
        await File.WriteAllTextAsync(file, $"code,field,department,document,line,noted-on,tenor,summary\n{good},1,20240102,adverse,逾期\n{good},2,20240102,adverse,=cmd\n", Ct);

        var imported = await Qc.ProcessAsync(new Dictionary<string, string> { ["QC_DATABASE"] = $"sqlite:{register.Path}" }, "handover", "notes", file);

        var rejects = (await File.ReadAllTextAsync(Path.Combine(folder.Path, "notes.rejects.csv"), Ct)).Split("\r\n");
        Assert.Equal(1, imported.ExitCode);
        Assert.Contains("1 recorded", imported.Output, StringComparison.Ordinal);
        Assert.StartsWith("3,summary,'=cmd,", rejects[1], StringComparison.Ordinal);
        Assert.Contains("公式", rejects[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_fields_are_told_without_a_register()
    {
        var fields = await Qc.RunAsync("handover", "fields", "credit-platform");
        var json = await Qc.RunAsync("handover", "fields", "credit-platform", "--json");
        var unknown = await Qc.RunAsync("handover", "fields", "elsewhere");

        Assert.Contains("公示截止期", fields.Output, StringComparison.Ordinal);
        Assert.Equal("记录标识", JsonDocument.Parse(json.Output.Split('\n')[0]).RootElement.GetProperty("zh").GetString());
        Assert.Equal((2, ""), (unknown.ExitCode, unknown.Output));
    }

    private static async Task<JsonElement> JsonAsync(Dictionary<string, string> database, params string[] arguments) =>
        JsonDocument.Parse((await Qc.ProcessAsync(database, arguments)).Output).RootElement;
}
