namespace QualityCredit.Rating.Evidence;

/// <summary>Level of the authority, ascending.</summary>
public enum AdministrativeLevel : byte
{
    /// <summary>County.</summary>
    [Label("县级", "County")] County = 1,

    /// <summary>Prefecture or city.</summary>
    [Label("市级", "Municipal")] Municipal,

    /// <summary>Province.</summary>
    [Label("省级", "Provincial")] Provincial,

    /// <summary>Nation.</summary>
    [Label("国家级", "National")] National,
}

/// <summary>What the authority found about a claim.</summary>
public enum Verdict : byte
{
    /// <summary>Not decided yet.</summary>
    [Label("核查中", "Pending")] Pending = 1,

    /// <summary>The claim proved true.</summary>
    [Label("属实", "Verified")] Verified,

    /// <summary>The claim proved unfounded.</summary>
    [Label("不属实", "Unfounded")] Unfounded,
}

/// <summary>What became of the enterprise's objection to an item.</summary>
public enum ObjectionState : byte
{
    /// <summary>Raised and not decided: the item may not count until then.</summary>
    [Label("异议处理中", "Open")] Open = 1,

    /// <summary>Decided: the item stands.</summary>
    [Label("异议不成立", "Rejected")] Rejected,
}

/// <summary>The vocabulary of a yes-or-no field; "not stated" is a third state.</summary>
public enum Affirmation : byte
{
    /// <summary>No.</summary>
    [Label("否", "No")] False = 1,

    /// <summary>Yes.</summary>
    [Label("是", "Yes")] True,
}

/// <summary>Size of an enterprise, ascending (statistical size classes of industry).</summary>
public enum EnterpriseSize : byte
{
    /// <summary>微型.</summary>
    [Label("微型", "Micro")] Micro = 1,

    /// <summary>小型.</summary>
    [Label("小型", "Small")] Small,

    /// <summary>中型.</summary>
    [Label("中型", "Medium")] Medium,

    /// <summary>大型.</summary>
    [Label("大型", "Large")] Large,
}
