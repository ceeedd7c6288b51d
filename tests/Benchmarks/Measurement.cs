using System.Globalization;
using System.Text.Json;

namespace QualityCredit.Benchmarks;

/// <summary>One figure. <paramref name="Ratio"/> is to the yardstick that was measured beside it, where there is one.</summary>
internal sealed record Measurement(string Benchmark, string What, double Value, string Unit, double? Ratio = null, double? Goal = null)
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web);

    public void Print(bool json) => Console.WriteLine(json ? JsonSerializer.Serialize(this, _json) : ToString());

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{What,-58} {Value,14:#,##0.###} {Unit,-6}{(Ratio is { } ratio ? $"  {ratio:0.000} × the yardstick" : "")}{(Goal is { } goal ? $"  (goal {goal:#,##0.####})" : "")}");
}
