using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace QualityCredit.Register.Storage;

/// <summary>What the register must know of the database it is kept in: the seam behind which a provider stands.</summary>
public abstract class RegisterDatabase
{
    /// <summary>How people name it; never with a password.</summary>
    public abstract string DisplayName { get; }

    /// <summary>Names another file for the signing keys.</summary>
    public const string KeyFileVariable = "QC_KEYS";

    /// <summary>The file of the keys that sign checkpoints and certificates; hosts of one register must share it.</summary>
    public string KeyFile => Environment.GetEnvironmentVariable(KeyFileVariable) is { Length: > 0 } stated ? stated : OwnKeyFile;

    /// <summary>Where the keys lie if nobody says otherwise.</summary>
    protected virtual string OwnKeyFile => Path.Combine("data", "signing-keys.json");

    public abstract BulkWriter Bulk { get; }

    /// <summary>Chooses the provider for a context.</summary>
    public abstract void Configure(DbContextOptionsBuilder options);

    /// <summary>A connection of its own for streaming reads that go past EF Core.</summary>
    public abstract Task<DbConnection> OpenAsync(CancellationToken ct);

    /// <summary>As <see cref="OpenAsync"/>, for questions by key on a connection that stays open: there are many of them, so each remembers little.</summary>
    public virtual Task<DbConnection> OpenForQuestionsAsync(CancellationToken ct) => OpenAsync(ct);

    /// <summary>Rows of whole numbers by a text with the parameters @from, @to and @known, on a connection of their own.</summary>
    public virtual async Task<NumberRows> OpenNumbersAsync(string text, DateTime knownAtUtc, CancellationToken ct) =>
        new CommandNumberRows(await OpenAsync(ct), text, InstantConverter.ToMilliseconds(knownAtUtc));

    /// <summary>Runs the migrations while no other process does, on a database that is made if there is none.</summary>
    public abstract Task MigrateAsync(RegisterContext context, CancellationToken ct);

    /// <summary>The one place that knows how this database says that a unique key exists already.</summary>
    public abstract bool IsDuplicateKey(DbException exception);
}
