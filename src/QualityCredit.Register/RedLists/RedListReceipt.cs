using QualityCredit.Rating.Policies;
using QualityCredit.Rating.RedLists;

namespace QualityCredit.Register.RedLists;

/// <summary>What became of a step.</summary>
public abstract record RedListReceipt;

/// <summary>The step is on the disk.</summary>
public sealed record RedListStepTaken(int Number, RedListCase Case) : RedListReceipt;

/// <summary>Nothing was written. The code is stable.</summary>
public record RedListRefused(string Code, Bilingual Reason) : RedListReceipt;

public sealed record EnterpriseNotOnFile(string Enterprise) : RedListRefused("enterprise-not-registered", new($"没有代码为 {Enterprise} 的企业", $"No enterprise is registered under {Enterprise}"));

/// <summary>Somebody else took a step since the officer looked.</summary>
public sealed record RedListMovedOn(int Last) : RedListRefused("case-moved-on", new($"已有第 {Last} 步，请重新查看后再办理", $"It has moved on to step {Last}; look again first"));

public sealed record RedListStepInFuture(DateOnly Today) : RedListRefused("date-in-future", new($"日期不得晚于今日（{Today:yyyy-MM-dd}）", $"The day is after today ({Today:yyyy-MM-dd})"));

public sealed record RedListTextTooLong(string Field, int Longest) : RedListRefused("text-too-long", new($"{Field} 最长 {Longest} 字", $"{Field} has at most {Longest} characters"));
