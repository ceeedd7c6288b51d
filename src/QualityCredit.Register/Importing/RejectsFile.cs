using System.Globalization;
using System.Security.Cryptography;
using CsvHelper;

namespace QualityCredit.Register.Importing;

/// <summary>
/// The rows that were not accepted, with the reason, beside the input. It is written under another name and takes its place only
/// when it is complete. What stood there before and is different, perhaps with somebody's corrections, is kept with a ~ behind its name.
/// </summary>
internal sealed class RejectsFile : IDisposable
{
    private const string Suffix = ".rejects.csv";

    private readonly string _unfinished;
    private readonly int[] _kept;
    private readonly SheetHeader _header;
    private CsvWriter? _writer;

    public RejectsFile(string input, SheetHeader header)
    {
        Path = PathBeside(input);
        _unfinished = Path + ".unfinished";
        _header = header;
        _kept = [.. Enumerable.Range(0, header.Names.Length).Where(i => !RejectColumns.All.Any(column => header.IndexOf(column) == i))];
    }

    public string Path { get; }

    public static string PathBeside(string input) => IsOne(input)
        ? input[..^Suffix.Length] + ".again" + Suffix
        : System.IO.Path.ChangeExtension(input, null) + Suffix;

    public static bool IsOne(string path) => path.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Adds a row. A line that cannot be divided into cells stands whole as the rejected value, its cells left empty.</summary>
    public void Add(int number, byte[] raw, bool divided, IReadOnlyList<CellProblem> problems)
    {
        var writer = _writer ??= Create();
        using var cells = CsvReader.Create(raw, SheetReader.Dialect);
        divided &= cells.Read();
        foreach (var column in _kept)
        {
            writer.WriteField(divided ? cells.GetSpan(column) : []);
        }

        writer.WriteField(number.ToString(CultureInfo.InvariantCulture));
        writer.WriteField(Joined(problems, problem => problem.Column));
        writer.WriteField(Joined(problems, problem => problem.Value));
        writer.WriteField(Joined(problems, problem => problem.Reason));
        writer.EndRecord();
    }

    /// <summary>Whether a row was rejected so far.</summary>
    public bool HasRows => _writer is not null;

    /// <summary>Puts the finished file in its place.</summary>
    public void Complete()
    {
        if (_writer is null)
        {
            KeepEarlier();
            File.Delete(_unfinished);
            return;
        }

        _writer.Dispose();
        _writer = null;
        if (File.Exists(Path) && !Digest(Path).SequenceEqual(Digest(_unfinished)))
        {
            KeepEarlier();
        }

        File.Move(_unfinished, Path, overwrite: true);
    }

    public void Dispose()
    {
        if (_writer is not null)
        {
            _writer.Dispose();
            File.Delete(_unfinished);
        }
    }

    private static byte[] Digest(string path)
    {
        using var stream = File.OpenRead(path);
        return SHA256.HashData(stream);
    }

    private void KeepEarlier()
    {
        if (File.Exists(Path))
        {
            File.Move(Path, Path + "~", overwrite: true);
        }
    }

    private static string Joined(IReadOnlyList<CellProblem> problems, Func<CellProblem, string> part) =>
        string.Join("; ", problems.Select(part).Where(text => text.Length > 0));

    private CsvWriter Create()
    {
        var writer = CsvWriter.ToFile(_unfinished, new CsvWriterOptions { WriteByteOrderMark = true }, FileOptions.None);
        foreach (var column in _kept)
        {
            writer.WriteField(_header.Names[column]);
        }

        foreach (var column in RejectColumns.All)
        {
            writer.WriteField(_header.IsChinese ? column.Zh : column.Name);
        }

        writer.EndRecord();
        return writer;
    }
}
