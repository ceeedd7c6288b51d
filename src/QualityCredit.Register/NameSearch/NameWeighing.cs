namespace QualityCredit.Register.NameSearch;

/// <summary>How much the characters of a name count against each other.</summary>
public enum NameWeighing
{
    /// <summary>By how rare they are among the names: the best among many.</summary>
    ByRarity,

    /// <summary>All alike: the score of a name depends on nothing but itself and what was typed, and stays what it was when other names come and go.</summary>
    Evenly,
}
