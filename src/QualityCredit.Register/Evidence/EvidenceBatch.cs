using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Evidence;

/// <summary>An intake against what the register knows: loaded once, then decided item by item without the database.</summary>
internal sealed class EvidenceBatch
{
    private readonly DateTime _nowUtc;
    private readonly Dictionary<OrganizationCode, Archive> _archives = [];
    private readonly Dictionary<UInt128, List<EvidenceEntry>> _bySource = [];
    private readonly Dictionary<long, EvidenceEntry> _added = [];

    private EvidenceBatch(DateTime nowUtc) => _nowUtc = nowUtc;

    public IEnumerable<EvidenceEntry> Added => _added.Values;

    /// <summary>Stored items that a correction closes.</summary>
    public List<long> Superseded { get; } = [];

    public HashSet<int> Dirty { get; } = [];

    public static async Task<EvidenceBatch> LoadAsync(RegisterContext context, DateTime nowUtc, IReadOnlyList<EvidenceIntake> items, CancellationToken ct)
    {
        EvidenceBatch batch = new(nowUtc);
        await batch.LoadArchivesAsync(context, items, ct);
        await batch.LoadProductsAsync(context, items, ct);
        await batch.LoadSourcesAsync(context, items, ct);
        return batch;
    }

    public EvidenceReceipt Take(EvidenceIntake intake)
    {
        if (!_archives.TryGetValue(intake.Code, out var archive))
        {
            return new EvidenceOfUnknownEnterprise(intake.Code);
        }

        if (archive.ProductOf(intake) is not { } product)
        {
            return new EvidenceOfUnknownProduct(intake.ProductNumber ?? $"{intake.Item.Product}");
        }

        if (archive.LastSerial + 1 >= RowKey.SerialsPerEnterprise)
        {
            return new EvidenceArchiveFull(RowKey.SerialsPerEnterprise - 1);
        }

        var item = intake.Item with { Product = product == 0 ? null : product };
        var entry = item.ToEntry(archive.Enterprise, archive.LastSerial + 1, _nowUtc);
        return EvidenceText.TooLong(entry) is { } refusal ? refusal : Take(intake, item, entry, archive);
    }

    private EvidenceReceipt Take(EvidenceIntake intake, EvidenceItem item, EvidenceEntry entry, Archive archive)
    {
        var source = SourceKey.Number(entry.SourceKey);
        var corrected = intake.Supersedes is { } key && SourceKey.Number(SourceKey.Of(key)) is var other && other != source ? other : (UInt128?)null;
        var isCorrection = intake.IsCorrection || intake.Supersedes is not null;
        var editions = EditionsOf(source);
        if (editions.Count == 0)
        {
            return corrected is { } line ? CorrectOther(intake.Supersedes!, EditionsOf(line), item, editions, archive) : Record(entry, editions, archive);
        }

        var present = editions[^1];
        if (RowKey.EnterpriseOf(present.Id) != archive.Enterprise)
        {
            return new EvidenceConflicts(present.Id);
        }

        if (present.RetractionReason is { } why)
        {
            return new EvidenceWasRetracted(present.Id, why);
        }

        var holds = present.KnownUntilUtc is null;
        if (holds && present.SaysTheSameAs(entry))
        {
            return new EvidenceUnchanged(present.Id);
        }

        // A file is read again: the correction that it names was taken once, whatever came after it; only a return to the first statement is
        // another one. Who corrects without naming a line says what is right now.
        var isOfFile = intake is not { IsCorrection: true, Supersedes: null };
        if (isOfFile && editions.FindLast(edition => edition.SaysTheSameAs(entry) && (!isCorrection || edition == present || edition.SupersedesId is not null)) is { } same)
        {
            return new EvidenceSuperseded(same.Id, holds ? present.Id : null);
        }

        if (!isCorrection || corrected is not null)
        {
            return new EvidenceConflicts(present.Id);
        }

        // Superseded under another key: the line it came from has nothing more to say.
        return !holds ? new EvidenceNoLongerKnown(present.Id) : Correct(present, item.ToEntry(archive.Enterprise, archive.LastSerial + 1, _nowUtc, present.Edition + 1, present.Id), editions, archive);
    }

    private EvidenceRecorded Record(EvidenceEntry entry, List<EvidenceEntry> editions, Archive archive)
    {
        editions.Add(entry);
        Add(entry, archive);
        return new(entry.Id);
    }

