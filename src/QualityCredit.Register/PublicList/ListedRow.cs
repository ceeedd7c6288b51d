using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Register.PublicList;

/// <summary>One entry in a page of the list.</summary>
/// <param name="Enterprise">Whose.</param>
/// <param name="Entry">The entry.</param>
/// <param name="FormerName">The former name by which it was found, where that is better than the present one.</param>
/// <param name="Key">Where it stands in the order.</param>
public sealed record ListedRow(ListedEnterprise Enterprise, PublishedEntry Entry, string? FormerName, ListPlace Key)
{
    /// <summary>How well the name fits what was asked for: 1 is the very name.</summary>
    public double Score => (double)Key.Relevance / ListPlace.RelevanceUnit;
}

/// <summary>
/// A place in the order of rows: the most relevant first, then the newest listing, then by code. It consists of nothing that another entry's coming or going
/// could change, so that a list is gone on with after it whether or not its row is still there.
/// </summary>
/// <param name="Relevance">Ten-thousandths; 0 for everybody where no name was asked for.</param>
/// <param name="ListedFrom">First day of the listing.</param>
/// <param name="Code">Whose entry.</param>
/// <param name="Entry">Number of the entry.</param>
public readonly record struct ListPlace(int Relevance, DateOnly ListedFrom, OrganizationCode Code, long Entry) : IComparable<ListPlace>
{
    public const int RelevanceUnit = 10_000;

    public int CompareTo(ListPlace other)
    {
        var order = other.Relevance.CompareTo(Relevance);
        order = order != 0 ? order : other.ListedFrom.CompareTo(ListedFrom);
        order = order != 0 ? order : Code.CompareTo(other.Code);
        return order != 0 ? order : Entry.CompareTo(other.Entry);
    }

    public static bool operator <(ListPlace left, ListPlace right) => left.CompareTo(right) < 0;

    public static bool operator >(ListPlace left, ListPlace right) => left.CompareTo(right) > 0;

    public static bool operator <=(ListPlace left, ListPlace right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ListPlace left, ListPlace right) => left.CompareTo(right) >= 0;
}
