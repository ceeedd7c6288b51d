using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Products;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Ratings;

/// <summary>Everything that was ever known of one enterprise, read once; the file of any instant is made from it.</summary>
internal sealed class EnterpriseHistory
{
    private readonly Enterprise _enterprise;
    private readonly IReadOnlyList<EnterpriseRevision> _revisions;
    private readonly IReadOnlyList<RegisteredProduct> _products;
    private readonly ILookup<long, ProductRevision> _productRevisions;

    private EnterpriseHistory(
        Enterprise enterprise,
        IReadOnlyList<EnterpriseRevision> revisions,
        IReadOnlyList<RegisteredProduct> products,
        ILookup<long, ProductRevision> productRevisions,
        IReadOnlyList<EvidenceEntry> evidence)
    {
        (_enterprise, _revisions, _products, _productRevisions, Evidence) = (enterprise, revisions, products, productRevisions, evidence);
    }

    /// <summary>Every statement, also those that are no longer known, by serial.</summary>
    public IReadOnlyList<EvidenceEntry> Evidence { get; }

    public static async Task<EnterpriseHistory> LoadAsync(RegisterContext context, int id, CancellationToken ct)
    {
        var enterprise = await context.Enterprises.AsNoTracking().SingleAsync(row => row.Id == id, ct);
        var revisions = await context.EnterpriseRevisions.AsNoTracking().Where(row => row.EnterpriseId == id).OrderByDescending(row => row.KnownFromUtc).ToListAsync(ct);
        var products = await context.Products.AsNoTracking().Where(row => row.EnterpriseId == id).OrderBy(row => row.Id).ToListAsync(ct);
        var (from, to) = (RowKey.OfProduct(id, 0), RowKey.OfProduct(id + 1, 0));
        var productRevisions = products.Count == 0 ? [] : await context.ProductRevisions.AsNoTracking()
            .Where(row => row.ProductId >= from && row.ProductId < to).OrderByDescending(row => row.KnownFromUtc).ToListAsync(ct);
        var evidence = await context.Evidence.AsNoTracking().InEnterprise(id).OrderBy(entry => entry.Id).ToListAsync(ct);
        return new(enterprise, revisions, products, productRevisions.ToLookup(row => row.ProductId), evidence);
    }

    /// <param name="knownAtUtc">The instant whose knowledge is asked for.</param>
    /// <param name="standing">Where the enterprise stands.</param>
    /// <param name="without">Items that are left out.</param>
    /// <returns>The file, or null where the enterprise was not registered.</returns>
    public EnterpriseFile? FileAt(DateTime knownAtUtc, Standing standing, IReadOnlySet<long>? without = null)
    {
        if (_enterprise.RecordedAtUtc > knownAtUtc)
        {
            return null;
        }

        var revision = _enterprise.KnownFromUtc <= knownAtUtc ? EnterpriseRevision.Of(_enterprise) : _revisions.First(row => row.KnownFromUtc <= knownAtUtc);
        return new()
        {
            Code = _enterprise.Code,
            CreditCode = _enterprise.CreditCode,
            Name = revision.Name,
            Region = revision.Region,
            Industry = revision.Industry,
            Size = revision.Size,
            OpenedOn = revision.OpenedOn,
            Products = [.. _products.Where(product => product.RecordedAtUtc <= knownAtUtc).Select(product => ProductAt(product, knownAtUtc))],
            Evidence =
            [
                .. Evidence.Where(entry => entry.RecordedAtUtc <= knownAtUtc && !(entry.KnownUntilUtc <= knownAtUtc) && without?.Contains(entry.Id) != true)
                    .Select(entry => entry.ToItem()),
            ],
            Standing = standing,
        };
    }

    private Product ProductAt(RegisteredProduct product, DateTime knownAtUtc)
    {
        var revision = product.KnownFromUtc <= knownAtUtc ? ProductRevision.Of(product) : _productRevisions[product.Id].First(row => row.KnownFromUtc <= knownAtUtc);
        return new()
        {
            Serial = product.Serial,
            Number = product.Number,
            Kind = revision.Kind,
            Name = product.Name,
            Gtin = product.Gtin,
            Assessment = revision.Assessment,
        };
    }
}
