using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Evidence;

public sealed class CorrectEvidenceTests
{
    private static readonly long _first = RowKey.Of(1, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task A_correction_supersedes_and_both_stay_known_each_at_its_time(DatabaseProvider provider)
    {
        await using var register = await RecordedAsync(provider);
        var before = await register.Writer.WriteAsync((_, nowUtc, _) => Task.FromResult(nowUtc), Ct);
        var (wrong, right) = (AnyEvidence.Of(1), AnyEvidence.Of(2));

        var receipt = await register.Get<CorrectEvidence>().ExecuteAsync(_first, right, Ct);

        Assert.Equal(new EvidenceCorrected(RowKey.Of(1, 2), _first), receipt);
        Assert.Equal(right.Provenance.Document, (await OneAsync(register, null)).Item.Provenance.Document);
        Assert.Equal(wrong.Provenance.Document, (await OneAsync(register, before)).Item.Provenance.Document);
        Assert.NotNull((await OneAsync(register, before)).KnownUntilUtc);
    }

    [Theory, Databases]
    public async Task What_cannot_be_corrected_is_refused(DatabaseProvider provider)
    {
        await using var register = await RecordedAsync(provider);
        await register.Get<RecordEvidence>().ExecuteAsync([new(AnyEnterprise.Code(1), AnyEvidence.Of(2))], Ct);
        var correct = register.Get<CorrectEvidence>();

        Assert.Equal(new EvidenceNotFound(99), await correct.ExecuteAsync(99, AnyEvidence.Of(3), Ct));
        Assert.Equal(new EvidenceUnchanged(_first), await correct.ExecuteAsync(_first, AnyEvidence.Of(1), Ct));
        Assert.Equal(new EvidenceConflicts(RowKey.Of(1, 2)), await correct.ExecuteAsync(_first, AnyEvidence.Of(2), Ct));
        Assert.Equal(new EvidenceOfUnknownProduct("7"), await correct.ExecuteAsync(_first, AnyEvidence.Of(3) with { Product = 7 }, Ct));
        await correct.ExecuteAsync(_first, AnyEvidence.Of(3), Ct);
        Assert.Equal(new EvidenceNoLongerKnown(_first), await correct.ExecuteAsync(_first, AnyEvidence.Of(4), Ct));
    }

    [Theory, Databases]
    public async Task A_retraction_keeps_the_item_with_who_and_why(DatabaseProvider provider)
    {
        await using var register = await RecordedAsync(provider);
        var retract = register.Get<RetractEvidence>();

        var receipt = await retract.ExecuteAsync(_first, "复议撤销", "李处长", Ct);

        var entry = await register.NewContext().Evidence.SingleAsync(Ct);
        Assert.Equal(new EvidenceRetracted(_first), receipt);
        Assert.Equal(("复议撤销", "李处长"), (entry.RetractionReason, entry.RetractedBy));
        Assert.Empty((await register.Get<ReadEvidence>().ExecuteAsync(AnyEnterprise.Code(1), null, null, Ct))!);
        Assert.Equal(new EvidenceNoLongerKnown(_first), await retract.ExecuteAsync(_first, "再次", "李处长", Ct));
        Assert.Equal(new EvidenceNotFound(99), await retract.ExecuteAsync(99, "无", "李处长", Ct));
    }

    [Fact]
    public async Task Whoever_has_an_account_can_take_an_item_back()
    {
        await using var register = await RecordedAsync(DatabaseProvider.Sqlite);
        var retract = register.Get<RetractEvidence>();

        var refused = await retract.ExecuteAsync(_first, "复议撤销", new('a', 257), Ct);
        var receipt = await retract.ExecuteAsync(_first, "复议撤销", new('a', 256), Ct);

        Assert.Equal(new EvidenceTextTooLong("by", 256), refused);
        Assert.Equal(new EvidenceRetracted(_first), receipt);
    }

    [Fact]
    public async Task What_an_item_says_cannot_be_changed_in_its_place()
    {
        await using var register = await RecordedAsync(DatabaseProvider.Sqlite);
        await using var context = register.NewContext();
        var entry = await context.Evidence.SingleAsync(Ct);
        context.Entry(entry).Property(row => row.OccurredOn).CurrentValue = new(1999, 1, 1);

        await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync(Ct));
    }

    private static async Task<KnownEvidence> OneAsync(TemporaryRegister register, DateTime? knownAt) =>
        Assert.Single((await register.Get<ReadEvidence>().ExecuteAsync(AnyEnterprise.Code(1), null, knownAt, Ct))!);

    private static async Task<TemporaryRegister> RecordedAsync(DatabaseProvider provider)
    {
        var register = await TemporaryRegister.CreateAsync(provider);
        await register.Get<RegisterEnterprise>().ExecuteAsync([AnyEnterprise.Details(1)], Ct);
        await register.Get<RecordEvidence>().ExecuteAsync([new(AnyEnterprise.Code(1), AnyEvidence.Of(1))], Ct);
        return register;
    }
}
