using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Tests.Proofs;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.HandOver;

/// <summary>All rows of a package, or of a receipt, are written together, whichever of them cannot be.</summary>
public sealed class WholeHandOverTests
{
    private const string CutOff = "cut off";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("HandOverPackages")]
    [InlineData("HandOverChanges")]
    public async Task A_package_of_which_a_row_cannot_be_written_leaves_nothing_behind(string table)
    {
        await using var register = await HandOverSteps.RegisterAsync();
        await AssertCutOffAsync(register, table, () => register.MakeAsync(HandOverSteps.Day));

        await using var context = register.NewContext();
        Assert.Equal((0, 0), (await context.HandOverPackages.CountAsync(Ct), await context.HandOverChanges.CountAsync(Ct)));
        Assert.Equal(1, (await register.MakeAsync(HandOverSteps.Day)).Number);
    }

    [Theory]
    [InlineData("HandOverReceipts")]
    [InlineData("HandOverRejections")]
    public async Task A_receipt_of_which_a_row_cannot_be_written_leaves_nothing_behind(string table)
    {
        await using var register = await HandOverSteps.RegisterAsync();
        var answer = (await register.MakeAsync(HandOverSteps.Day)).Answer(accepted: true, 1);
        await AssertCutOffAsync(register, table, () => register.TakeAsync(answer));

        await using var context = register.NewContext();
        Assert.Equal((0, 0), (await context.HandOverReceipts.CountAsync(Ct), await context.HandOverRejections.CountAsync(Ct)));
        Assert.True((await register.TakeAsync(answer)).IsNew);
    }

    /// <summary>No row of the table can be written while something is done, which fails for it.</summary>
    private static async Task AssertCutOffAsync(TemporaryRegister register, string table, Func<Task> act)
    {
        await register.BehindTheBackAsync($"""CREATE TRIGGER "Cut" BEFORE INSERT ON "{table}" BEGIN SELECT RAISE(ABORT, '{CutOff}'); END""");
        var failure = await Record.ExceptionAsync(act);
        await register.BehindTheBackAsync("""DROP TRIGGER "Cut" """);
        Assert.Contains(CutOff, failure?.GetBaseException().Message, StringComparison.Ordinal);
    }
}
