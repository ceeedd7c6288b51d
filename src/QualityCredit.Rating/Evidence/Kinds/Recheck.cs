namespace QualityCredit.Rating.Evidence;

/// <summary>复查: the test after a failed spot check.</summary>
public sealed record Recheck : EvidenceItem
{
    /// <inheritdoc/>
    public override EvidenceKind Kind => EvidenceKind.Recheck;

    /// <inheritdoc/>
    public override ArchiveGroup Group => ArchiveGroup.Supervision;

    /// <summary>What came of it.</summary>
    [Label("复查结果", "Result"), TermField(0)]
    public required RecheckResult Result { get; init; }

    /// <summary>Whether the provincial bureau had announced the failure before (Order 18 art. 46): the second recheck.</summary>
    [Label("公告后复查", "After announcement"), TermField(1)]
    public bool? AfterAnnouncement { get; init; }
}

/// <summary>Result of a recheck.</summary>
public enum RecheckResult : byte
{
    /// <summary>Passed.</summary>
    [Label("复查合格", "Passed")] Passed = 1,

    /// <summary>Failed; not applying without good reason counts as failed (Shanghai art. 30).</summary>
    [Label("复查不合格", "Failed")] Failed,
}
