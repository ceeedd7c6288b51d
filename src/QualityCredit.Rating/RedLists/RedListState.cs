using QualityCredit.Rating.Evidence;

namespace QualityCredit.Rating.RedLists;

/// <summary>Where a proposal for the red list stands. <see cref="Expired"/> and <see cref="Fallen"/> are never stored: they follow from dates.</summary>
public enum RedListState : byte
{
    /// <summary>Announced; objections are open or being weighed.</summary>
    [Label("公示中", "Announced")] Announced = 1,

    /// <summary>Entered.</summary>
    [Label("已列入", "Entered")] Entered,

    /// <summary>Not entered.</summary>
    [Label("不予列入", "Refused")] Refused,

    /// <summary>Taken off by an officer.</summary>
    [Label("移出", "Withdrawn")] Withdrawn,

    /// <summary>The term is over.</summary>
    [Label("期满移出", "Expired")] Expired,

    /// <summary>It no longer was what the list is for: class, proposal or blacklist ended it at once.</summary>
    [Label("不再符合条件", "No longer qualified")] Fallen,
}

/// <summary>Why an enterprise cannot stand on the red list on a day.</summary>
public enum RedListBar : byte
{
    /// <summary>No decision on it is published.</summary>
    [Label("尚未评级", "Not rated")] NotRated = 1,

    /// <summary>The class is not AA.</summary>
    [Label("不是AA类", "Not class AA")] NotClassAA,

    /// <summary>No rule of its policy proposes it.</summary>
    [Label("政策未提请列入", "Not proposed by its policy")] NotProposed,

    /// <summary>The grade was not reviewed in time.</summary>
    [Label("等级已过有效期", "The grade has expired")] GradeExpired,

    /// <summary>The decision was to move by now, and no later one says how.</summary>
    [Label("待重新评级", "Due to be rated again")] RatingDue,

    /// <summary>It is on the blacklist.</summary>
    [Label("在黑名单公布期内", "On the blacklist")] Blacklisted,
}
