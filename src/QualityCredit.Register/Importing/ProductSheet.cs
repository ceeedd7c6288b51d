using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Products;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Importing;

/// <summary>Products: a new number is added, a changed row updates, and what it changed of kind or assessment stays as a revision.</summary>
internal sealed class ProductSheet(ReadProductRow read, RegisterProduct register) : Sheet<ProductDetails>
{
    private readonly SeenInFile<(OrganizationCode, string)> _seen = new();

    public override ProductDetails? Read(RowCells cells) => read.From(cells);

    public override bool ContradictsTheFile(ProductDetails row) => _seen.Contradicts((row.Code, row.Number), row.ToString());

    public override async Task StoreAsync(
        RegisterContext context, DateTime nowUtc, IReadOnlyList<SheetRow<ProductDetails>> rows, CancellationToken ct)
    {
        var receipts = await register.ExecuteAsync(context, nowUtc, [.. rows.Select(row => row.Content!)], ct);
        foreach (var (row, receipt) in rows.Zip(receipts))
        {
            switch (receipt)
            {
                case ProductRegistered:
                    row.Settle(RowFate.New);
                    break;
                case ProductUpdated:
                    row.Settle(RowFate.Updated);
                    break;
                case ProductUnchanged:
                    row.Settle(RowFate.Unchanged);
                    break;
                case ProductRefused refused:
                    row.Reject(RefusalSentence.Of(refused, row.Content!));
                    break;
            }
        }
    }
}
