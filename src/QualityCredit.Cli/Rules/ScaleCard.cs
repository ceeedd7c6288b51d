using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Cli.Rules;

/// <summary>A grade scale of a policy as it is shown: each grade with the class that it means.</summary>
internal sealed record ScaleCard(string Scale, bool IsOwn, string Zh, string En, IEnumerable<ScaleGradeCard> Grades, string From, string? Until, string Cites, bool IsOurs)
{
    public static IEnumerable<ScaleCard> Of(Policy policy) => policy.Tables.GradeScales.Select(edition => new ScaleCard(
        edition.Body.Name,
        edition.Body.Name == policy.GradeScale,
        edition.Body.Title.Zh,
        edition.Body.Title.En,
        edition.Body.Grades.Select(grade => new ScaleGradeCard(grade.Code, Vocabulary.TermOf(grade.Class).Code, grade.IsDefault, grade.Title.Zh, grade.Title.En)),
        LegalDate.Text(edition.InForce.From),
        edition.InForce.Until is { } until ? LegalDate.Text(until) : null,
        edition.Citation.Text,
        edition.Citation.IsOurs));

    public void WriteTo(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"{(IsOwn ? "grades are told in the scale" : "knows the scale")} {Scale}  {Zh}  {En}  [{From}, {Until ?? "…"})  {(IsOurs ? "ours: " : "")}{Cites}");
        foreach (var grade in Grades)
        {
            output.WriteLine($"    {grade.Code} = class {grade.Class}{(grade.IsDefault ? "" : ", by a rule only")}  {grade.Zh}  {grade.En}");
        }
    }
}

/// <summary>One grade of a scale.</summary>
internal sealed record ScaleGradeCard(string Code, string Class, bool IsDefault, string Zh, string En);
