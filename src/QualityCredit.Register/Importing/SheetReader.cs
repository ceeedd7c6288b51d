using System.Buffers;
using System.Text.Unicode;
using CsvHelper;

namespace QualityCredit.Register.Importing;

/// <summary>
/// Streams the rows of a file. A row is a line: a line break inside quotes is not accepted, so that a quote that is never closed
/// damages its own row and no other.
/// </summary>
internal sealed class SheetReader : IDisposable
{
    private static readonly SearchValues<byte> _suspicious = SearchValues.Create([.. Enumerable.Range(0, 32).Select(i => (byte)i), 0x7F, 0xC2, 0xEF]);

    private readonly FileStream _stream;
    private readonly CsvReader _csv;
    private readonly SheetHeader _header;
    private readonly int _carriedValue;
    private readonly bool[] _isReject;
    private CsvMalformedReason? _malformed;

    public SheetReader(FileSurvey survey)
    {
        _header = survey.Header;
        _carriedValue = _header.IndexOf(RejectColumns.Value);
        _isReject = [.. Enumerable.Range(0, _header.Names.Length).Select(i => RejectColumns.All.Any(column => _header.IndexOf(column) == i))];
        _stream = new FileStream(survey.Path, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.SequentialScan);
        _csv = CsvReader.Create(
            _stream,
            Dialect with
            {
                Encoding = survey.Encoding == TextEncoding.Utf8 ? null : survey.Encoding,
                TrackLineNumbers = true,
                MaxRecordSize = SurveyFile.LongestLine * 2,
                OnMalformedRecord = record => _malformed ??= record.Reason,
            },
            leaveOpen: false);
        _csv.Read();
    }

    /// <summary>Commas, quotes doubled inside quotes, one line a row.</summary>
    public static CsvReaderOptions Dialect { get; } = new() { Separator = ',', HasHeader = false, AllowLineBreaksInQuotes = false };

    public int Number => (int)_csv.LineNumber;

    public long BytesRead => _stream.Position;

    public byte[] Raw => _csv.RawRecord.ToArray();

    /// <summary>Why the row cannot be divided into the columns of the header; null where it can.</summary>
    public CellProblem? Damage { get; private set; }

    /// <summary>Moves to the next row that is not blank.</summary>
    public bool Read()
    {
        do
        {
            _malformed = null;
            if (!_csv.Read())
            {
                return false;
            }
        }
        while (IsBlank());

        Damage = FindDamage();
        return true;
    }

    /// <summary>What stands in a column, without blanks around it; empty where the column is missing.</summary>
    public string Text(int column) => column < 0 || _csv.IsEmpty(column) ? "" : _csv.GetString(column).Trim();

    public bool IsEmpty(int column) => column < 0 || _csv.IsEmpty(column) || Text(column).Length == 0;

    public string NameOf(int column) => _header.Names[column];

    /// <summary>Cells with characters that no text has. The quick look at the bytes spares the cells of nearly every row.</summary>
    public void FindLostCharacters(List<CellProblem> problems)
    {
        var raw = _csv.RawRecord;
        if (raw.IndexOfAny(_suspicious) < 0 && Utf8.IsValid(raw))
        {
            return;
        }

        for (var i = 0; i < _csv.FieldCount; i++)
        {
            var text = Text(i);
            if (text.Contains(TextEncoding.Lost))
            {
                problems.Add(new(NameOf(i), text, "bytes that are no text (shown as \uFFFD): type the cell again"));
            }
            else if (text.FirstOrDefault(char.IsControl) is var control && text.Any(char.IsControl))
            {
                problems.Add(new(NameOf(i), text, $"contains the control character U+{(int)control:X4}: delete it"));
            }
        }
    }

    public void Dispose() => _csv.Dispose();

    private bool IsBlank()
    {
        for (var i = 0; i < _csv.FieldCount; i++)
        {
            // A rejected line that could not be divided has nothing but what the rejects file said of it.
            if (!IsEmpty(i) && (i == _carriedValue || i >= _isReject.Length || !_isReject[i]))
            {
                return false;
            }
        }

        return _malformed is null;
    }

    private CellProblem? FindDamage()
    {
        if (_malformed is { } reason)
        {
            return new("", _csv.Current.ToString(), Sentence(reason));
        }

        if (_csv.FieldCount != _header.Names.Length)
        {
            return new("", _csv.Current.ToString(), $"{_csv.FieldCount} cells where the header has {_header.Names.Length}: a comma is too many or missing");
        }

        return _carriedValue >= 0 && !IsEmpty(_carriedValue) && IsOnlyCarried()
            ? new("", _csv.GetString(_carriedValue), "still to be divided into the columns: the line stands in the column of the rejected value")
            : null;
    }

    private bool IsOnlyCarried() =>
        Enumerable.Range(0, _csv.FieldCount).All(i => _isReject[i] || IsEmpty(i));

    private static string Sentence(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.StrayQuote => "a quote inside a cell that does not begin with one: put the cell in quotes and double the quotes in it",
        CsvMalformedReason.TextAfterClosingQuote => "text after a closing quote: double the quotes inside a cell",
        CsvMalformedReason.UnterminatedQuote or CsvMalformedReason.LineBreakInQuotes => "a quote is opened and not closed on this line: a row is one line",
        CsvMalformedReason.FieldCountMismatch or CsvMalformedReason.TrailingEscape => "the row cannot be divided into cells",
    };
}
