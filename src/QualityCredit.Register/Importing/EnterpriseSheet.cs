using System.Diagnostics;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Importing;

/// <summary>Enterprises: a new code is added, a changed row updates, and what it changed stays as a revision.</summary>
internal sealed class EnterpriseSheet(ReadEnterpriseRow read, RegisterEnterprise register, KeepFormerNames former) : Sheet<EnterpriseRow>
{
    private readonly SeenInFile<OrganizationCode> _seen = new();

    public override EnterpriseRow? Read(RowCells cells) => read.From(cells);

    public override bool ContradictsTheFile(EnterpriseRow row) =>
        _seen.Contradicts(row.Details.Code.Organization, $"{row.Details} {string.Join(';', row.FormerNames)}");

    public override async Task StoreAsync(
        RegisterContext context, DateTime nowUtc, IReadOnlyList<SheetRow<EnterpriseRow>> rows, CancellationToken ct)
    {
        var receipts = await register.ExecuteAsync(context, nowUtc, [.. rows.Select(row => row.Content!.Details)], ct);
        var named = await former.ExecuteAsync(context, nowUtc, [.. rows.Zip(receipts).Select(pair => (IdOf(pair.Second), pair.First.Content!.FormerNames))], ct);
        foreach (var (row, receipt) in rows.Zip(receipts))
        {
            var gotName = named.Remove(IdOf(receipt));
            switch (receipt)
            {
                case EnterpriseRegistered:
                    row.Settle(RowFate.New);
                    break;
                case EnterpriseUpdated:
                    row.Settle(RowFate.Updated);
                    break;
                case EnterpriseUnchanged:
                    row.Settle(gotName ? RowFate.Updated : RowFate.Unchanged);
                    break;
                case EnterpriseRefused refused:
                    row.Reject(new("", row.Content!.Details.Code.ToString(), refused.Reason));
                    break;
            }
        }
    }

    private static int IdOf(EnterpriseReceipt receipt) => receipt switch
    {
        EnterpriseRegistered registered => registered.Id,
        EnterpriseUpdated updated => updated.Id,
        EnterpriseUnchanged unchanged => unchanged.Id,
        EnterpriseRefused => 0,
        _ => throw new UnreachableException(),
    };
}
