namespace QualityCredit.Rating.Evidence;

/// <summary>投诉举报: a complaint and what the authority found.</summary>
public sealed record Complaint : EvidenceItem
{
    /// <inheritdoc/>
    public override EvidenceKind Kind => EvidenceKind.Complaint;

    /// <inheritdoc/>
    public override ArchiveGroup Group => ArchiveGroup.Supervision;

    /// <summary>Where it was received.</summary>
    [Label("受理渠道", "Hotline"), TermField(0)]
    public required Hotline Hotline { get; init; }

    /// <summary>What it is about.</summary>
    [Label("投诉内容", "Subject"), TermField(1)]
    public required ComplaintSubject Subject { get; init; }

    /// <summary>What was found.</summary>
    [Label("核查结论", "Verdict"), TermField(2)]
    public required Verdict Verdict { get; init; }
}

/// <summary>The hotlines of HN-25 (12315, 12365, 12316, 12320, 12331) and ST-22 (12345).</summary>
public enum Hotline : byte
{
    /// <summary>Consumer complaints.</summary>
    [Label("12315", "12315 consumers", Code = "12315")] H12315 = 1,

    /// <summary>Quality supervision.</summary>
    [Label("12365", "12365 quality", Code = "12365")] H12365,

    /// <summary>Agriculture.</summary>
    [Label("12316", "12316 agriculture", Code = "12316")] H12316,

    /// <summary>Health.</summary>
    [Label("12320", "12320 health", Code = "12320")] H12320,

    /// <summary>Food and drugs.</summary>
    [Label("12331", "12331 food and drugs", Code = "12331")] H12331,

    /// <summary>Government service line.</summary>
    [Label("12345", "12345 government", Code = "12345")] H12345,

    /// <summary>Letter, visit, web form or another way in.</summary>
    [Label("其他渠道", "Other channel")] Other,
}

/// <summary>What a complaint is about.</summary>
public enum ComplaintSubject : byte
{
    /// <summary>The product's quality.</summary>
    [Label("产品质量", "Product quality")] ProductQuality = 1,

    /// <summary>The product's safety.</summary>
    [Label("产品安全", "Product safety")] ProductSafety,

    /// <summary>Repair, replacement, return (三包).</summary>
    [Label("三包服务", "After-sale service")] AfterSaleService,

    /// <summary>Labels and marks.</summary>
    [Label("标识标注", "Labelling")] Labelling,

    /// <summary>Quantity and measurement.</summary>
    [Label("计量", "Measurement")] Measurement,

    /// <summary>Fakes.</summary>
    [Label("假冒伪劣", "Fakes")] Fakes,

    /// <summary>Anything else.</summary>
    [Label("其他", "Other")] Other,
}
