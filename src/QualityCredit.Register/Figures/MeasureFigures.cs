using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Engine;
using QualityCredit.Rating.Figures;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Figures;

public abstract record FiguresReceipt;

public sealed record FiguresMeasured(IReadOnlyList<PolicyFigures> Policies) : FiguresReceipt;

/// <summary>No policy, or not the one that was named, is in force on the day.</summary>
public sealed record NoPolicyInForce(string? Policy, DateOnly AsOf) : FiguresReceipt;

/// <summary>The targets of one policy in force on a day, each as measured.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Figures">The targets.</param>
public sealed record PolicyFigures(Policy Policy, IReadOnlyList<MeasuredFigure> Figures);

/// <summary>Measures the targets of policies over all enterprises of their jurisdictions, by what is known now of a day, and writes nothing.</summary>
public sealed class MeasureFigures(ReadFacts facts, ActivePolicies policies, IDbContextFactory<RegisterContext> contexts)
{
    /// <param name="asOf">The day.</param>
    /// <param name="policy">The policy; null for all that govern somewhere on the day.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<FiguresReceipt> ExecuteAsync(DateOnly asOf, string? policy, CancellationToken ct)
    {
        var library = await policies.OnAsync(asOf, ct);
        Measurement[] measurements = [.. library.Policies.Where(one => policy is null ? one.Jurisdiction.Count > 0 : one.Name == policy)
            .Where(one => one.From <= asOf).Select(one => library.ProgramOf(one.Name, asOf)).OfType<RatingProgram>().Select(program => new Measurement(program, asOf))];
        if (measurements.Length == 0)
        {
            return new NoPolicyInForce(policy, asOf);
        }

        if (measurements.Any(measurement => measurement.NeedsFacts))
        {
            await ReadAsync(measurements, ct);
        }

        return new FiguresMeasured([.. measurements.Select(measurement => measurement.Result)]);
    }

    private async Task ReadAsync(Measurement[] measurements, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var knownAtUtc = InstantConverter.FromMilliseconds(await context.Clock.Select(clock => clock.LastMilliseconds).SingleAsync(ct));
        using var reader = await facts.OpenAsync(knownAtUtc, withDecisions: false, ct);
        reader.Select(0, int.MaxValue);
        while (reader.Read())
        {
            ct.ThrowIfCancellationRequested();
            foreach (var measurement in measurements)
            {
                measurement.Add(reader);
            }
        }
    }

    private sealed class Measurement
    {
        private readonly RatingProgram _program;
        private readonly DateOnly _asOf;
        private readonly Target[] _targets;
        private readonly FigureCount[] _counts;

        public Measurement(RatingProgram program, DateOnly asOf)
        {
            (_program, _asOf) = (program, asOf);
            _targets = [.. Policy.Tables.Targets.Where(edition => edition.InForce.Contains(asOf)).SelectMany(edition => edition.Body)];
            _counts = new FigureCount[_targets.Length];
        }

        public bool NeedsFacts => _targets.Any(target => target.Figure is not null);

        public PolicyFigures Result => new(Policy, [.. _targets.Zip(_counts, (target, count) => new MeasuredFigure(target, count))]);

        private Policy Policy => _program.Chain[0];

        public void Add(FactsReader file)
        {
            if (!Policy.Jurisdiction.Any(file.Region.IsWithin))
            {
                return;
            }

            for (var i = 0; i < _targets.Length; i++)
            {
                if (_targets[i].Figure is { } figure)
                {
                    _counts[i] += CountFigure.Of(figure, _program, _asOf, file.FactsFrom(Standing.None));
                }
            }
        }
    }
}
