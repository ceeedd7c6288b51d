using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Importing;

/// <summary>One kind of file: how a row is read, and how a batch of rows comes into the register.</summary>
internal abstract class Sheet<T>
    where T : class
{
    /// <summary>What the row says, or null and its problems in <paramref name="cells"/>.</summary>
    public abstract T? Read(RowCells cells);

    /// <summary>
    /// Settles the fate of every readable row within the transaction of <paramref name="context"/>. It may be run again for the
    /// same rows when the transaction failed, so it remembers nothing.
    /// </summary>
    public abstract Task StoreAsync(RegisterContext context, DateTime nowUtc, IReadOnlyList<SheetRow<T>> rows, CancellationToken ct);

    /// <summary>Whether the file has said something else of what the row is about. The first statement stands.</summary>
    public abstract bool ContradictsTheFile(T row);
}
