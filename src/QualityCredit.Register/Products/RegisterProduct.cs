using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Products;

/// <summary>What is stated of a product, which is known by the enterprise's own number. Null is "not mentioned": what is known stays.</summary>
public sealed record ProductDetails(
    OrganizationCode Code, string Number, ProductKindCode Kind, string Name, Gtin? Gtin = null, ProductAssessment? Assessment = null);

public abstract record ProductReceipt;

public sealed record ProductRegistered(long Id) : ProductReceipt;

public sealed record ProductUpdated(long Id) : ProductReceipt;

public sealed record ProductUnchanged(long Id) : ProductReceipt;

public abstract record ProductRefused(string Reason) : ProductReceipt;

public sealed record ProductOfUnknownEnterprise(OrganizationCode Code) : ProductRefused("unknown-enterprise");

public sealed record TooManyProducts(int Most) : ProductRefused("too-many-products");

public sealed record ProductTextTooLong(string Field, int Longest) : ProductRefused("text-too-long");

/// <summary>Adds products or brings them up to date; an earlier kind or assessment is kept as a revision.</summary>
public sealed class RegisterProduct(RegisterWriter writer)
{
    public Task<IReadOnlyList<ProductReceipt>> ExecuteAsync(IReadOnlyList<ProductDetails> details, CancellationToken ct) =>
        writer.WriteAsync((context, nowUtc, cancellation) => ExecuteAsync(context, nowUtc, details, cancellation), ct);

    /// <summary>The same inside a transaction that the caller has of the writer; one receipt for each, in their order.</summary>
    public async Task<IReadOnlyList<ProductReceipt>> ExecuteAsync(
        RegisterContext context, DateTime nowUtc, IReadOnlyList<ProductDetails> details, CancellationToken ct)
    {
        var enterprises = await EnterpriseIds.OfAsync(context, details.Select(detail => detail.Code), ct);
        Intake intake = new(nowUtc, enterprises, await KnownAsync(context, enterprises.Values, ct));
        ProductReceipt[] receipts = [.. details.Select(intake.Take)];
        await writer.Bulk.InsertAsync(context, intake.Revisions, ct);
        await writer.Bulk.ReplaceAsync(context, intake.Written.Values, ct);
        await writer.Bulk.ReplaceAsync(context, intake.Dirty.Select(id => new DirtyEnterprise { EnterpriseId = id, SinceUtc = nowUtc }), ct);
        return receipts;
    }

    private static async Task<Dictionary<int, List<RegisteredProduct>>> KnownAsync(RegisterContext context, IEnumerable<int> enterprises, CancellationToken ct)
    {
        int[] ids = [.. enterprises];
        var products = await context.Products.AsNoTracking().Where(product => EF.Parameter(ids).Contains(product.EnterpriseId)).OrderBy(product => product.Id).ToListAsync(ct);
        return products.GroupBy(product => product.EnterpriseId).ToDictionary(group => group.Key, group => group.ToList());
    }

    private sealed class Intake(DateTime nowUtc, Dictionary<OrganizationCode, int> enterprises, Dictionary<int, List<RegisteredProduct>> known)
    {
        public Dictionary<long, RegisteredProduct> Written { get; } = [];

        public List<ProductRevision> Revisions { get; } = [];

        public HashSet<int> Dirty { get; } = [];

        public ProductReceipt Take(ProductDetails details)
        {
            if (!enterprises.TryGetValue(details.Code, out var enterprise))
            {
                return new ProductOfUnknownEnterprise(details.Code);
            }

            if (details.Number.Length > RegisteredProduct.LongestNumber)
            {
                return new ProductTextTooLong("number", RegisteredProduct.LongestNumber);
            }

            if (details.Name.Length > RegisteredProduct.LongestName)
            {
                return new ProductTextTooLong("name", RegisteredProduct.LongestName);
            }

            known.TryAdd(enterprise, []);
            var products = known[enterprise];
            return products.Find(product => product.Number == details.Number) is { } product
                ? Update(product, details)
                : Add(enterprise, products, details);
        }

        private ProductReceipt Add(int enterprise, List<RegisteredProduct> products, ProductDetails details)
        {
            var serial = products.Count == 0 ? 1 : products[^1].Serial + 1;
            if (serial >= RowKey.ProductsPerEnterprise)
            {
                return new TooManyProducts(RowKey.ProductsPerEnterprise - 1);
            }

            RegisteredProduct product = new()
            {
                Id = RowKey.OfProduct(enterprise, serial),
                EnterpriseId = enterprise,
                Serial = serial,
                Kind = details.Kind,
                Assessment = details.Assessment,
                KnownFromUtc = nowUtc,
                Number = details.Number,
                Name = details.Name,
                Gtin = details.Gtin,
                RecordedAtUtc = nowUtc,
            };
            products.Add(product);
            Written.Add(product.Id, product);
            Dirty.Add(enterprise);
            return new ProductRegistered(product.Id);
        }

        private ProductReceipt Update(RegisteredProduct product, ProductDetails details)
        {
            var before = ProductRevision.Of(product);
            if (!product.Take(details))
            {
                return new ProductUnchanged(product.Id);
            }

            Written[product.Id] = product;
            product.Version++;
            if ((before.Kind, before.Assessment) == (product.Kind, product.Assessment))
            {
                return new ProductUpdated(product.Id);
            }

            // What was stated earlier in the same transaction was never known to anybody.
            if (before.KnownFromUtc < nowUtc)
            {
                Revisions.Add(before);
            }

            product.KnownFromUtc = nowUtc;
            Dirty.Add(product.EnterpriseId);
            return new ProductUpdated(product.Id);
        }
    }
}
