namespace QualityCredit.Register.Importing;

/// <summary>What became of one file.</summary>
public abstract record ImportOutcome(string File);

/// <summary>Nothing of the file was written.</summary>
public sealed record ImportRefused(string File, ImportRefusal Refusal) : ImportOutcome(File);

public sealed record Imported(string File, SheetKind Kind, string Encoding, RowCounts Rows) : ImportOutcome(File)
{
    public IReadOnlyList<ImportWarning> Warnings { get; init; } = [];

    /// <summary>Where the rejected rows stand, or null where there is none.</summary>
    public string? RejectsFile { get; init; }

    public required TimeSpan Duration { get; init; }

    /// <summary>Whether the register is as it was before.</summary>
    public bool ChangedNothing => Rows is { New: 0, Updated: 0 };
}

/// <summary>How many rows met which fate.</summary>
public readonly record struct RowCounts(long New, long Updated, long Unchanged, long Rejected)
{
    /// <summary>Rows that say what was corrected since: without effect, and no fault of theirs.</summary>
    public long Superseded { get; init; }

    public long Total => New + Updated + Unchanged + Superseded + Rejected;

    internal RowCounts Plus(RowFate fate) => fate switch
    {
        RowFate.New => this with { New = New + 1 },
        RowFate.Updated => this with { Updated = Updated + 1 },
        RowFate.Unchanged => this with { Unchanged = Unchanged + 1 },
        RowFate.Superseded => this with { Superseded = Superseded + 1 },
        RowFate.Rejected => this with { Rejected = Rejected + 1 },
    };
}

/// <summary>How far the import of a file is: what is counted is committed.</summary>
public sealed record ImportProgress(string File, long BytesRead, long BytesTotal, RowCounts Rows);

/// <param name="Catalogues">What codes are compared with.</param>
/// <param name="Encoding">The encoding where it is not to be found out.</param>
public sealed record ImportOptions(ImportCatalogues Catalogues, System.Text.Encoding? Encoding = null);
