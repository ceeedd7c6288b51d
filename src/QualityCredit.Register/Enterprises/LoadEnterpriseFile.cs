using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Products;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Enterprises;

/// <summary>Loads the file of one enterprise as a rating reads it. All items known are in it, also of days to come: they say when the rating will change.</summary>
public sealed class LoadEnterpriseFile(IDbContextFactory<RegisterContext> contexts)
{
    /// <param name="code">The enterprise.</param>
    /// <param name="validAt">It stands where the decisions as of that day or before left it.</param>
    /// <param name="knownAtUtc">The instant whose knowledge is asked for; null for now.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <returns>The file, or null where the enterprise was not registered.</returns>
    public async Task<EnterpriseFile?> ExecuteAsync(OrganizationCode code, DateOnly validAt, DateTime? knownAtUtc, CancellationToken ct)
    {
        var knownAt = knownAtUtc ?? RegisterClock.Latest;
        await using var context = await contexts.CreateDbContextAsync(ct);
        if (await EnterpriseIds.OfAsync(context, code, ct) is not { } enterprise)
        {
            return null;
        }

        var last = await context.Decisions.AsNoTracking().InEnterprise(enterprise).PublishedBy(context, validAt, knownAt).FirstOrDefaultAsync(ct);
        return await LoadAsync(context, enterprise, knownAt, last?.Standing ?? Standing.None, ct);
    }

    /// <summary>The file that a stored decision was made from: what was known then, standing where the decision before left it.</summary>
    public async Task<EnterpriseFile> ExecuteAsync(DecisionRecord decision, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var before = decision.PreviousId is { } previous ? await context.Decisions.FindAsync([previous], ct) : null;
        return await LoadAsync(context, RowKey.EnterpriseOf(decision.Id), decision.KnownAtUtc, before?.Standing ?? Standing.None, ct)
            ?? throw new InvalidDataException($"Decision {decision.Id} is about an enterprise that was not known when it was made.");
    }

    private static async Task<EnterpriseFile?> LoadAsync(RegisterContext context, int id, DateTime knownAtUtc, Standing standing, CancellationToken ct)
    {
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var enterprise = await context.Enterprises.SingleAsync(row => row.Id == id, ct);
        if (enterprise.RecordedAtUtc > knownAtUtc)
        {
            return null;
        }

        var revision = enterprise.KnownFromUtc <= knownAtUtc ? EnterpriseRevision.Of(enterprise) : await context.EnterpriseRevisions
            .Where(row => row.EnterpriseId == id && row.KnownFromUtc <= knownAtUtc).OrderByDescending(row => row.KnownFromUtc).FirstAsync(ct);
        var evidence = await context.Evidence.InEnterprise(id).KnownAt(knownAtUtc).OrderBy(entry => entry.Id).ToListAsync(ct);
        return new()
        {
            Code = enterprise.Code,
            CreditCode = enterprise.CreditCode,
            Name = revision.Name,
            Region = revision.Region,
            Industry = revision.Industry,
            Size = revision.Size,
            OpenedOn = revision.OpenedOn,
            Products = await ProductsAsync(context, id, knownAtUtc, ct),
            Evidence = [.. evidence.Select(entry => entry.ToItem())],
            Standing = standing,
        };
    }

    private static async Task<IReadOnlyList<Product>> ProductsAsync(RegisterContext context, int enterprise, DateTime knownAtUtc, CancellationToken ct)
    {
        var products = await context.Products.Where(row => row.EnterpriseId == enterprise && row.RecordedAtUtc <= knownAtUtc).OrderBy(row => row.Id).ToListAsync(ct);
        List<Product> known = [];
        foreach (var product in products)
        {
            var revision = product.KnownFromUtc <= knownAtUtc ? ProductRevision.Of(product) : await context.ProductRevisions
                .Where(row => row.ProductId == product.Id && row.KnownFromUtc <= knownAtUtc).OrderByDescending(row => row.KnownFromUtc).FirstAsync(ct);
            known.Add(new()
            {
                Serial = product.Serial,
                Number = product.Number,
                Kind = revision.Kind,
                Name = product.Name,
                Gtin = product.Gtin,
                Assessment = revision.Assessment,
            });
        }

        return known;
    }
}
