using QualityCredit.Rating.Cases;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Policies;
using Xunit;

namespace QualityCredit.Rules.Tests;

/// <summary>A policy may tell its grades in a scale of its own, and read grades of another one: both are data.</summary>
public sealed class GradeScalesTests
{
    private const string Scale = """
        table: grade-scale
        scale: six
        title: { zh: 六级, en: Six grades }
        editions:
          - from: 2012-05-08
            ours: an example
            grades:
              AAA: { title: { zh: 优, en: Best }, class: AA }
              AA: { title: { zh: 良, en: Good }, class: AA, default: true }
              A: { title: { zh: 中, en: Fair }, class: A }
              B: { title: { zh: 平, en: Plain }, class: B }
              C: { title: { zh: 差, en: Poor }, class: C, default: true }
              D: { title: { zh: 劣, en: Bad }, class: C }
        """;

    private const string Lowest = """
        rule: failed-thrice-is-d
        title: { zh: 三次不合格为D级, en: Failed three times is D }
        stage: scale
        editions:
          - from: 2012-05-08
            ours: an example
            when: { failures: ">= 3", decided: '"C"' }
            unknown: silent
            then: { local-grade: D }
        """;

    private const string Foreign = """

        decided:
          title: { zh: 等级, en: Class decided }
          unit: grade
          from: 2012-05-08
          cites: 例第3条
          measure: result
          of: grade
        foreign-class:
          title: { zh: 外部等级, en: Class by another scale }
          unit: grade
          from: 2012-05-08
          cites: 例第3条
          measure: latest-class
          of: external-note
          field: grade
          scale: import-export
          within: 24 months
        posts:
          title: { zh: 责任人不良记录, en: Adverse records of persons in office }
          unit: count
          from: 2012-05-08
          cites: 例第3条
          measure: holds
          of: person-record
          where: { record: adverse }
          within: 60 months
        """;

    private const string Cap = """
        rule: foreign-c
        title: { zh: 外部评为C类, en: Class C elsewhere }
        stage: cap
        editions:
          - from: 2012-05-08
            ours: an example
            when: { any: [ { foreign-class: '"C"' }, { posts: ">= 1" } ] }
            then: { at-most: C }
        """;

    private const string ImportExport = """
        table: grade-scale
        scale: import-export
        title: { zh: 进出口, en: Import and export }
        editions:
          - from: 2012-05-08
            ours: an example
            grades:
              AA: { title: { zh: 甲, en: First }, class: AA }
              A: { title: { zh: 乙, en: Second }, class: A }
              B: { title: { zh: 丙, en: Third }, class: B }
              C: { title: { zh: 丁, en: Fourth }, class: C, default: true }
              D: { title: { zh: 戊, en: Fifth }, class: C }
        """;

    public static TheoryData<string, string, string, string, DiagnosticCode> Defects() => new()
    {
        { "a class without a grade", "six.yaml", "B: { title: { zh: 平, en: Plain }, class: B }", "B: { title: { zh: 平, en: Plain }, class: A, default: true }", DiagnosticCode.TableIncomplete },
        { "two grades and no default", "six.yaml", "class: AA, default: true", "class: AA", DiagnosticCode.BadValue },
        { "two defaults", "six.yaml", "class: C }", "class: C, default: true }", DiagnosticCode.BadValue },
        { "a worse grade that means a better class", "six.yaml", "A: { title: { zh: 中, en: Fair }, class: A }\n      B: { title: { zh: 平, en: Plain }, class: B }", "B: { title: { zh: 平, en: Plain }, class: B }\n      A: { title: { zh: 中, en: Fair }, class: A }", DiagnosticCode.BadValue },
        { "an unknown key", "six.yaml", "class: B }", "class: B, points: 60 }", DiagnosticCode.UnknownKey },
        { "a grade that the scale does not have", "failed-thrice-is-d.yaml", "local-grade: D", "local-grade: E", DiagnosticCode.BadValue },
        { "a grade outside the class asked for", "failed-thrice-is-d.yaml", "decided: '\"C\"'", "decided: '\"B\"'", DiagnosticCode.BadValue },
        { "a grade without its class asked for", "failed-thrice-is-d.yaml", "when: { failures: \">= 3\", decided: '\"C\"' }", "when: { failures: \">= 3\", not: { decided: '\"C\"' } }", DiagnosticCode.BadValue },
        { "a grade in another stage", "failed-thrice-is-d.yaml", "stage: scale", "stage: listing", DiagnosticCode.EffectOfAnotherStage },
        { "a policy in a scale that is none", "policy.yaml", "grade-scale: six", "grade-scale: seven", DiagnosticCode.TableIncomplete },
        { "an indicator of a scale that no table gives", "import-export.yaml", "scale: import-export", "scale: other", DiagnosticCode.TableIncomplete },
        { "a scale that notes cannot state", "indicators.yaml", "scale: import-export", "scale: weather", DiagnosticCode.BadValue },
    };

