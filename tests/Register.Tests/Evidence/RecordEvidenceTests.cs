using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Products;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Evidence;

public sealed class RecordEvidenceTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<EvidenceKind> Kinds => [.. EvidenceForm.All.Select(form => form.Kind)];

    [Theory, MemberData(nameof(Kinds))]
    public async Task Every_kind_comes_back_as_it_was_recorded(EvidenceKind kind)
    {
        await using var register = await WithEnterpriseAsync();
        EvidenceItem[] items = [.. Enumerable.Range(1, 40).Select(seed => AnyEvidence.Of(kind, seed))];

        var receipts = await RecordAsync(register, items);
        var read = await register.Get<ReadEvidence>().ExecuteAsync(AnyEnterprise.Code(1), null, null, Ct);

        Assert.All(receipts, receipt => Assert.IsType<EvidenceRecorded>(receipt));
        var expected = items.Select((item, index) => item with { Serial = index + 1, Provenance = item.Provenance with { RecordedAtUtc = register.Clock.NowUtc.AddMilliseconds(1) } });
        Assert.Equal(expected, read!.OrderBy(known => known.Id).Select(known => known.Item));
    }

    [Theory, Databases]
    public async Task The_same_line_of_the_same_document_is_recorded_once(DatabaseProvider provider)
    {
        await using var register = await WithEnterpriseAsync(provider);
        var item = AnyEvidence.Of(7);

        var first = await RecordAsync(register, item, item);
        var again = await RecordAsync(register, item);

        Assert.Equal([new EvidenceRecorded(RowKey.Of(1, 1)), new EvidenceUnchanged(RowKey.Of(1, 1))], first);
        Assert.Equal([new EvidenceUnchanged(RowKey.Of(1, 1))], again);
        Assert.Equal(1, await register.NewContext().Evidence.CountAsync(Ct));
    }

    [Theory, Databases]
    public async Task Other_words_under_the_same_line_are_a_conflict_unless_they_are_a_correction(DatabaseProvider provider)
    {
        await using var register = await WithEnterpriseAsync(provider);
        var item = AnyEvidence.Of(7);
        var other = item with { OccurredOn = item.OccurredOn.AddDays(1) };
        await RecordAsync(register, item);

        var conflict = await RecordAsync(register, other);
        var correction = await register.Get<RecordEvidence>().ExecuteAsync([new(AnyEnterprise.Code(1), other, IsCorrection: true)], Ct);
        var old = await RecordAsync(register, item);
        var known = await register.Get<ReadEvidence>().ExecuteAsync(AnyEnterprise.Code(1), null, null, Ct);

        Assert.Equal([new EvidenceConflicts(RowKey.Of(1, 1))], conflict);
        Assert.Equal([new EvidenceCorrected(RowKey.Of(1, 2), RowKey.Of(1, 1))], correction);
        Assert.Equal([new EvidenceSuperseded(RowKey.Of(1, 1), RowKey.Of(1, 2))], old);
        Assert.Equal(other.OccurredOn, Assert.Single(known!).Item.OccurredOn);
    }

    [Theory, Databases]
    public async Task One_line_cannot_speak_of_two_enterprises(DatabaseProvider provider)
    {
        await using var register = await WithEnterpriseAsync(provider);
        var item = AnyEvidence.Of(7);
        await register.Get<RegisterEnterprise>().ExecuteAsync([AnyEnterprise.Details(2)], Ct);
        await RecordAsync(register, item);

        var receipts = await register.Get<RecordEvidence>().ExecuteAsync([new(AnyEnterprise.Code(2), item)], Ct);

        Assert.Equal([new EvidenceConflicts(RowKey.Of(1, 1))], receipts);
    }

    [Theory, Databases]
    public async Task A_retracted_line_is_not_recorded_again(DatabaseProvider provider)
    {
        await using var register = await WithEnterpriseAsync(provider);
        var item = AnyEvidence.Of(7);
        await RecordAsync(register, item);
        await register.Get<RetractEvidence>().ExecuteAsync(RowKey.Of(1, 1), "复议撤销", "李处长", Ct);

        var receipts = await RecordAsync(register, item);

        Assert.Equal([new EvidenceWasRetracted(RowKey.Of(1, 1), "复议撤销")], receipts);
    }

    [Theory, Databases]
    public async Task What_cannot_be_accepted_is_refused_and_the_rest_recorded(DatabaseProvider provider)
    {
        await using var register = await WithEnterpriseAsync(provider);
        var (code, item) = (AnyEnterprise.Code(1), AnyEvidence.Of(7));
        EvidenceIntake[] intake =
        [
            new(AnyEnterprise.Code(9), AnyEvidence.Of(8)),
            new(code, AnyEvidence.Of(9), ProductNumber: "P-9"),
            new(code, AnyEvidence.Of(10) with { Product = 3 }),
            new(code, item with { Provenance = item.Provenance with { Document = new('号', 101) } }),
            new(code, item),
        ];

        var receipts = await register.Get<RecordEvidence>().ExecuteAsync(intake, Ct);

        EvidenceReceipt[] expected =
        [
            new EvidenceOfUnknownEnterprise(AnyEnterprise.Code(9)), new EvidenceOfUnknownProduct("P-9"), new EvidenceOfUnknownProduct("3"),
            new EvidenceTextTooLong("document", 100), new EvidenceRecorded(RowKey.Of(1, 1)),
        ];
        Assert.Equal(expected, receipts);
    }

    [Theory, Databases]
    public async Task An_item_names_its_product_by_the_enterprises_number(DatabaseProvider provider)
    {
        await using var register = await WithEnterpriseAsync(provider);
        var code = AnyEnterprise.Code(1);
        ProductDetails[] products = [.. Enumerable.Range(1, 2).Select(n => new ProductDetails(code, $"P-{n}", ProductKindCode.Parse("3831-01"), "电缆"))];
        await register.Get<RegisterProduct>().ExecuteAsync(products, Ct);

        await register.Get<RecordEvidence>().ExecuteAsync([new(code, AnyEvidence.Of(7), ProductNumber: "P-2")], Ct);

        var read = await register.Get<ReadEvidence>().ExecuteAsync(code, null, null, Ct);
        Assert.Equal(2, Assert.Single(read!).Item.Product);
    }

    [Theory, Databases]
    public async Task Every_intake_makes_its_enterprise_due_for_rating(DatabaseProvider provider)
    {
        await using var register = await WithEnterpriseAsync(provider);
        await register.NewContext().DirtyEnterprises.ExecuteDeleteAsync(Ct);

        await RecordAsync(register, AnyEvidence.Of(7));

        var dirty = await register.NewContext().DirtyEnterprises.SingleAsync(Ct);
        Assert.Equal((1, (await register.NewContext().Evidence.SingleAsync(Ct)).RecordedAtUtc), (dirty.EnterpriseId, dirty.SinceUtc));
    }

    private static async Task<TemporaryRegister> WithEnterpriseAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var register = await TemporaryRegister.CreateAsync(provider);
        await register.Get<RegisterEnterprise>().ExecuteAsync([AnyEnterprise.Details(1)], Ct);
        return register;
    }

    private static Task<IReadOnlyList<EvidenceReceipt>> RecordAsync(TemporaryRegister register, params EvidenceItem[] items) =>
        register.Get<RecordEvidence>().ExecuteAsync([.. items.Select(item => new EvidenceIntake(AnyEnterprise.Code(1), item))], Ct);
}
