namespace QualityCredit.Rating.Evidence;

/// <summary>质量安全事故: a quality or equipment accident, or an injury by a product.</summary>
public sealed record Accident : EvidenceItem
{
    /// <inheritdoc/>
    public override EvidenceKind Kind => EvidenceKind.Accident;

    /// <inheritdoc/>
    public override ArchiveGroup Group => ArchiveGroup.Violations;

    /// <summary>What kind of accident.</summary>
    [Label("事故类别", "Category"), TermField(0)]
    public required AccidentCategory Category { get; init; }

    /// <summary>How grave.</summary>
    [Label("事故等级", "Degree"), TermField(1)]
    public required AccidentDegree Degree { get; init; }

    /// <summary>Whether the enterprise is responsible for it.</summary>
    [Label("负有责任", "Responsible"), TermField(2)]
    public required bool Responsible { get; init; }

    /// <summary>Whether it proved true.</summary>
    [Label("核查结论", "Verdict"), TermField(3)]
    public required Verdict Verdict { get; init; }

    /// <summary>How the enterprise reported it (HN-6).</summary>
    [Label("报告情况", "Reporting"), TermField(4)]
    public AccidentReporting? Reporting { get; init; }

    /// <summary>Whether a penalty followed.</summary>
    [Label("是否处罚", "Penalised"), TermField(5)]
    public bool? Penalised { get; init; }
}

/// <summary>What kind of accident.</summary>
public enum AccidentCategory : byte
{
    /// <summary>Accident by the quality of a product.</summary>
    [Label("产品质量事故", "Quality accident")] Quality = 1,

    /// <summary>Accident with special equipment.</summary>
    [Label("特种设备事故", "Special-equipment accident")] SpecialEquipment,

    /// <summary>Injury of a person by a product (产品伤害监测, GD-4.13).</summary>
    [Label("产品伤害", "Product injury")] ProductInjury,
}

/// <summary>How grave an accident is, ascending.</summary>
public enum AccidentDegree : byte
{
    /// <summary>Minor.</summary>
    [Label("轻微", "Minor")] Minor = 1,

    /// <summary>General.</summary>
    [Label("一般", "General")] General,

    /// <summary>Major.</summary>
    [Label("重大", "Major")] Major,
}

/// <summary>How the enterprise reported an accident.</summary>
public enum AccidentReporting : byte
{
    /// <summary>In time.</summary>
    [Label("按时报告", "In time")] InTime = 1,

    /// <summary>Late.</summary>
    [Label("迟报", "Late")] Late,

    /// <summary>Not at all.</summary>
    [Label("漏报", "Not reported")] NotReported,

    /// <summary>Hidden.</summary>
    [Label("瞒报", "Hidden")] Hidden,

    /// <summary>Misreported.</summary>
    [Label("谎报", "Misreported")] Misreported,
}
