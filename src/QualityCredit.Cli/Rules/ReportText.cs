using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Activation;

namespace QualityCredit.Cli.Rules;

/// <summary>The report of a simulation for people.</summary>
internal static class ReportText
{
    private const int MostLines = 20;

    public static void Write(Simulated simulated, TextWriter output)
    {
        var report = simulated.Report;
        output.WriteLine(FormattableString.Invariant(
            $"Simulation {simulated.Simulation.Id} of {report.Draft[..12]} as of {LegalDate.Text(report.AsOf)} against {report.Base[..12]}, data version {report.DataVersion}."));
        output.WriteLine(FormattableString.Invariant(
            $"    {report.Enterprises:N0} enterprises, {report.Movers:N0} with another grade or intensity, {report.Failed:N0} could not be rated; {report.ChangesWithoutDraft:N0} would change without the draft too."));
        Lines(output, "Files", report.Files, file => $"{file.Change} {file.Path}");
        Lines(output, "等级 Grades", report.Grades.Where(cell => cell.From != cell.To), cell => FormattableString.Invariant($"{cell.From}→{cell.To} {cell.Count:N0}"));
        Lines(output, "监管 Intensities", report.Intensities.Where(cell => cell.From != cell.To), cell => FormattableString.Invariant($"{cell.From}→{cell.To} {cell.Count:N0}"));
        Lines(output, "按市州 By prefecture", report.ByPrefecture, Group);
        Lines(output, "按行业 By industry", report.ByIndustry, Group);
        Lines(output, "按规模 By size", report.BySize, Group);
        Lines(output, "拟列入 Newly proposed for listing", report.NewlyProposed, count => FormattableString.Invariant($"{count.Rule} {count.Enterprises:N0}"));
        Lines(output, "不再建议列入 No longer proposed", report.NoLongerProposed, count => FormattableString.Invariant($"{count.Rule} {count.Enterprises:N0}"));
        Lines(output, "原因 Causes", report.Causes, cause => FormattableString.Invariant(
            $"{cause.Policy}/{cause.Rule} {cause.Zh}: {cause.Appears:N0} new, {cause.Disappears:N0} gone, {cause.Differs:N0} different"));
        Lines(output, "示例 Examples", report.Examples, example =>
            $"{example.Code} {example.Name}: {example.Before?.Grade ?? SimulationReport.NotRated}→{example.After.Grade}, {example.Before?.Intensity ?? SimulationReport.NotRated}→{example.After.Intensity}{string.Concat(example.Changes.Select(change => $"\n            {change.Zh} {change.En}"))}");
        output.WriteLine($"    Next: qc rules activate {report.Draft[..12]} --effective {LegalDate.Text(report.AsOf)} --officer <name>, twice: who asks, and a second person");
    }

    private static string Group(MoverGroup group) => FormattableString.Invariant($"{group.Key}: {group.Better:N0} better, {group.Worse:N0} worse, {group.IntensityOnly:N0} by intensity alone");

    private static void Lines<T>(TextWriter output, string title, IEnumerable<T> items, Func<T, string> text)
    {
        T[] all = [.. items];
        if (all.Length == 0)
        {
            return;
        }

        output.WriteLine($"{title}:");
        foreach (var item in all.Take(MostLines))
        {
            output.WriteLine($"        {text(item)}");
        }

        if (all.Length > MostLines)
        {
            output.WriteLine($"        … and {all.Length - MostLines} more (--json has them all)");
        }
    }
}
