using QualityCredit.Rating.Evidence;

namespace QualityCredit.Rating.Credit;

/// <summary>Why somebody asks for an enterprise's credit status: it is asked for a stated purpose and used for no other (征信业管理条例 16–20, 22).</summary>
public enum CreditPurpose : byte
{
    /// <summary>Before a loan is granted.</summary>
    [Label("贷前审查", "Before lending")] BeforeLending = 1,

    /// <summary>While a loan is being granted and paid out.</summary>
    [Label("贷中审查", "During lending")] DuringLending,

    /// <summary>While a loan runs.</summary>
    [Label("贷后管理", "After lending")] AfterLending,

    /// <summary>The enterprise guarantees for another.</summary>
    [Label("担保审查", "Guarantee")] Guarantee,

    /// <summary>Anything else, which then is said in words.</summary>
    [Label("其他", "Other")] Other,
}
