using QualityCredit.Register.Blacklist;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Evidence;

namespace QualityCredit.Register.PublicList;

/// <summary>The rows of one enterprise of the list, as they were known at an instant.</summary>
internal sealed class ListedFile
{
    private readonly EvidenceEntry[] _items;
    private readonly ListingStepRecord[] _steps;
    private readonly DateTime _knownAtUtc;

    public ListedFile(Enterprise enterprise, EvidenceEntry[] items, FormerName[] formerNames, ListingCaseFile[] files, DateTime knownAtUtc)
    {
        (Enterprise, FormerNames, _items, _knownAtUtc) = (enterprise, formerNames, items, knownAtUtc);
        var published = files.Select(file => (File: file, Case: PublishedCase.Of(file, knownAtUtc))).Where(one => one.Case is not null).ToArray();
        Cases = [.. published.Select(one => one.Case!)];
        _steps = [.. published.SelectMany(one => one.File.Steps).Where(step => IsShown(step) && step.RecordedUtc <= knownAtUtc)];
    }

    public Enterprise Enterprise { get; }

    public FormerName[] FormerNames { get; }

    public IReadOnlyList<PublishedCase> Cases { get; }

    /// <summary>The items that still are what is known.</summary>
    public IEnumerable<EvidenceEntry> Known => _items.Where(item => !IsClosed(item));

    /// <summary>How many writes there were to what is shown. None is ever taken back, so the number never falls.</summary>
    public long Writes => _items.Length + _items.Count(IsClosed) + _steps.Length + Enterprise.Version + FormerNames.Length;

    public DateTime ChangedUtc => _items.Select(item => item.RecordedAtUtc)
        .Concat(_items.Where(IsClosed).Select(item => item.KnownUntilUtc!.Value))
        .Concat(_steps.Select(step => step.RecordedUtc))
        .Concat(FormerNames.Select(name => name.UntilUtc))
        .Append(Enterprise.KnownFromUtc)
        .Max();

    private bool IsClosed(EvidenceEntry item) => item.KnownUntilUtc <= _knownAtUtc;

    /// <summary>Whether a step brings something that is shown: an entry, a reply, an end, names of persons.</summary>
    private static bool IsShown(ListingStepRecord step) => ListingChange.IsMadeBy(step.Action) || step.Persons is not null;
}
