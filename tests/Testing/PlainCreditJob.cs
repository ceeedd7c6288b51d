using System.Security.Cryptography;
using System.Text;
using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.CreditJobs;
using QualityCredit.Register.CreditQueries;

namespace QualityCredit.Testing;

/// <summary>Jobs without a host: a line is a code, and behind blanks a reference and the last day of an authorisation; an answer tells what it came to.</summary>
public static class PlainCreditJob
{
    public static DateOnly Day { get; } = new(2024, 6, 3);

    private static DateOnly From => Day.AddDays(-30);

    public static byte[] Line(OrganizationCode code, string? reference = null, DateOnly? until = null) =>
        Encoding.UTF8.GetBytes(reference is null ? $"{code.Compact}" : $"{code.Compact} {reference} {(until ?? Day).DayNumber}");

    public static CreditQuestion QuestionOf(string client, string line)
    {
        var words = line.Split(' ');
        return new(
            client, "li.ming", OrganizationCode.Parse(words[0]), CreditPurpose.AfterLending, null,
            words.Length == 1 ? null : new(words[1], From, DateOnly.FromDayNumber(int.Parse(words[2], System.Globalization.CultureInfo.InvariantCulture))));
    }

    public static string TextOf(CreditAnswer answer) => $"{answer.Code} {answer.Verdict} {answer.DataVersion} " + answer.Grade switch
    {
        GradeTold told => $"{told.Decision.Outcome} {told.NextChange:O} {Convert.ToHexStringLower(told.Decision.Digest())}",
        GradeNotTold none => $"{none.Reason}",
        var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
    };

    public static CreditJobFormat Format(AnswerCredit answer) => new(
        (job, number, line) => Read(job, number, Encoding.UTF8.GetString(line.Span)),
        async (line, day, ct) =>
        {
            var answered = await answer.AnswerAsync(line.Question, day, ct);
            var bytes = Encoding.UTF8.GetBytes(TextOf(answered));
            return new(bytes, new(line.Question, answered.Verdict, answered.DataVersion, SHA256.HashData(bytes)));
        });

    public static async IAsyncEnumerable<byte[]> Send(IEnumerable<byte[]> lines)
    {
        foreach (var line in lines)
        {
            yield return line;
        }

        await Task.CompletedTask;
    }

    private static CreditJobLine Read(CreditJob job, int number, string line) => OrganizationCode.TryParse(line.Split(' ')[0], out var code, out _)
        ? new AskedLine(QuestionOf(job.ClientId, line), new(code))
        : new RefusedLine(Encoding.UTF8.GetBytes($"{number} refused"));
}
