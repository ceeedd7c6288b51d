using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Explanation;

namespace QualityCredit.Rating.Paths;

/// <summary>A correction that could be made on any day.</summary>
internal sealed class Candidate(
    CorrectionKind kind, EvidenceItem? before, Func<DateOnly, int, EvidenceItem?> make, int serial, IReadOnlyList<FieldNeeded> needed, Candidate? needs = null)
{
    private (DateOnly Day, EvidenceFact Fact)? _last;

    public CorrectionKind Kind => kind;

    public EvidenceItem? Before => before;

    public IReadOnlyList<FieldNeeded> Needed => needed;

    public int Serial => before?.Serial ?? serial;

    /// <summary>The candidate that comes first: a second batch after the first one.</summary>
    public Candidate? Needs => needs;

    public bool Removes => kind == CorrectionKind.ObjectionUpheld;

    public Correction On(DateOnly day, int newSerial) => new(kind, before, make(day, before?.Serial ?? newSerial), needed);

    public EvidenceFact FactOn(DateOnly day)
    {
        if (_last is not { } last || last.Day != day)
        {
            var item = make(day, Serial)!;
            _last = last = (day, EvidenceForm.Of(item.Kind).Pack(item));
        }

        return last.Fact;
    }
}
