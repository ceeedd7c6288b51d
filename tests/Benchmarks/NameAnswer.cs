using QualityCredit.Testing.Names;

namespace QualityCredit.Benchmarks;

/// <summary>What was found for what was typed.</summary>
internal sealed record NameAnswer(TypedName Typed, TimeSpan Time, long Bytes, IReadOnlyList<int> Ids)
{
    public bool Found => Ids.Contains(Typed.Meant);

    public bool First => Ids.Count > 0 && Ids[0] == Typed.Meant;
}
