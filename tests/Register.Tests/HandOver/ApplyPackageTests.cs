using QualityCredit.Register.Tests.Cli;
using QualityCredit.Register.Tests.Proofs;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.HandOver;

/// <summary>What a receiver makes of the packages with <c>qc handover verify</c>.</summary>
public sealed class ApplyPackageTests : IDisposable
{
    private readonly VerbsOnARegisterTests.TemporaryFolder _folder = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_full_package_is_a_full_file_and_a_delta_is_applied_to_it_in_its_place()
    {
        await using var register = await HandOverSteps.RegisterAsync();
        var first = await register.MakeAsync(HandOverSteps.Day);
        await ExportAsync(register, "first");
        var full = await VerifyAsync("first", "--to", In("held.csv"));
        await register.TakeAsync(first.Answer());
        await register.RemoveAsync(3, HandOverSteps.Day);
        var second = await register.MakeAsync(HandOverSteps.Day.AddDays(1));
        await ExportAsync(register, "second");

        var applied = await VerifyAsync("second", "--held", In("held.csv"), "--to", In("held.csv"));

        Assert.Equal(((0, ""), (0, "")), (full, applied));
        Assert.Equal(1, second.Tombstones);
        Assert.Equal(await register.DataAsync(await register.MakeAsync(HandOverSteps.Day.AddDays(1), full: true)), await File.ReadAllBytesAsync(In("held.csv"), Ct));
    }

    [Fact]
    public async Task What_is_held_stays_where_the_package_is_not_for_it()
    {
        await using var register = await HandOverSteps.RegisterAsync();
        await register.TakeAsync((await register.MakeAsync(HandOverSteps.Day)).Answer());
        await register.RemoveAsync(3, HandOverSteps.Day);
        await register.MakeAsync(HandOverSteps.Day.AddDays(1));
        await ExportAsync(register, "delta");
        await File.WriteAllTextAsync(In("held.csv"), "another file", Ct);

        var other = await VerifyAsync("delta", "--held", In("held.csv"), "--to", In("held.csv"));
        var nothing = await VerifyAsync("delta", "--to", In("held.csv"));
        var missing = await VerifyAsync("delta", "--held", In("nowhere.csv"));

        Assert.Equal((1, ""), other);
        Assert.Equal((2, 2), (nothing.ExitCode, missing.ExitCode));
        Assert.Contains("--held", nothing.Error, StringComparison.Ordinal);
        Assert.Contains("nowhere.csv", missing.Error, StringComparison.Ordinal);
        Assert.Equal("another file", await File.ReadAllTextAsync(In("held.csv"), Ct));
    }

    [Fact]
    public async Task What_is_held_stays_where_the_package_cannot_be_written_whole()
    {
        await using var register = await HandOverSteps.RegisterAsync();
        await register.MakeAsync(HandOverSteps.Day);
        await ExportAsync(register, "full");
        // With a name as long as names can be, nothing can be written beside the file.
        var held = In(new string('h', 255));
        await File.WriteAllTextAsync(held, "what is held", Ct);

        await Assert.ThrowsAnyAsync<SystemException>(() => VerifyAsync("full", "--to", held));

        Assert.Equal("what is held", await File.ReadAllTextAsync(held, Ct));
    }

    public void Dispose() => _folder.Dispose();

    private string In(string name) => Path.Combine(_folder.Path, name);

    private async Task ExportAsync(TemporaryRegister register, string folder)
    {
        Dictionary<string, string> database = new() { ["QC_DATABASE"] = $"sqlite:{register.Path}" };
        Assert.Equal(0, (await Qc.ProcessAsync(database, "handover", "export", "credit-platform", "--to", In(folder))).ExitCode);
        await File.WriteAllTextAsync(In("jwks.json"), (await Qc.ProcessAsync(database, "keys", "show")).Output, Ct);
    }

    private async Task<(int ExitCode, string Error)> VerifyAsync(string folder, params string[] arguments)
    {
        var verified = await Qc.RunAsync(["handover", "verify", In(folder), "--keys", In("jwks.json"), .. arguments]);
        return (verified.ExitCode, verified.Error);
    }
}
