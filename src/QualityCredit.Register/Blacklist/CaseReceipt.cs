using QualityCredit.Rating.Listings;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Register.Blacklist;

/// <summary>What became of a step in a listing case.</summary>
public abstract record CaseReceipt;

/// <summary>The step is on the disk.</summary>
public sealed record CaseStepTaken(int CaseId, int Number, ListingCase Case) : CaseReceipt
{
    /// <summary>The enterprise, where the step moved the entry that its rating reads.</summary>
    public int? Moved { get; init; }
}

/// <summary>Nothing was written. The code is stable.</summary>
public record CaseRefused(string Code, Bilingual Reason) : CaseReceipt
{
    internal static CaseRefused Of(StepRefusal refusal) => new(refusal.Code, refusal.Reason);
}

public sealed record CaseNotFound(int Id) : CaseRefused("case-not-found", new($"没有编号为 {Id} 的案件", $"There is no case with the number {Id}"));

public sealed record EnterpriseOfCaseUnknown(string Code) : CaseRefused("enterprise-not-registered", new($"没有代码为 {Code} 的企业", $"No enterprise is registered under {Code}"));

/// <summary>No rule proposes the enterprise for this ground now.</summary>
public sealed record CandidateNotFound(string Rule) : CaseRefused("candidate-not-found", new($"没有规则“{Rule}”提出的候选", $"The rule {Rule} does not propose this enterprise"));

/// <summary>A case on the same ground is under way or its entry is in force.</summary>
public sealed record CaseAlreadyOpen(int Id) : CaseRefused("case-already-open", new($"同一事由的案件 {Id} 尚未终结", $"Case {Id} on the same ground is not at its end"));

public sealed record CaseEvidenceMissing() : CaseRefused("evidence-missing", new("请列明作为依据的质量信用信息编号", "Name the items of evidence on which the proposal rests"));

public sealed record CaseEvidenceUnknown(int Serial) : CaseRefused("evidence-not-found", new($"该企业没有编号为 {Serial} 的信息", $"The enterprise has no item {Serial}"));

/// <summary>Somebody else took a step since the officer looked.</summary>
public sealed record CaseMovedOn(int Last) : CaseRefused("case-moved-on", new($"案件已有第 {Last} 步，请重新查看后再办理", $"The case has moved on to step {Last}; look again first"));

public sealed record StepInFuture(DateOnly Today) : CaseRefused("date-in-future", new($"日期不得晚于今日（{Today:yyyy-MM-dd}）", $"The day is after today ({Today:yyyy-MM-dd})"));

public sealed record StepTextTooLong(string Field, int Longest) : CaseRefused("text-too-long", new($"{Field} 最长 {Longest} 字", $"{Field} has at most {Longest} characters"));

/// <summary>The register refuses the entry that the step would record.</summary>
public sealed record EntryNotRecorded(string Why) : CaseRefused("entry-not-recorded", new($"名单条目未能记入：{Why}（文号须唯一）", $"The entry could not be recorded: {Why} (the document number must be its own)"));
