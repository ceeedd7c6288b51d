using System.Globalization;
using QualityCredit.Rating.Evidence;

namespace QualityCredit.Rating.HandOver;

/// <summary>A line that a receiver did not take.</summary>
/// <param name="Line">Number of the record in the file, from 1.</param>
/// <param name="Reason">Code of the reason.</param>
/// <param name="Remark">In words.</param>
public sealed record RejectedLine(int Line, string Reason, string? Remark);

/// <summary>What a receiver answers to a package.</summary>
/// <param name="Receiver">Who answers.</param>
/// <param name="Package">The package.</param>
/// <param name="File">SHA-256 of the data file that it received.</param>
/// <param name="IsAccepted">Whether it took the package. One that was declined as a whole changes nothing.</param>
/// <param name="Reason">Why it declined.</param>
/// <param name="Remark">In words.</param>
/// <param name="Rejected">The lines that it did not take.</param>
public sealed record HandOverAnswer(
    HandOverReceiver Receiver, int Package, string File, bool IsAccepted, string? Reason, string? Remark, IReadOnlyList<RejectedLine> Rejected)
{
    /// <summary>Reads the file of a receipt; null where it is none, and then <paramref name="problems"/> says why.</summary>
    public static HandOverAnswer? Read(ReadOnlySpan<byte> bytes, out IReadOnlyList<ExchangedProblem> problems) => Of(ExchangedSheet.Read(HandOverFile.Receipt, bytes), out problems);

    /// <summary>Reads the records of a receipt; null where they are none, and then <paramref name="problems"/> says why.</summary>
    public static HandOverAnswer? Of(ExchangedSheet sheet, out IReadOnlyList<ExchangedProblem> problems)
    {
        problems = sheet.Problems.Count > 0 ? sheet.Problems : Contradictions(sheet.Rows);
        if (problems.Count > 0)
        {
            return null;
        }

        var whole = sheet.Rows.Single(row => row["line"] == "0");
        return new(
            (HandOverReceiver)Vocabulary.Of<HandOverReceiver>().Find(whole["receiver"])!.Value, Number(whole["package"]), whole["file"]!, IsYes(whole), whole["reason"], whole["remark"],
            [.. sheet.Rows.Where(row => row != whole && !IsYes(row)).Select(row => new RejectedLine(Number(row["line"]), row["reason"]!, row["remark"])).OrderBy(line => line.Line)]);
    }

    private static List<ExchangedProblem> Contradictions(IReadOnlyList<ExchangedRow> rows)
    {
        List<ExchangedProblem> problems = [];
        if (rows.Count(row => row["line"] == "0") != 1)
        {
            problems.Add(new(1, "line", "", new("须有且只有一行说明整包的处理结果（行号0）", "exactly one line must be about the package as a whole (line 0)")));
        }

        foreach (var row in rows.Where(row => !IsYes(row) && row["reason"] is null))
        {
            problems.Add(new(row.Line, "reason", "", new("退回须写明原因代码", "what is rejected needs the code of a reason")));
        }

        foreach (var again in rows.GroupBy(row => row["line"]).SelectMany(same => same.Skip(1)))
        {
            problems.Add(new(again.Line, "line", again["line"]!, new("回执中该行出现两次", "the receipt speaks of this line twice; leave one of the two")));
        }

        foreach (var other in rows.Where(row => (row["receiver"], row["package"], row["file"]) != (rows[0]["receiver"], rows[0]["package"], rows[0]["file"])))
        {
            problems.Add(new(other.Line, "package", other["package"]!, new("一份回执只能针对一个包的一个文件", "a receipt is about one file of one package; send another for the other one")));
        }

        return problems;
    }

    private static bool IsYes(ExchangedRow row) => row["result"] == "accepted";

    private static int Number(string? text) => int.Parse(text!, CultureInfo.InvariantCulture);
}

/// <summary>Why a receipt does not count.</summary>
public enum AnswerFlaw : byte
{
    /// <summary>There is no such package.</summary>
    [Label("没有该包", "There is no such package")] UnknownPackage = 1,

    /// <summary>The receipt is another receiver's than the one who sends it.</summary>
    [Label("回执属于其他接收方", "The receipt is another receiver's")] OtherReceiver,

    /// <summary>The file that was received is not the one that was made.</summary>
    [Label("收到的文件与发出的文件摘要不符", "The file that was received is not the one that was made")] OtherFile,

    /// <summary>A line is named that the package does not have.</summary>
    [Label("包内没有该行", "The package has no such line")] NoSuchLine,

    /// <summary>The package was answered before, in other words.</summary>
    [Label("该包已有不同的回执", "The package was answered before, and otherwise")] AnsweredOtherwise,

    /// <summary>A later package was taken, so that this one no longer says what is held.</summary>
    [Label("其后的包已被确认", "A later package was taken already")] LaterConfirmed,
}

/// <summary>What is known of a package when an answer comes.</summary>
/// <param name="Lines">How many lines it has.</param>
/// <param name="File">SHA-256 of its data file.</param>
/// <param name="Before">What was answered before; null where nothing was.</param>
/// <param name="LastConfirmed">The last package that was taken.</param>
public sealed record AnsweredPackage(int Lines, string File, AnswerHead? Before, int LastConfirmed)
{
    /// <summary>Why an answer does not count; null where it does, or says once more what was said.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="sender">Who sends it; null where it comes from the office's own hand.</param>
    public AnswerFlaw? Flaw(HandOverAnswer answer, HandOverReceiver? sender) =>
        sender is { } from && from != answer.Receiver ? AnswerFlaw.OtherReceiver
        : !answer.File.Equals(File, StringComparison.OrdinalIgnoreCase) ? AnswerFlaw.OtherFile
        : answer.Rejected.Any(line => line.Line > Lines) ? AnswerFlaw.NoSuchLine
        : Before is not null ? (Says(answer) ? null : AnswerFlaw.AnsweredOtherwise)
        : answer.Package < LastConfirmed ? AnswerFlaw.LaterConfirmed
        : null;

    /// <summary>Whether the answer before was the same.</summary>
    public bool Says(HandOverAnswer answer) =>
        Before is { } before && before.IsAccepted == answer.IsAccepted && before.Rejected.SetEquals(answer.Rejected.Select(line => line.Line));
}
