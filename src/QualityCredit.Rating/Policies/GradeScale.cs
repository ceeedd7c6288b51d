using QualityCredit.Rating.Decisions;

namespace QualityCredit.Rating.Policies;

/// <summary>One grade of a scale.</summary>
/// <param name="Code">Its code, such as <c>AAA</c>.</param>
/// <param name="Title">Its words.</param>
/// <param name="Class">The class that it means.</param>
/// <param name="IsDefault">Whether it is the grade of its class where no rule gives another one.</param>
public sealed record LocalGrade(string Code, Bilingual Title, Grade Class, bool IsDefault);

/// <summary>
/// A grade scale: grades from the best to the worst, each of one of the four classes, every class with exactly one default.
/// So both directions are defined: every grade has a class, and every class has a grade.
/// </summary>
/// <param name="Name">Its name, such as <c>import-export</c>.</param>
/// <param name="Title">Its words.</param>
/// <param name="Grades">From the best to the worst; the classes never rise.</param>
public sealed record GradeScale(string Name, Bilingual Title, IReadOnlyList<LocalGrade> Grades)
{
    /// <summary>Whether its grades are the four classes themselves, so that it says nothing that the class does not.</summary>
    public bool IsOfClasses => Grades.All(grade => grade.Code == Evidence.Vocabulary.TermOf(grade.Class).Code);

    /// <summary>The grade of this code, or null.</summary>
    public LocalGrade? Find(string code) => Grades.FirstOrDefault(grade => grade.Code == code);

    /// <summary>The grade of a class: of those that rules gave within it the worst, otherwise the default.</summary>
    /// <param name="decided">The class.</param>
    /// <param name="given">Codes that rules gave.</param>
    public LocalGrade Of(Grade decided, IEnumerable<string> given)
    {
        var codes = given.ToHashSet();
        return Grades.LastOrDefault(grade => grade.Class == decided && codes.Contains(grade.Code))
            ?? Grades.Single(grade => grade.Class == decided && grade.IsDefault);
    }

    internal string Canonical => $"{Name} {string.Join(",", Grades.Select(grade => $"{grade.Code}={grade.Class}{(grade.IsDefault ? "*" : "")}"))}";
}
