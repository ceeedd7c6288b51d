using System.Text;
using QualityCredit.Rating.Evidence;

namespace QualityCredit.Register.Tests.Importing;

/// <summary>Every way in which a row of evidence has been seen broken; each is one name and one change of a row that was right.</summary>
internal sealed class BrokenRows(Random random, int enterprises)
{
    private int _turn;

    public static IReadOnlyList<string> Ways { get; } = [.. new BrokenRows(new(1), 1).All().Select(way => way.Name)];

    /// <summary>The row broken in the next way; some ways make two lines of it.</summary>
    public (string Way, byte[] Bytes) Next(EvidenceCells cells, EvidenceCells previous)
    {
        var all = All();
        var (name, kind, breaking) = all[_turn++ % all.Length];
        if (kind is { } needed && needed != cells.Kind)
        {
            cells = new(random, 1, 1_000_000_000 + _turn, needed);
        }

        return (name, breaking(cells, previous));
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static Func<EvidenceCells, EvidenceCells, byte[]> Set(string column, string value) => (cells, _) =>
    {
        cells[column] = value;
        return Utf8(cells.ToString());
    };

    private static Func<EvidenceCells, EvidenceCells, byte[]> Line(Func<string, string> change) => (cells, _) => Utf8(change(cells.ToString()));

    private static Func<EvidenceCells, EvidenceCells, byte[]> Again(Action<EvidenceCells> change) => (cells, previous) =>
    {
        (cells["department"], cells["文书编号"], cells["line"]) = (previous["department"], previous["文书编号"], previous["line"]);
        change(cells);
        return Utf8(cells.ToString());
    };

    private static byte[] WithBytes(string row, params byte[] damage)
    {
        var bytes = Utf8(row).ToList();
        bytes.InsertRange(bytes.Count - 2, damage);
        return [.. bytes];
    }

    private (string Name, EvidenceKind? Kind, Func<EvidenceCells, EvidenceCells, byte[]> Break)[] All() =>
    [
        ("code: missing", null, Set("code", "")),
        ("code: wrong check character", null, (cells, _) => Change(cells, "code", WrongCheck(GeneratedSheets.CodeOf(1).Compact))),
        ("code: too short", null, Set("code", "1234567")),
        ("code: ten characters", null, Set("code", "1234567890")),
        ("code: a character that no code has", null, Set("code", "12345#78-9")),
        ("code: zeros", null, Set("code", "000000000")),
        ("code: nobody registered", null, (cells, _) => Change(cells, "code", GeneratedSheets.CodeOf(enterprises + 1).ToString())),
        ("code: wrong check of a credit code", null, Set("code", "91430104MA4L000000")),
        ("kind: missing", null, Set("信息种类", "")),
        ("kind: unknown", null, Set("信息种类", "抽检")),
        ("kind: a number", null, Set("信息种类", "1")),
        ("date: missing", null, Set("occurred-on", "")),
        ("date: 30 February", null, Set("occurred-on", "2019-02-30")),
        ("date: month 13", null, Set("occurred-on", "2019-13-01")),
        ("date: American", null, Set("occurred-on", "12/31/2019")),
        ("date: with time", null, Set("occurred-on", "2019-12-31 00:00:00")),
        ("date: a spreadsheet's serial number", null, Set("occurred-on", "43830")),
        ("date: yet to come", null, Set("occurred-on", "2199-01-03")),
        ("date: before the State", null, Set("occurred-on", "1948-12-31")),
        ("department: missing", null, Set("department", "")),
        ("department: blank", null, Set("department", "  ")),
        ("department: too long", null, Set("department", new string('局', 101))),
        ("department: with the separator of keys", null, Set("department", "a|b")),
        ("document: missing", null, Set("文书编号", "")),
        ("document: too long", null, Set("文书编号", new string('8', 101))),
        ("line: negative", null, Set("line", "-1")),
        ("line: beyond all numbers", null, Set("line", "99999999999")),
        ("line: a decimal", null, Set("line", "1.0")),
        ("product: unknown", null, Set("产品编号", "P9")),
        ("product: too long", null, Set("产品编号", new string('P', 101))),
        ("objection: unknown", null, Set("objection", "不服")),
        ("term: unknown", EvidenceKind.SpotCheck, Set("result", "良")),
        ("term: of another vocabulary", EvidenceKind.Recheck, Set("result", "拒绝抽查")),
        ("term: missing", EvidenceKind.Violation, Set("act", "")),
        ("flag: maybe", EvidenceKind.SpotCheck, Set("announced", "maybe")),
        ("field: of another kind", EvidenceKind.Inspection, Set("fine-yuan", "100")),
        ("count: negative", EvidenceKind.Violation, Set("fine-yuan", "-100")),
        ("count: beyond 32 bits", EvidenceKind.Violation, Set("fine-yuan", "2147483648")),
        ("count: with thousands", EvidenceKind.Violation, Set("fine-yuan", "1,000")),
        ("count: with a unit", EvidenceKind.Violation, Set("fine-yuan", "100元")),
        ("contradiction: more met than apply", EvidenceKind.Checklist, Set("met", "41")),
        ("contradiction: ends before it begins", EvidenceKind.Certificate, Set("valid-until", "2010-01-01")),
        ("contradiction: due before the order", EvidenceKind.Rectification, Set("due-on", "2010-12-31")),
        ("contradiction: revoked without a day", EvidenceKind.Licence, (cells, _) => Change(Changed(cells, "state", "吊销"), "ended-on", "")),
        ("contradiction: a grade of no scale", EvidenceKind.ExternalNote, (cells, _) => Change(Changed(cells, "grade", "B"), "scale", "")),
        ("field date: completed in the future", EvidenceKind.Rectification, Set("completed-on", "2199-01-03")),
        ("field date: not a day", EvidenceKind.Recall, Set("completed-on", "完成")),
        ("field date: before the State", EvidenceKind.Certificate, Set("valid-from", "0216-05-08")),
        ("licence: no form of a number", EvidenceKind.Licence, (cells, _) => Change(Changed(cells, "type", "工业产品生产许可证"), "number", "13-001")),
        ("licence: wrong check", EvidenceKind.Licence, (cells, _) => Change(Changed(cells, "type", "食品生产许可证"), "number", "SC10143010400012")),
        ("licence: of another type", EvidenceKind.Licence, (cells, _) => Change(Changed(cells, "type", "食品生产许可证"), "number", "XK13-001-00123")),
        ("text: too long", EvidenceKind.ExternalNote, Set("summary", new string('长', 301))),
        ("text: missing", EvidenceKind.Listing, Set("ground", "")),
        ("supersedes: no key", null, Set("supersedes", "湘质监2019-1")),
        ("supersedes: nothing recorded", null, Set("supersedes", "某局|从未|0")),
        ("key: the same with another date", null, Again(cells => cells["occurred-on"] = "2022-02-02")),
        ("key: the same of another kind", null, Again(_ => { })),
        ("characters: NUL", null, (cells, _) => WithBytes(cells.ToString(), 0)),
        ("characters: a control character", null, Set("文书编号", "湘质监\u0007号")),
        ("characters: a tab inside", null, Set("文书编号", "湘质监\t号")),
        ("characters: a second control set", null, Set("文书编号", "湘质监\u0085号")),
        ("characters: lost before", null, Set("文书编号", "湘质\uFFFD")),
        ("bytes: no UTF-8", null, (cells, _) => WithBytes(cells.ToString(), 0xFF)),
        ("bytes: half a character", null, (cells, _) => WithBytes(cells.ToString(), 0xE6, 0xB9)),
        ("bytes: GB18030 in between", null, (cells, _) => WithBytes(cells.ToString(), 0xBA, 0xFE, 0xC4, 0xCF)),
        ("bytes: a surrogate", null, (cells, _) => WithBytes(cells.ToString(), 0xED, 0xA0, 0x80)),
        ("cells: one too few", null, Line(row => string.Join(',', row[..row.LastIndexOf(',')]) + "\r\n")),
        ("cells: one too many", null, Line(row => row.TrimEnd() + ",\r\n")),
        ("cells: cut off", null, Line(row => row[..(row.Length / 3)] + "\r\n")),
        ("cells: another separator", null, (cells, _) => Utf8(string.Join(';', cells.Cells()).Replace(",", "", StringComparison.Ordinal) + "\r\n")),
        ("quotes: opened and not closed", null, Line(row => "\"" + row)),
        ("quotes: opened in the last cell", null, Line(row => row[..(row.LastIndexOf(',') + 1)] + "\"x\r\n")),
        ("quotes: inside a plain cell", null, Set2("文书编号", "湘\"质")),
        ("quotes: text behind them", null, Set2("文书编号", "\"湘\"质")),
        ("quotes: a line break inside", null, Set2("文书编号", "\"湘\r\n质\"")),
    ];

    /// <summary>A cell as it stands, without being quoted rightly.</summary>
    private static Func<EvidenceCells, EvidenceCells, byte[]> Set2(string column, string raw) => (cells, _) =>
        Utf8(string.Join(',', EvidenceCells.Header.Zip(cells.Cells(), (name, cell) => name == column ? raw : cell)) + "\r\n");

    private static EvidenceCells Changed(EvidenceCells cells, string column, string value)
    {
        cells[column] = value;
        return cells;
    }

    private static byte[] Change(EvidenceCells cells, string column, string value) => Utf8(Changed(cells, column, value).ToString());

    private static string WrongCheck(string code) => code[..8] + (code[8] == '1' ? '2' : '1');
}
