using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Products;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Storage;

/// <summary>Any history of acts on one enterprise, the clock sometimes standing or going back.</summary>
public sealed class BitemporalTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void What_was_known_at_an_instant_stays_known_at_it_whatever_comes_later() =>
        Prop.ForAll(Histories(), seeds => StaysKnownAsync(seeds).GetAwaiter().GetResult())
            .Holds(15);

    [Fact]
    public void No_row_of_evidence_is_ever_removed_or_changed_but_by_closing_it_once() =>
        Prop.ForAll(Histories(), seeds => IsAppendOnlyAsync(seeds).GetAwaiter().GetResult())
            .Holds(15);

    private static Arbitrary<int[]> Histories() => Gen.Choose(0, int.MaxValue).ArrayOf(14).ToArbitrary();

    private static async Task<bool> StaysKnownAsync(int[] seeds)
    {
        await using var register = await TemporaryRegister.CreateAsync();
        List<(DateTime KnownAt, string Known)> asked = [];
        foreach (var seed in seeds)
        {
            await ActAsync(register, new(seed));
            var knownAt = await register.Writer.WriteAsync((_, nowUtc, _) => Task.FromResult(nowUtc), Ct);
            asked.Add((knownAt, await KnownAsync(register, knownAt)));
            Assert.Equal(await KnownAsync(register, null), asked[^1].Known);
        }

        foreach (var (knownAt, known) in asked)
        {
            Assert.Equal(known, await KnownAsync(register, knownAt));
        }

        return true;
    }

    private static async Task<bool> IsAppendOnlyAsync(int[] seeds)
    {
        await using var register = await TemporaryRegister.CreateAsync();
        Dictionary<long, EvidenceEntry> before = [];
        foreach (var seed in seeds)
        {
            await ActAsync(register, new(seed));
            await using var context = register.NewContext();
            var after = await context.Evidence.AsNoTracking().ToDictionaryAsync(entry => entry.Id, Ct);
            foreach (var old in before.Values)
            {
                var now = after[old.Id];
                Assert.True(old.KnownUntilUtc is null || old.KnownUntilUtc == now.KnownUntilUtc);
                Assert.True(old.SaysTheSameAs(now) && (old.RecordedAtUtc, old.Edition, old.SupersedesId, old.Department, old.Document, old.Line)
                    == (now.RecordedAtUtc, now.Edition, now.SupersedesId, now.Department, now.Document, now.Line));
            }

            before = after;
        }

        return true;
    }

    private static async Task ActAsync(TemporaryRegister register, Random random)
    {
        register.Clock.NowUtc = register.Clock.NowUtc.AddMilliseconds(random.Next(-2, 5));
        var details = AnyEnterprise.Details(1) with { Name = $"企业{random.Next(3)}", Size = (EnterpriseSize)random.Next(1, 5) };
        await register.Get<RegisterEnterprise>().ExecuteAsync([details], Ct);
        var code = details.Code.Organization;
        switch (random.Next(5))
        {
            case 0:
                await register.Get<RegisterProduct>().ExecuteAsync([new(code, $"P{random.Next(2)}", ProductKindCode.FromNumber(383101 + random.Next(2)), "电缆",
                    Assessment: new ProductAssessment((byte)random.Next(5), 0, 0, 0, random.Next(9), false))], Ct);
                break;
            case 1 when await OneKnownAsync(register, random) is { } id:
                await register.Get<CorrectEvidence>().ExecuteAsync(id, AnyEvidence.Of(random.Next(8)), Ct);
                break;
            case 2 when await OneKnownAsync(register, random) is { } id:
                await register.Get<RetractEvidence>().ExecuteAsync(id, "复议撤销", "李处长", Ct);
                break;
            default:
                var (seed, other) = (random.Next(8), random.Next(8));
                var item = AnyEvidence.Of(seed) with { OccurredOn = AnyEvidence.Of(other).OccurredOn };
                await register.Get<RecordEvidence>().ExecuteAsync([new(code, item, IsCorrection: random.Next(2) == 0)], Ct);
                break;
        }
    }

    private static async Task<long?> OneKnownAsync(TemporaryRegister register, Random random)
    {
        await using var context = register.NewContext();
        var ids = await context.Evidence.Select(entry => entry.Id).ToListAsync(Ct);
        return ids.Count == 0 ? null : ids[random.Next(ids.Count)];
    }

    /// <summary>The file, the list of items and the streamed facts, as one text.</summary>
    private static async Task<string> KnownAsync(TemporaryRegister register, DateTime? knownAt)
    {
        var code = AnyEnterprise.Code(1);
        var file = (await register.Get<LoadEnterpriseFile>().ExecuteAsync(code, new(2030, 1, 1), knownAt, Ct))!;
        var items = (await register.Get<ReadEvidence>().ExecuteAsync(code, null, knownAt, Ct))!;
        using var reader = await register.Get<ReadFacts>().OpenAsync(knownAt ?? RegisterClock.Latest, withDecisions: false, Ct);
        reader.Select(1, 2);
        Assert.True(reader.Read());
        Assert.Equal(file.Evidence.Select(item => item.Serial).Order(), items.Select(item => item.Item.Serial).Order());
        Assert.Equal(file.Evidence.Select(item => EvidenceForm.Of(item.Kind).Pack(item)), reader.Evidence.ToArray());
        Assert.Equal(file.Products.Select(product => product.Pack()), reader.Products.ToArray());
        Assert.Equal((file.Region, file.Size, file.OpenedOn), (reader.Region, reader.Size, reader.OpenedOn));
        return $"{file} {string.Join(' ', file.Products)} {string.Join(' ', file.Evidence)}";
    }
}