    [Fact]
    public void The_fixture_is_sound()
    {
        var library = PolicyLibrary.Read(Texts);

        Assert.Empty(library.Diagnostics);
        Assert.Equal(["AAA", "AA", "A", "B", "C", "D"], library.ProgramsOf("sound").Single().Scale!.Grades.Select(grade => grade.Code));
    }

    [Theory]
    [MemberData(nameof(Defects))]
    public void A_planted_defect_is_found_and_nothing_else(string defect, string file, string old, string changed, DiagnosticCode code)
    {
        var texts = Texts.Select(text => text.Path.EndsWith(file, StringComparison.Ordinal) ? text with { Text = text.Text.Replace(old, changed, StringComparison.Ordinal) } : text).ToList();
        Assert.NotEqual(Texts, texts);

        var found = PolicyLibrary.Read(texts).Diagnostics.Where(one => one.Severity == Severity.Error).ToList();

        Assert.True(found is [var one] && one.Code == code, $"{defect}: {string.Join("; ", found)}");
    }

    [Theory]
    [InlineData("a class is told as its default", "", "A", "A")]
    [InlineData("C is told as C", "- { id: S2, kind: spot-check, date: 2015-05-09, level: county, result: failed }", "C", "C")]
    [InlineData("and as D by a rule", "- { id: S2, kind: spot-check, date: 2015-05-09, level: county, result: failed }\n    - { id: S3, kind: spot-check, date: 2015-05-10, level: county, result: failed }\n    - { id: S4, kind: spot-check, date: 2015-05-11, level: county, result: failed }", "C", "D")]
    [InlineData("a foreign D means C", "- { id: N1, kind: external-note, date: 2015-05-09, department: customs, tenor: adverse, scale: import-export, grade: D }", "C", "C")]
    [InlineData("a foreign B bars nothing here", "- { id: N1, kind: external-note, date: 2015-05-09, department: customs, tenor: adverse, scale: import-export, grade: B }", "A", "A")]
    [InlineData("the latest foreign grade counts", "- { id: N1, kind: external-note, date: 2015-05-09, department: customs, tenor: adverse, scale: import-export, grade: D }\n    - { id: N2, kind: external-note, date: 2016-05-01, department: customs, tenor: favourable, scale: import-export, grade: A }", "A", "A")]
    [InlineData("a grade that the scale does not have says nothing", "- { id: N1, kind: external-note, date: 2015-05-09, department: customs, tenor: favourable, scale: import-export, grade: AAA }", "A", "A")]
    [InlineData("a grade of another scale is not read in this one", "- { id: N1, kind: external-note, date: 2015-05-09, department: customs, tenor: adverse, scale: gb-t-23791, grade: D }", "A", "A")]
    [InlineData("a note two years old is past", "- { id: N1, kind: external-note, date: 2014-05-08, department: customs, tenor: adverse, scale: import-export, grade: D }", "A", "A")]
    [InlineData("a person in office burdens the enterprise", "- { id: R1, kind: person-record, date: 2011-05-09, role: quality-chief, record: adverse }", "C", "C")]
    [InlineData("a person who left does not", "- { id: R1, kind: person-record, date: 2015-05-09, role: quality-chief, record: adverse, left-on: 2016-05-08 }", "A", "A")]
    [InlineData("nor does a record past its window", "- { id: R1, kind: person-record, date: 2011-05-08, role: quality-chief, record: adverse }", "A", "A")]
    public void Grades_are_told_and_read_by_the_scales(string what, string evidence, string grade, string local)
    {
        var text = $$"""
            - case: {{what}}
              as-of: 2016-05-08
              evidence:
                - { id: S1, kind: spot-check, date: 2015-05-08, level: county, result: passed }
                {{evidence}}
              expect: { grade: {{grade}}, local-grade: {{local}} }
            """;
        var library = PolicyLibrary.Read(Texts);
        var golden = ReadCases.From([new("sound/article-1/foreign-c.cases.yaml", text)], library).Cases.Single();

        var differences = RunCase.On(library, golden);

        Assert.Empty(differences);
    }

