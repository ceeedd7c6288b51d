using System.Globalization;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Web.Wording;

/// <summary>How often a mechanism of supervision is used, as a sentence.</summary>
internal static class FrequencyWords
{
    public static Bilingual Of(MechanismFrequency frequency)
    {
        List<Bilingual> parts = [];
        if (frequency.Times > 0)
        {
            parts.Add(Planned(frequency));
        }

        if (frequency.Share > 0)
        {
            var percent = (frequency.Share * 100).ToString("0.##", CultureInfo.InvariantCulture);
            parts.Add(frequency.Share == 1 ? new("全部纳入抽查", "all are drawn") : new($"按{percent}%比例随机抽取", $"{percent} % drawn at random"));
        }

        if (frequency.OnSignal)
        {
            parts.Add(new("接到线索即查", "on a signal"));
        }

        if (frequency.WithinWorkingDays is { } days)
        {
            parts.Add(new($"受理后{days}个工作日内", $"within {days} working days"));
        }

        if (frequency.VisitsAfterMonths.Count > 0)
        {
            parts.Add(new(
                $"整改后{string.Join("、", frequency.VisitsAfterMonths.Select(month => month == 0 ? "当即" : $"第{month}个月"))}回访",
                $"visits {string.Join(", ", frequency.VisitsAfterMonths.Select(month => month switch { 0 => "at once", 1 => "after a month", _ => $"after {month} months" }))}"));
        }

        if (frequency.EveryMonths is { } every)
        {
            parts.Add(every == 1 ? new("每月回访一次", "a visit every month") : new($"每{every}个月回访一次", $"a visit every {every} months"));
        }

        return parts.Count == 0
            ? new("不作计划安排", "none planned")
            : new(string.Join("；", parts.Select(part => part.Zh)), string.Join("; ", parts.Select(part => part.En)));
    }

    private static Bilingual Planned(MechanismFrequency frequency) => frequency.PerMonths switch
    {
        0 => new($"固定安排{frequency.Times}次", $"{frequency.Times} planned"),
        12 => new($"每年{frequency.Times}次", $"{frequency.Times} a year"),
        var months => new($"每{months}个月{frequency.Times}次", $"{frequency.Times} every {months} months"),
    };
}
