using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Evidence;

/// <summary>One line of one document is corrected to and fro: by who says now what is right, and by files, which are read again.</summary>
public sealed class CorrectAgainTests
{
    private static readonly EvidenceItem _line = AnyEvidence.Of(EvidenceKind.SpotCheck, 7);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_renewed_correction_is_another_edition_and_the_one_before_is_closed()
    {
        await using var register = await WithEnterpriseAsync();
        await SayAsync(register, 0, isCorrection: false);

        EvidenceReceipt[] receipts = [await SayAsync(register, 1), await SayAsync(register, 0), await SayAsync(register, 1), await SayAsync(register, 1)];

        Assert.Equal([new EvidenceCorrected(Id(2), Id(1)), new EvidenceCorrected(Id(3), Id(2)), new EvidenceCorrected(Id(4), Id(3)), new EvidenceUnchanged(Id(4))], receipts);
        var entries = await register.NewContext().Evidence.OrderBy(entry => entry.Id).ToListAsync(Ct);
        Assert.Equal([0, 1, 2, 3], entries.Select(entry => entry.Edition));
        Assert.Equal(entries.Skip(1).Select(entry => (DateTime?)entry.RecordedAtUtc).Append(null), entries.Select(entry => entry.KnownUntilUtc));
    }

    [Fact]
    public void What_holds_is_what_the_last_acknowledged_correction_said() =>
        Prop.ForAll(Gen.Choose(0, 2).ArrayOf(12).ToArbitrary(), days => HoldsTheLastAsync(days).GetAwaiter().GetResult())
            .Holds(10);

    [Fact]
    public async Task What_a_line_said_before_is_not_unchanged_but_superseded_by_what_it_says_now()
    {
        await using var register = await WithEnterpriseAsync();
        await SayAsync(register, 0, isCorrection: false);
        await SayAsync(register, 1);
        await SayAsync(register, 2);

        EvidenceReceipt[] receipts = [await SayAsync(register, 0, isCorrection: false), await SayAsync(register, 1, isCorrection: false), await SayAsync(register, 2, isCorrection: false)];

        Assert.Equal([new EvidenceSuperseded(Id(1), Id(3)), new EvidenceSuperseded(Id(2), Id(3)), new EvidenceUnchanged(Id(3))], receipts);
    }

    [Fact]
    public async Task A_line_whose_place_another_line_took_is_superseded_and_not_corrected_any_more()
    {
        await using var register = await WithEnterpriseAsync();
        await SayAsync(register, 0, isCorrection: false);
        EvidenceIntake other = new(AnyEnterprise.Code(1), _line with { Provenance = _line.Provenance with { Document = "更正书1" } }) { Supersedes = _line.Provenance };
        await register.Get<RecordEvidence>().ExecuteAsync([other], Ct);

        EvidenceReceipt[] receipts = [await SayAsync(register, 0, isCorrection: false), await SayAsync(register, 0), await SayAsync(register, 1)];

        Assert.Equal([new EvidenceSuperseded(Id(1), null), new EvidenceNoLongerKnown(Id(1)), new EvidenceNoLongerKnown(Id(1))], receipts);
    }

    [Fact]
    public async Task A_retracted_line_takes_no_correction()
    {
        await using var register = await WithEnterpriseAsync();
        await SayAsync(register, 0, isCorrection: false);
        await SayAsync(register, 1);
        await register.Get<RetractEvidence>().ExecuteAsync(Id(2), "复议撤销", "李处长", Ct);

        EvidenceReceipt[] receipts = [await SayAsync(register, 0), await SayAsync(register, 1)];

        Assert.Equal([new EvidenceWasRetracted(Id(2), "复议撤销"), new EvidenceWasRetracted(Id(2), "复议撤销")], receipts);
    }

    private static async Task<bool> HoldsTheLastAsync(int[] days)
    {
        await using var register = await WithEnterpriseAsync();
        foreach (var day in days)
        {
            var receipt = await SayAsync(register, day);
            var holds = Assert.Single((await register.Get<ReadEvidence>().ExecuteAsync(AnyEnterprise.Code(1), null, null, Ct))!);
            Assert.Equal((On(day), holds.Id), (holds.Item.OccurredOn, IdOf(receipt)));
        }

        return true;
    }

    private static long? IdOf(EvidenceReceipt receipt) => receipt switch
    {
        EvidenceRecorded recorded => recorded.Id,
        EvidenceCorrected corrected => corrected.Id,
        EvidenceUnchanged unchanged => unchanged.Id,
        _ => null,
    };

    private static long Id(int serial) => RowKey.Of(1, serial);

    private static DateOnly On(int day) => _line.OccurredOn.AddDays(day);

    private static async Task<TemporaryRegister> WithEnterpriseAsync()
    {
        var register = await TemporaryRegister.CreateAsync();
        await register.Get<RegisterEnterprise>().ExecuteAsync([AnyEnterprise.Details(1)], Ct);
        return register;
    }

    private static async Task<EvidenceReceipt> SayAsync(TemporaryRegister register, int day, bool isCorrection = true) =>
        (await register.Get<RecordEvidence>().ExecuteAsync([new(AnyEnterprise.Code(1), _line with { OccurredOn = On(day) }, IsCorrection: isCorrection)], Ct))[0];
}
