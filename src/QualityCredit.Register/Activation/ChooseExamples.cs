namespace QualityCredit.Register.Activation;

/// <summary>
/// Chooses who stands for the others: of every kind of move the enterprise with the lowest key, the most frequent kinds first, and then
/// a second of each until there are enough. The same moves always give the same choice.
/// </summary>
internal static class ChooseExamples
{
    public const int Enough = 20;

    /// <param name="moves">In the order of the enterprises.</param>
    public static IReadOnlyList<SimulatedMove> Of(IEnumerable<SimulatedMove> moves) =>
        [.. moves.GroupBy(move => move.Kind)
            .OrderByDescending(kind => kind.Count()).ThenBy(kind => kind.Key)
            .SelectMany((kind, place) => kind.Take(Enough).Select((move, round) => (move, place, round)))
            .OrderBy(choice => choice.round).ThenBy(choice => choice.place)
            .Take(Enough).Select(choice => choice.move)];
}
