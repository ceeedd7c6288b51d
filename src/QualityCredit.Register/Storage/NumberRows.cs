namespace QualityCredit.Register.Storage;

/// <summary>
/// Rows of whole numbers in the order of a key, read forward once for each range of it. The streams of a run read through this, because
/// a reader of the provider costs twice as much on SQLite as the database itself.
/// </summary>
public abstract class NumberRows : IDisposable
{
    /// <summary>From the next <see cref="Run"/> on, @known is this.</summary>
    public abstract void KnowAt(long knownAt);

    /// <summary>Begins with the first row whose key lies in [from, to).</summary>
    public abstract void Run(long from, long to);

    public abstract bool Read();

    /// <summary>The number in a column of the row, 0 where there is none.</summary>
    public abstract long Number(int column);

    public abstract bool IsNull(int column);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
