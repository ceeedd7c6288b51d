namespace QualityCredit.Seeds;

/// <summary>Choices with weights, drawn in proportion.</summary>
internal sealed class Weighted<T>
{
    private readonly T[] _choices;
    private readonly double[] _upTo;

    public Weighted(IEnumerable<(T Choice, double Weight)> choices)
    {
        (T Choice, double Weight)[] all = [.. choices];
        _choices = [.. all.Select(choice => choice.Choice)];
        _upTo = new double[all.Length];
        var sum = 0.0;
        for (var i = 0; i < all.Length; i++)
        {
            _upTo[i] = sum += all[i].Weight;
        }
    }

    public Weighted(params (T Choice, double Weight)[] choices)
        : this(choices.AsEnumerable())
    {
    }

    public T Draw(Draws draws)
    {
        var at = Array.BinarySearch(_upTo, draws.Unit() * _upTo[^1]);
        return _choices[Math.Min(at < 0 ? ~at : at + 1, _choices.Length - 1)];
    }
}
