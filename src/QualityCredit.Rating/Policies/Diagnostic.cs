namespace QualityCredit.Rating.Policies;

/// <summary>How grave a diagnostic is.</summary>
public enum Severity
{
    /// <summary>The policy may be used; somebody should look.</summary>
    Warning,

    /// <summary>The policy is refused.</summary>
    Error,
}

/// <summary>The closed list of what can be wrong with a policy. Each has a fixture that holds exactly this defect.</summary>
public enum DiagnosticCode
{
    /// <summary>The text is not YAML, or a key stands twice.</summary>
    NotYaml,

    /// <summary>A key that the format does not know.</summary>
    UnknownKey,

    /// <summary>A key that must be there is not.</summary>
    MissingKey,

    /// <summary>A value that the format does not allow at this place.</summary>
    BadValue,

    /// <summary>A file that belongs to nothing.</summary>
    StrayFile,

    /// <summary>A file that is named but not there.</summary>
    MissingFile,

    /// <summary>Two things of one name.</summary>
    NameTaken,

    /// <summary>The parent policy is not known.</summary>
    UnknownParent,

    /// <summary>A rule is switched off that no parent has.</summary>
    NothingToSwitchOff,

    /// <summary>Two policies claim the same region.</summary>
    JurisdictionTaken,

    /// <summary>A value without the clause that set it or the reason why it is ours.</summary>
    NoCitation,

    /// <summary>Editions out of order or overlapping.</summary>
    DateOverlap,

    /// <summary>An edition ends before the next begins.</summary>
    DateGap,

    /// <summary>A condition on an indicator that does not exist.</summary>
    UndefinedIndicator,

    /// <summary>An indicator that no rule reads.</summary>
    UnusedIndicator,

    /// <summary>A cell whose kind of value is not the indicator's.</summary>
    WrongUnit,

    /// <summary>An indicator that can be unknown stands in a rule that does not say what unknown does.</summary>
    UnknownUndecided,

    /// <summary>An indicator that is decided later than the rule's stage.</summary>
    TooEarly,

    /// <summary>An effect that the stage does not know.</summary>
    EffectOfAnotherStage,

    /// <summary>Values of the table's indicators for which no row holds.</summary>
    RowGap,

    /// <summary>Values of the table's indicators for which two rows hold.</summary>
    RowOverlap,

    /// <summary>A cell of a matrix or an entry of a table is missing.</summary>
    TableIncomplete,

    /// <summary>A rule without cases.</summary>
    NoCases,

    /// <summary>No case in which the rule fires.</summary>
    NoFiringCase,

    /// <summary>No case in which the rule is silent.</summary>
    NoSilentCase,

    /// <summary>No boundary pair.</summary>
    NoBoundaryPair,

    /// <summary>No case in which the rule's evidence is missing.</summary>
    NoUnknownCase,

    /// <summary>An article folder without its article.md.</summary>
    NoArticle,

    /// <summary>Chinese and English of one text name different values or numbers, or one is not in its language.</summary>
    TextsDiffer,

    /// <summary>An indicator whose unit is not what its measure gives.</summary>
    UnitMismatch,

    /// <summary>A rule reads an indicator on days for which it is not defined.</summary>
    ReadBeforeDefined,

    /// <summary>An edition that ends before its policy begins.</summary>
    NeverInForce,

    /// <summary>A row that no values of the indicators reach.</summary>
    Unreachable,

    /// <summary>An effect that never changes anything.</summary>
    NoEffect,

    /// <summary>A row that another rule makes idle wherever it applies.</summary>
    Shadowed,

    /// <summary>Two things that cannot both be followed.</summary>
    Contradiction,

    /// <summary>A time in which no rule of the policy gives a class.</summary>
    NoClass,

    /// <summary>More evidence against an enterprise helps it, or more for it harms it.</summary>
    NonMonotone,
}

/// <summary>One finding about a policy.</summary>
/// <param name="Code">What is wrong.</param>
/// <param name="File">The file, by its path below the rules folder.</param>
/// <param name="Line">Line in the file, from 1; 0 where the file as a whole is meant.</param>
/// <param name="Message">What is wrong here.</param>
/// <param name="Remedy">What to do.</param>
public sealed record Diagnostic(DiagnosticCode Code, string File, int Line, string Message, string Remedy)
{
    /// <summary>The stable code, such as <c>undefined-indicator</c>.</summary>
    public string Key => Evidence.Vocabulary.Kebab(Code.ToString());

    /// <summary>What is only superfluous is a warning; everything else refuses the policy.</summary>
    public Severity Severity => Code is DiagnosticCode.UnusedIndicator or DiagnosticCode.Shadowed or DiagnosticCode.NoEffect ? Severity.Warning : Severity.Error;

    /// <summary>One line: <c>file:line: error undefined-indicator: message; remedy</c>.</summary>
    public override string ToString() => $"{File}:{Line}: {(Severity == Severity.Error ? "error" : "warning")} {Key}: {Message}; {Remedy}";
}
