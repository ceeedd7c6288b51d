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
