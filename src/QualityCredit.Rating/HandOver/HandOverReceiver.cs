using System.Globalization;
using QualityCredit.Rating.Evidence;

namespace QualityCredit.Rating.HandOver;

/// <summary>Who receives packages. What each receives is data, see <see cref="HandOverFile"/>.</summary>
public enum HandOverReceiver : byte
{
    /// <summary>The credit platform of the place.</summary>
    [Label("信用平台", "Credit platform")] CreditPlatform = 1,

    /// <summary>The credit system of the central bank.</summary>
    [Label("人民银行征信系统", "Credit system of the central bank")] CentralBank,

    /// <summary>The platform by which 质监、经信、商务、金融、工商、农业 share quality information.</summary>
    [Label("部门共享平台", "Sharing platform of the departments")] Departments,
}

/// <summary>What a policy says of handing over: a dated table of its own, <c>table: hand-over</c>.</summary>
/// <param name="GradesTo">Who is handed the classes of the enterprises that the policy governs; without the table nobody is.</param>
public sealed record GradeHandOver(IReadOnlySet<HandOverReceiver> GradesTo);

/// <summary>What holds for a receiver.</summary>
public static class HandOverTerms
{
    private static readonly Dictionary<HandOverReceiver, int> _answerWithinDays = HandOverData.Read("receivers.csv").ToDictionary(
        row => (HandOverReceiver)Vocabulary.Of<HandOverReceiver>().Find(row[0])!.Value, row => int.Parse(row[1], CultureInfo.InvariantCulture));

    /// <summary>Within how many days a receiver answers; later its receipt is overdue.</summary>
    public static int AnswerWithinDays(HandOverReceiver receiver) => _answerWithinDays[receiver];

    /// <summary>Whether a receipt is overdue on a day.</summary>
    /// <param name="receiver">The receiver.</param>
    /// <param name="made">The day of the package.</param>
    /// <param name="day">The day.</param>
    public static bool IsOverdue(HandOverReceiver receiver, DateOnly made, DateOnly day) => day > made.AddDays(AnswerWithinDays(receiver));
}
