using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Products;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Storage;

public sealed class BulkWriterTests
{
    private static readonly DateTime _instant = new(2024, 5, 6, 7, 8, 9, DateTimeKind.Utc);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task A_bulk_insert_writes_what_SaveChanges_writes(DatabaseProvider provider)
    {
        await using var bulk = await TemporaryRegister.CreateAsync(provider);
        await using var saved = await TemporaryRegister.CreateAsync(provider);

        await bulk.Writer.WriteAsync(
            async (context, _, ct) =>
            {
                await bulk.Writer.Bulk.InsertAsync(context, Enterprises(), ct);
                await bulk.Writer.Bulk.InsertAsync(context, Products(), ct);
                await bulk.Writer.Bulk.InsertAsync(context, Evidence(), ct);
                await bulk.Writer.Bulk.InsertAsync(context, Changes(), ct);
            },
            Ct);
        await saved.Writer.WriteAsync(
            (context, _, _) =>
            {
                context.AddRange([.. Enterprises(), .. Products(), .. Evidence(), .. Changes()]);
                return Task.CompletedTask;
            },
            Ct);

        await using var left = bulk.NewContext();
        await using var right = saved.NewContext();
        Assert.Equal(await RowsAsync<Enterprise>(right), await RowsAsync<Enterprise>(left));
        Assert.Equal(await RowsAsync<RegisteredProduct>(right), await RowsAsync<RegisteredProduct>(left));
        Assert.Equal(await RowsAsync<EvidenceEntry>(right), await RowsAsync<EvidenceEntry>(left));
        Assert.Equal(await RowsAsync<StatusChange>(right), await RowsAsync<StatusChange>(left));
    }

    [Theory, Databases]
    public async Task A_replacement_overwrites_what_has_its_key_and_adds_the_rest(DatabaseProvider provider)
    {
        await using var register = await TemporaryRegister.CreateAsync(provider);
        DirtyEnterprise[] before = [Dirty(1, _instant), Dirty(2, _instant)];
        DirtyEnterprise[] after = [Dirty(2, _instant.AddDays(1)), Dirty(3, _instant.AddDays(1))];

        await register.Writer.WriteAsync((context, _, ct) => register.Writer.Bulk.ReplaceAsync(context, before, ct), Ct);
        await register.Writer.WriteAsync((context, _, ct) => register.Writer.Bulk.ReplaceAsync(context, after, ct), Ct);

        await using var context = register.NewContext();
        var found = await context.DirtyEnterprises.OrderBy(dirty => dirty.EnterpriseId).Select(dirty => new { dirty.EnterpriseId, dirty.SinceUtc }).ToListAsync(Ct);
        Assert.Equal([(1, _instant), (2, _instant.AddDays(1)), (3, _instant.AddDays(1))], found.Select(dirty => (dirty.EnterpriseId, dirty.SinceUtc)));
    }

    [Theory, Databases]
    public async Task A_bulk_write_goes_with_its_transaction(DatabaseProvider provider)
    {
        await using var register = await TemporaryRegister.CreateAsync(provider);

        await Assert.ThrowsAsync<TimeoutException>(() => register.Writer.WriteAsync(
            async (context, _, ct) =>
            {
                await register.Writer.Bulk.InsertAsync(context, Evidence(), ct);
                throw new TimeoutException();
            },
            Ct));

        await using var context = register.NewContext();
        Assert.Equal(0, await context.Evidence.CountAsync(Ct));
    }

    [Theory, Databases]
    public async Task A_bulk_write_outside_a_transaction_is_refused(DatabaseProvider provider)
    {
        await using var register = await TemporaryRegister.CreateAsync(provider);
        await using var context = register.NewContext();

        await Assert.ThrowsAsync<InvalidOperationException>(() => register.Writer.Bulk.InsertAsync(context, Evidence(), Ct));
    }

    private static Enterprise[] Enterprises() => [Company(1, null), Company(2, "岳麓区“一”号")];

    private static Enterprise Company(int id, string? address) => new()
    {
        Id = id,
        Code = AnyEnterprise.Code(id),
        CreditCode = address is null ? null : UnifiedSocialCreditCode.From('9', '1', RegionCode.FromNumber(430100), AnyEnterprise.Code(id)),
        Region = RegionCode.FromNumber(430104),
        Industry = IndustryCode.Parse("C3831"),
        Size = Rating.Evidence.EnterpriseSize.Large,
        OpenedOn = new(2015, 6, 1),
        KnownFromUtc = _instant,
        Name = $"企业{id}",
        NameKey = $"企业{id}",
        Address = address,
        RegisteredOn = address is null ? null : new DateOnly(1999, 12, 31),
        RecordedAtUtc = _instant,
    };

    private static RegisteredProduct[] Products() => [Cable(1, null), Cable(2, new(1, 2, 3, 4, 1_000_000_000, true))];

    private static RegisteredProduct Cable(int serial, Rating.Enterprises.ProductAssessment? assessment) => new()
    {
        Id = RowKey.OfProduct(1, serial),
        EnterpriseId = 1,
        Serial = serial,
        Kind = ProductKindCode.Parse("3831-01"),
        Assessment = assessment,
        KnownFromUtc = _instant,
        Number = $"P-{serial}",
        Name = "电缆",
        Gtin = assessment is null ? null : Gtin.FromBody("690123456789"),
        RecordedAtUtc = _instant,
    };

    private static EvidenceEntry[] Evidence() => [.. Enumerable.Range(1, 50).Select(seed => AnyEvidence.Of(seed).ToEntry(1, seed, _instant))];

    private static StatusChange[] Changes() => [Change(1, null), Change(2, SupervisionIntensity.Strict)];

    private static StatusChange Change(long sequence, SupervisionIntensity? old) => new()
    {
        Sequence = sequence,
        EnterpriseId = 1,
        Code = AnyEnterprise.Code(1),
        Kinds = StatusChangeKinds.Outcome | StatusChangeKinds.Delisted,
        OldOutcome = old is null ? null : (byte)3,
        NewOutcome = 4,
        OldIntensity = old,
        NewIntensity = SupervisionIntensity.CreditBased,
        OldListed = true,
        NewListed = false,
        DecisionId = RowKey.Of(1, 1),
        PublishedUtc = _instant,
    };

    private static DirtyEnterprise Dirty(int enterprise, DateTime since) => new() { EnterpriseId = enterprise, SinceUtc = since };

    /// <summary>The table as the database has it, column by column, not as the entities read it.</summary>
    private static async Task<List<string>> RowsAsync<T>(RegisterContext context)
        where T : class
    {
        await context.Database.OpenConnectionAsync(Ct);
        var table = StoreObjectIdentifier.Create(context.Model.FindEntityType(typeof(T))!, StoreObjectType.Table)!.Value.Name;
        await using var command = context.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The name is the model's.
        command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY 1";
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(Ct);
        List<string> rows = [];
        while (await reader.ReadAsync(Ct))
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => $"{reader.GetName(column)}={Text(reader.GetValue(column))}")));
        }

        return rows;
    }

    private static string? Text(object value) => value is byte[] bytes ? Convert.ToHexString(bytes) : $"{value.GetType().Name} {value}";
}