    [Fact]
    public void The_mapping_is_part_of_the_fingerprint_and_the_words_are_not()
    {
        var before = PolicyLibrary.Read(Texts).ProgramsOf("sound").Single().Fingerprint;

        var words = Changed("six.yaml", "en: Fair", "en: Middling");
        var mapping = Changed("six.yaml", "AAA: { title: { zh: 优, en: Best }, class: AA }", "AAA: { title: { zh: 优, en: Best }, class: AA, default: true }", "class: AA, default: true }\n      A:", "class: AA }\n      A:");

        Assert.Equal(before, words);
        Assert.NotEqual(before, mapping);
    }

    [Fact]
    public void A_scale_of_the_four_classes_leaves_the_fingerprint_as_it_was()
    {
        var table = new PolicyText("sound/article-1/four.yaml", Scale.Replace("scale: six", "scale: four", StringComparison.Ordinal)
            .Replace("      AAA: { title: { zh: 优, en: Best }, class: AA }\n", "", StringComparison.Ordinal)
            .Replace("      D: { title: { zh: 劣, en: Bad }, class: C }", "", StringComparison.Ordinal));
        var without = PolicyLibrary.Read(SoundPolicy.Texts).ProgramsOf("sound").Single();

        var with = PolicyLibrary.Read([.. SoundPolicy.With("policy.yaml", "jurisdiction", "grade-scale: four\njurisdiction"), table]).ProgramsOf("sound").Single();

        Assert.True(with.Scale!.IsOfClasses);
        Assert.Equal(without.Fingerprint, with.Fingerprint);
    }

    [Fact]
    public void Of_several_grades_given_the_worst_within_the_class_counts()
    {
        var scale = PolicyLibrary.Read(Texts).ProgramsOf("sound").Single().Scale!;

        var told = scale.Of(Grade.AA, ["AAA", "D", "AA"]);

        Assert.Equal("AA", told.Code);
    }

    private static IReadOnlyList<PolicyText> Texts =>
    [
        .. SoundPolicy.With("policy.yaml", "jurisdiction", "grade-scale: six\njurisdiction")
            .Select(text => text.Path.EndsWith("indicators.yaml", StringComparison.Ordinal) ? text with { Text = text.Text + Foreign } : text),
        new("sound/article-1/six.yaml", Scale),
        new("sound/article-1/import-export.yaml", ImportExport),
        new("sound/article-1/failed-thrice-is-d.yaml", Lowest),
        new("sound/article-1/failed-thrice-is-d.cases.yaml", "[]"),
        new("sound/article-1/foreign-c.yaml", Cap),
        new("sound/article-1/foreign-c.cases.yaml", "[]"),
    ];

    private static PolicyFingerprint Changed(string file, params string[] pairs)
    {
        var texts = Texts.Select(text => text.Path.EndsWith(file, StringComparison.Ordinal)
            ? text with { Text = pairs.Chunk(2).Aggregate(text.Text, (all, pair) => all.Replace(pair[0], pair[1], StringComparison.Ordinal)) } : text);
        return PolicyLibrary.Read(texts).ProgramsOf("sound").Single().Fingerprint;
    }
}
