namespace QualityCredit.Register.Importing;

/// <summary>
/// Streams one file into the register, batch by batch: while a batch is stored the next one is read. Each batch is one transaction,
/// in the order of the file, so that keys are given in that order however often the import was interrupted.
/// </summary>
internal sealed class SheetRun<T>(
    FileSurvey survey, Sheet<T> sheet, DateOnly today, ImportLedger ledger, RejectsFile rejects, ImportWarnings warnings, IProgress<ImportProgress>? progress)
    where T : class
{
    private const int RowsPerBatch = 16_384;

    private RowCounts _counts;

    public async Task<RowCounts> ExecuteAsync(CancellationToken ct)
    {
        using var reader = new SheetReader(survey);
        var cells = new RowCells(reader, survey.Header, today);
        var storing = Task.CompletedTask;
        try
        {
            for (var batch = NextBatch(reader, cells); batch.Count > 0; batch = NextBatch(reader, cells))
            {
                await storing;
                var (rows, bytesRead) = (batch, reader.BytesRead);
                storing = Task.Run(() => StoreAsync(rows, bytesRead, ct), ct);
            }
        }
        finally
        {
            await storing;
        }

        return _counts;
    }

    private List<SheetRow<T>> NextBatch(SheetReader reader, RowCells cells)
    {
        List<SheetRow<T>> rows = new(RowsPerBatch);
        while (rows.Count < RowsPerBatch && reader.Read())
        {
            rows.Add(Row(reader, cells));
        }

        return rows;
    }

    private SheetRow<T> Row(SheetReader reader, RowCells cells)
    {
        if (reader.Damage is { } damage)
        {
            return new(reader.Number, reader.Raw) { Problems = [damage], IsDivided = false };
        }

        cells.Begin();
        reader.FindLostCharacters(cells.Problems);
        var content = cells.Problems.Count == 0 ? sheet.Read(cells) : null;
        if (content is not null && sheet.ContradictsTheFile(content))
        {
            cells.Refuse(-1, "the file speaks of this a second time and says something else: keep one of the two rows");
        }

        return new(reader.Number, reader.Raw) { Content = content, Problems = cells.Problems.Count == 0 ? [] : cells.Problems };
    }

    private async Task StoreAsync(List<SheetRow<T>> rows, long bytesRead, CancellationToken ct)
    {
        SheetRow<T>[] readable = [.. rows.Where(row => row.IsReadable)];
        var counts = _counts;
        await ledger.WriteAsync(
            async (context, nowUtc, cancellation) =>
            {
                await sheet.StoreAsync(context, nowUtc, readable, cancellation);
                return counts = rows.Aggregate(_counts, (sum, row) => sum.Plus(row.Fate));
            },
            ct);
        _counts = counts;
        foreach (var row in readable.Where(row => row.Remark is not null))
        {
            warnings.Add(row.Number, "superseded-since", row.Remark!);
        }

        foreach (var row in rows.Where(row => row.Fate == RowFate.Rejected))
        {
            rejects.Add(row.Number, row.Raw, row.IsDivided, row.Conflict is { } conflict
                ? [conflict with { Column = survey.Header.NameOf(conflict.Column) }]
                : row.Problems);
        }

        progress?.Report(new(survey.Path, bytesRead, survey.Length, _counts));
    }
}
