using QualityCredit.Register.Evidence;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Importing;

/// <summary>Evidence: an item is added once, however often it is sent; a correction closes the item it names and takes its place.</summary>
internal sealed class EvidenceSheet(ReadEvidenceRow read, RecordEvidence record) : Sheet<EvidenceIntake>
{
    public override EvidenceIntake? Read(RowCells cells) => read.From(cells);

    /// <summary>The register itself answers by the key of the item, across all files.</summary>
    public override bool ContradictsTheFile(EvidenceIntake row) => false;

    public override async Task StoreAsync(
        RegisterContext context, DateTime nowUtc, IReadOnlyList<SheetRow<EvidenceIntake>> rows, CancellationToken ct)
    {
        var receipts = await record.ExecuteAsync(context, nowUtc, [.. rows.Select(row => row.Content!)], ct);
        foreach (var (row, receipt) in rows.Zip(receipts))
        {
            switch (receipt)
            {
                case EvidenceRecorded or EvidenceCorrected:
                    row.Settle(RowFate.New);
                    break;
                case EvidenceUnchanged:
                    row.Settle(RowFate.Unchanged);
                    break;
                case EvidenceSuperseded superseded:
                    row.Settle(RowFate.Superseded, RefusalSentence.Of(superseded));
                    break;
                case EvidenceRefused refused:
                    row.Reject(RefusalSentence.Of(refused, row.Content!));
                    break;
            }
        }
    }
}
