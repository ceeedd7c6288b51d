using QualityCredit.Rating.Policies;
using QualityCredit.Register.CreditQueries;

namespace QualityCredit.Web.Wording;

/// <summary>What is said of the query ledger and of authorisations.</summary>
internal static class LedgerWords
{
    public static Bilingual Of(WithdrawalReceipt receipt) => receipt switch
    {
        AuthorisationWithdrawn done => new(
            $"已撤回授权“{done.Authorisation.Reference}”，自 {done.Withdrawal.From:yyyy-MM-dd} 起不再有效。",
            $"Authorisation {done.Authorisation.Reference} is withdrawn; it holds no longer from {done.Withdrawal.From:yyyy-MM-dd} on."),
        AuthorisationNotOnRecord => new("没有登记该编号的授权：尚无机构据此查询。", "No authorisation of this number is on record: nobody has asked under it yet."),
        AlreadyWithdrawn before => new($"该授权已自 {before.From:yyyy-MM-dd} 起撤回。", $"It is withdrawn already, from {before.From:yyyy-MM-dd} on."),
        WithdrawalDayWrong days when days.Last < days.First => new("该授权已到期，无须撤回。", "It is over; there is nothing to withdraw."),
        WithdrawalDayWrong days => new(
            $"撤回日须在 {days.First:yyyy-MM-dd} 至 {days.Last:yyyy-MM-dd} 之间：此前的查询已经答复。",
            $"Withdraw it from a day between {days.First:yyyy-MM-dd} and {days.Last:yyyy-MM-dd}: questions before were answered."),
        _ => new($"请写明企业的声明，不超过{AuthorisationWithdrawal.LongestReason}字，不含换行、控制字符和不可见字符。", $"Say what the enterprise declared, in at most {AuthorisationWithdrawal.LongestReason} characters, none of which ends a line, is a control or cannot be seen."),
    };

    public static Bilingual SearchedTo(DateTime instantUtc) => new(
        $"一次最多查看 {SearchLedger.MostRead} 行：本页已查至 {ClientWords.Instant(instantUtc)}，点“更早”继续。",
        $"At most {SearchLedger.MostRead} lines are looked at at once: this page looked back to {ClientWords.Instant(instantUtc)}, \"Earlier\" goes on.");

    public static Bilingual Of(AlertReceipt receipt) => receipt switch
    {
        AlertAcknowledged => new("已记录。", "It is recorded."),
        AlertNotFound => new("没有这条警示。", "There is no such alert."),
        AlreadyAcknowledged before => new($"{before.Note.Officer} 已处理：{before.Note.Note}", $"{before.Note.Officer} has looked into it already: {before.Note.Note}"),
        _ => new($"请写明核查情况，不超过{LedgerAlertNote.LongestNote}字，不含换行、控制字符和不可见字符。", $"Say what was found, in at most {LedgerAlertNote.LongestNote} characters, none of which ends a line, is a control or cannot be seen."),
    };
}