    private EvidenceReceipt CorrectOther(
        Provenance key, List<EvidenceEntry> corrected, EvidenceItem item, List<EvidenceEntry> editions, Archive archive)
    {
        if (corrected.Count == 0 || RowKey.EnterpriseOf(corrected[^1].Id) != archive.Enterprise)
        {
            return new EvidenceToCorrectUnknown(key.IdempotencyKey);
        }

        var present = corrected[^1];
        return present.KnownUntilUtc is not null
            ? new EvidenceNoLongerKnown(present.Id)
            : Correct(present, item.ToEntry(archive.Enterprise, archive.LastSerial + 1, _nowUtc, supersedes: present.Id), editions, archive);
    }

    private List<EvidenceEntry> EditionsOf(UInt128 source) =>
        _bySource.TryGetValue(source, out var editions) ? editions : _bySource[source] = [];

    private EvidenceCorrected Correct(EvidenceEntry present, EvidenceEntry entry, List<EvidenceEntry> editions, Archive archive)
    {
        present.KnownUntilUtc = _nowUtc;
        if (!_added.ContainsKey(present.Id))
        {
            Superseded.Add(present.Id);
        }

        editions.Add(entry);
        Add(entry, archive);
        return new(entry.Id, present.Id);
    }

    private void Add(EvidenceEntry entry, Archive archive)
    {
        archive.LastSerial++;
        _added.Add(entry.Id, entry);
        Dirty.Add(archive.Enterprise);
    }

    private async Task LoadArchivesAsync(RegisterContext context, IReadOnlyList<EvidenceIntake> items, CancellationToken ct)
    {
        OrganizationCode[] codes = [.. items.Select(item => item.Code).Distinct()];
        var found = context.Enterprises.Where(enterprise => EF.Parameter(codes).Contains(enterprise.Code)).Select(enterprise => new
        {
            enterprise.Code,
            enterprise.Id,
            Last = context.Evidence
                .Where(entry => entry.Id >= (long)enterprise.Id * RowKey.SerialsPerEnterprise && entry.Id < ((long)enterprise.Id + 1) * RowKey.SerialsPerEnterprise)
                .Max(entry => (long?)entry.Id),
        });
        foreach (var enterprise in await found.ToListAsync(ct))
        {
            _archives.Add(enterprise.Code, new(enterprise.Id) { LastSerial = enterprise.Last is { } last ? RowKey.SerialOf(last) : 0 });
        }
    }

    private async Task LoadProductsAsync(RegisterContext context, IReadOnlyList<EvidenceIntake> items, CancellationToken ct)
    {
        var archives = items.Where(item => item.ProductNumber is not null || item.Item.Product is not null)
            .Select(item => _archives.GetValueOrDefault(item.Code)).OfType<Archive>().Distinct().ToDictionary(archive => archive.Enterprise);
        int[] ids = [.. archives.Keys];
        var products = context.Products.Where(product => EF.Parameter(ids).Contains(product.EnterpriseId))
            .Select(product => new { product.EnterpriseId, product.Serial, product.Number });
        foreach (var product in await products.ToListAsync(ct))
        {
            archives[product.EnterpriseId].Products.Add(product.Number, product.Serial);
        }
    }

    private async Task LoadSourcesAsync(RegisterContext context, IReadOnlyList<EvidenceIntake> items, CancellationToken ct)
    {
        var lines = items.Select(item => item.Item.Provenance).Concat(items.Select(item => item.Supersedes).OfType<Provenance>());
        byte[][] keys = [.. lines.Select(SourceKey.Of).DistinctBy(SourceKey.Number)];
        var entries = await context.Evidence.AsNoTracking().Where(entry => EF.Parameter(keys).Contains(entry.SourceKey)).ToListAsync(ct);
        foreach (var entry in entries.OrderBy(entry => entry.Edition))
        {
            EditionsOf(SourceKey.Number(entry.SourceKey)).Add(entry);
        }
    }

    private sealed class Archive(int enterprise)
    {
        public int Enterprise => enterprise;

        public int LastSerial { get; set; }

        public Dictionary<string, int> Products { get; } = [];

        /// <summary>The serial of the product that the item is about, 0 where it is about none, null where it is not known.</summary>
        public int? ProductOf(EvidenceIntake intake) => intake switch
        {
            { ProductNumber: { } number } => Products.TryGetValue(number, out var serial) ? serial : null,
            { Item.Product: { } serial } => Products.ContainsValue(serial) ? serial : null,
            _ => 0,
        };
    }
}
