namespace QualityCredit.Register.Importing;

/// <summary>What became of a row.</summary>
internal enum RowFate
{
    Rejected,

    /// <summary>It added something.</summary>
    New,

    /// <summary>It changed what the register says of an enterprise or a product.</summary>
    Updated,

    /// <summary>The register says so already.</summary>
    Unchanged,

    /// <summary>The register was told so before, and otherwise since: it stays as it is.</summary>
    Superseded,
}

/// <summary>One row on its way into the register: rejected until it is settled otherwise.</summary>
internal sealed class SheetRow<T>(int number, byte[] raw)
    where T : class
{
    /// <summary>Line in the file, as an editor or a spreadsheet numbers it: the header is 1.</summary>
    public int Number => number;

    /// <summary>The row as UTF-8, for the rejects file.</summary>
    public byte[] Raw => raw;

    /// <summary>Whether the row could be divided into the columns of the header.</summary>
    public bool IsDivided { get; init; } = true;

    /// <summary>What the row says; null when it cannot be read.</summary>
    public T? Content { get; init; }

    public required IReadOnlyList<CellProblem> Problems { get; init; }

    /// <summary>What was found only against the register.</summary>
    public CellProblem? Conflict { get; private set; }

    /// <summary>What is to be told of a row that was not rejected.</summary>
    public string? Remark { get; private set; }

    public RowFate Fate { get; private set; }

    public bool IsReadable => Content is not null && Problems.Count == 0;

    public void Settle(RowFate fate, string? remark = null) => (Fate, Remark, Conflict) = (fate, remark, null);

    public void Reject(CellProblem conflict) => (Fate, Remark, Conflict) = (RowFate.Rejected, null, conflict);
}
