using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using QualityCredit.Rating.Decisions;
using QualityCredit.Register.Runs;

namespace QualityCredit.Register.Rescoring;

/// <summary>Counts who went from which outcome to which, and from that the new distribution: nothing else ever moves it.</summary>
internal sealed class Movers
{
    private const int FirstRating = -1;

    private static readonly JsonSerializerOptions _readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly SortedDictionary<(int From, int To), int> _counts = [];

    public void Add(byte? from, byte to)
    {
        var key = (from ?? FirstRating, (int)to);
        _counts[key] = _counts.GetValueOrDefault(key) + 1;
    }

    public void Close(RescoringRun run, RescoringRun? before)
    {
        run.OutcomesUnrated = (before?.OutcomesUnrated ?? 0) + Gain(RatingOutcome.Unrated);
        run.OutcomesC = (before?.OutcomesC ?? 0) + Gain(new(Grade.C));
        run.OutcomesB = (before?.OutcomesB ?? 0) + Gain(new(Grade.B));
        run.OutcomesA = (before?.OutcomesA ?? 0) + Gain(new(Grade.A));
        run.OutcomesAA = (before?.OutcomesAA ?? 0) + Gain(new(Grade.AA));
        run.Movers = JsonSerializer.Serialize(Named(), _readable);
    }

    /// <summary>How many went from which outcome to which other, by "A→B".</summary>
    public IReadOnlyDictionary<string, int> Named() =>
        _counts.Where(count => count.Key.From != count.Key.To).ToDictionary(count => $"{Text(count.Key.From)}→{Text(count.Key.To)}", count => count.Value);

    private static string Text(int outcome) => outcome == FirstRating ? "new" : RatingOutcome.Of((byte)outcome).ToString();

    private int Gain(RatingOutcome outcome) => _counts.Sum(count =>
        (count.Key.To == outcome.Number ? count.Value : 0) - (count.Key.From == outcome.Number ? count.Value : 0));
}
