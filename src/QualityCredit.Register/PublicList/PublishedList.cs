using System.Collections.Frozen;
using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Register.PublicList;

/// <summary>Everything that the public may see of the list, as it was known at one instant. Immutable: what changes is another list.</summary>
public sealed class PublishedList
{
    private readonly FrozenDictionary<OrganizationCode, ListedEnterprise> _byCode;

    internal PublishedList(IEnumerable<ListedEnterprise> enterprises, long version, DateTime changedUtc, DateTime knownAtUtc)
    {
        Enterprises = [.. enterprises.OrderBy(enterprise => enterprise.Code)];
        _byCode = Enterprises.ToFrozenDictionary(enterprise => enterprise.Code);
        (Version, ChangedUtc, KnownAtUtc) = (version, changedUtc, knownAtUtc);
    }

    /// <summary>Grows with every write to what is shown, and is the same in every process: of two lists with the same version nothing differs.</summary>
    public long Version { get; }

    /// <summary>When the last of it became known, by the register's clock.</summary>
    public DateTime ChangedUtc { get; }

    /// <summary>The instant whose knowledge this is, by the register's clock.</summary>
    public DateTime KnownAtUtc { get; }

    /// <summary>Everybody who has, or once had, an entry; by code.</summary>
    public IReadOnlyList<ListedEnterprise> Enterprises { get; }

    public ListedEnterprise? Find(OrganizationCode code) => _byCode.GetValueOrDefault(code);
}
