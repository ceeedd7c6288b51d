namespace QualityCredit.Register.Importing;

/// <summary>Why a file is not imported at all. Nothing of it was written.</summary>
/// <param name="Code">Stable name of the reason.</param>
/// <param name="Message">What is wrong and what to do.</param>
public abstract record ImportRefusal(string Code, string Message);

public sealed record FileMissing(string Path)
    : ImportRefusal("file-missing", $"There is no file or folder {Path}: check the path.");

public sealed record FileUnreadable(string Path, string Cause)
    : ImportRefusal("file-unreadable", $"{Path} cannot be read: {Cause}");

public sealed record FolderWithoutSheets(string Path)
    : ImportRefusal("nothing-to-import", $"The folder {Path} has no .csv file (rejects files are imported only when named).");

public sealed record FileEmpty() : ImportRefusal("file-empty", "The file is empty: its first line must name the columns.");

public sealed record WideCharacters() : ImportRefusal(
    "wide-characters", "The file is UTF-16: save it as \"CSV UTF-8\" or as GB18030.");

/// <param name="Utf8Offset">First byte that is no UTF-8.</param>
/// <param name="Gb18030Offset">First byte that is no GB18030.</param>
public sealed record EncodingUnknown(long Utf8Offset, long Gb18030Offset) : ImportRefusal(
    "encoding-unknown",
    $"The file is neither UTF-8 (byte offset {Utf8Offset}) nor GB18030 (byte offset {Gb18030Offset}). If only some rows are damaged, "
        + "say which of the two it is with --encoding: the other rows are imported and the damaged ones rejected.");

public sealed record LineTooLong(long Line, long Offset, int Limit) : ImportRefusal(
    "line-too-long", $"Line {Line} (byte offset {Offset}) is longer than {Limit} bytes: this is no CSV, or its line breaks are lost.");

public sealed record HeaderDamaged(string Found) : ImportRefusal(
    "header-damaged", $"The first line must name the columns, but its quotes do not pair: {Found}");

public sealed record UnknownColumns(SheetKind Kind, IReadOnlyList<UnknownColumn> Columns) : ImportRefusal(
    "unknown-columns",
    $"Read as {SheetHeader.NameOf(Kind)}, the file has unknown columns: {string.Join(", ", Columns)}. Correct or remove them.");

/// <param name="Name">As it stands in the header.</param>
/// <param name="Nearest">What it may have been meant to be.</param>
public sealed record UnknownColumn(string Name, string? Nearest)
{
    public override string ToString() => Nearest is null ? $"\"{Name}\"" : $"\"{Name}\" (did you mean {Nearest}?)";
}

public sealed record MissingColumns(SheetKind Kind, IReadOnlyList<string> Names) : ImportRefusal(
    "missing-columns", $"Read as {SheetHeader.NameOf(Kind)}, the file lacks the columns {string.Join(", ", Names)}.");

public sealed record RepeatedColumns(string First, string Second) : ImportRefusal(
    "repeated-columns", $"The columns \"{First}\" and \"{Second}\" mean the same: keep one of them.");
