using Microsoft.EntityFrameworkCore.Diagnostics;

namespace QualityCredit.Register.Storage;

/// <summary>
/// Sees the rows that are written, in the transaction that writes them: those that a context saves as an interceptor, and those that go past
/// the change tracker because their writer tells it. It is here, and whoever is it lies above the slices whose rows it reads.
/// </summary>
public abstract class RowsWitness : SaveChangesInterceptor
{
    /// <summary>Rows were written past the change tracker.</summary>
    public abstract Task SeeWrittenAsync(RegisterContext context, IReadOnlyCollection<object> rows, CancellationToken ct);

    /// <summary>A register that was there before has the present model now, or had it already.</summary>
    public abstract Task SeeMigratedAsync(RegisterContext context, CancellationToken ct);
}
