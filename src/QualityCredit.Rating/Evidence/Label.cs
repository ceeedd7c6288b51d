namespace QualityCredit.Rating.Evidence;

/// <summary>The Chinese and the English words for an item of a closed vocabulary or for a field.</summary>
/// <param name="zh">Chinese words; also accepted on input.</param>
/// <param name="en">English words.</param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class LabelAttribute(string zh, string en) : Attribute
{
    /// <summary>Chinese words.</summary>
    public string Zh => zh;

    /// <summary>English words.</summary>
    public string En => en;

    /// <summary>The stable code, where it is not the name of the member in kebab case.</summary>
    public string? Code { get; init; }
}
