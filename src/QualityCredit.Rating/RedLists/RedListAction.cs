using QualityCredit.Rating.Evidence;

namespace QualityCredit.Rating.RedLists;

/// <summary>What can be done with a proposal for the red list.</summary>
public enum RedListAction : byte
{
    /// <summary>Announces the proposal, so that everybody can object.</summary>
    [Label("公示", "Announce")] Announce = 1,

    /// <summary>Enters the enterprise: from this day it is on the list.</summary>
    [Label("列入", "Enter")] Enter,

    /// <summary>Ends the announcement without an entry, with the reason.</summary>
    [Label("不予列入", "Refuse")] Refuse,

    /// <summary>Takes the enterprise off the list, with the reason.</summary>
    [Label("移出", "Withdraw")] Withdraw,
}
