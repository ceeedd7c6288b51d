namespace QualityCredit.Register.Storage;

/// <summary>
/// Writes many rows past the change tracker, driven by the model of the context (tables, columns, conversions). It joins the
/// context's transaction and asks for one: a bulk write that is half done must not stay.
/// </summary>
public abstract class BulkWriter
{
    /// <summary>Adds the rows; an existing key fails and leaves the transaction to its owner.</summary>
    public abstract Task InsertAsync<T>(RegisterContext context, IEnumerable<T> rows, CancellationToken ct)
        where T : class;

    /// <summary>Adds the rows, or overwrites all columns where the primary key exists.</summary>
    public abstract Task ReplaceAsync<T>(RegisterContext context, IEnumerable<T> rows, CancellationToken ct)
        where T : class;
}
