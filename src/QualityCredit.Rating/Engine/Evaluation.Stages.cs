using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Engine;

/// <summary>The stages in their order; each reads what earlier ones found.</summary>
internal ref partial struct Evaluation
{
    private readonly void Points(Span<int> states, out int total, out DimensionPoints[] dimensions)
    {
        Decide(Stage.Points, states);
        var start = _parts.StageStarts[(int)Stage.Points];
        var rules = _parts.RulesOf(Stage.Points);
        (total, dimensions) = (0, _parts.Dimensions.Count == 0 ? [] : new DimensionPoints[_parts.DimensionRanges.Length]);
        Span<int> sums = stackalloc int[dimensions.Length];
        for (var i = 0; i < rules.Length && sums.Length > 0; i++)
        {
            if (rules[i].RowOf(states[start + i]) is >= 0 and var row)
            {
                sums[rules[i].DimensionPlace] += rules[i].PointsOf(row, _values);
            }
        }

        for (var d = 0; d < dimensions.Length; d++)
        {
            var range = _parts.DimensionRanges[d];
            var points = Math.Clamp(range.Start + sums[d], range.Least, range.Most);
            dimensions[d] = new(range.Start, points - range.Start - sums[d], points);
            total += points;
        }
    }

    /// <summary>Band and thresholds, then caps; the worst bound wins.</summary>
    private readonly Grade? Class(Span<int> states)
    {
        Decide(Stage.Band, states);
        var (grade, bound, unrated) = ((Grade?)null, Grade.AA, false);
        Bound(Stage.Band, states, ref grade, ref bound, ref unrated);
        Decide(Stage.Cap, states);
        Bound(Stage.Cap, states, ref grade, ref bound, ref unrated);

        // Too little data is no excuse: an event that puts everybody into the lowest class does so here too.
        return (grade is null || unrated) && bound > Grade.C ? null : grade is { } given && given < bound ? given : bound;
    }

    private readonly void Bound(Stage stage, Span<int> states, ref Grade? grade, ref Grade bound, ref bool unrated)
    {
        var start = _parts.StageStarts[(int)stage];
        var rules = _parts.RulesOf(stage);
        for (var i = 0; i < rules.Length; i++)
        {
            if (rules[i].RowOf(states[start + i]) is not (>= 0 and var row))
            {
                continue;
            }

            switch (rules[i].Effects[row])
            {
                case Effect.Give give:
                    grade = give.Grade;
                    break;
                case Effect.GradeAtMost most:
                    bound = most.Grade < bound ? most.Grade : bound;
                    break;
                case Effect.Unrated:
                    unrated = true;
                    break;
            }
        }
    }

    /// <summary>Down at once; up only as far as the promotion rules let.</summary>
    private readonly RatingOutcome Promoted(Grade? merit, Span<int> states, in Standing standing)
    {
        Decide(Stage.Promotion, states);
        if (merit is not { } earned)
        {
            return RatingOutcome.Unrated;
        }

        var limit = Grade.AA;
        var start = _parts.StageStarts[(int)Stage.Promotion];
        var rules = _parts.RulesOf(Stage.Promotion);
        for (var i = 0; i < rules.Length; i++)
        {
            if (rules[i].RowOf(states[start + i]) is not (>= 0 and var row))
            {
                continue;
            }

            var allowed = rules[i].Effects[row] switch
            {
                Effect.HoldUpgrade => standing.Grade ?? Grade.AA,
                Effect.StepsUp up => standing.Grade is { } from ? (Grade)Math.Min((int)from + up.Steps, (int)Grade.AA) : Grade.AA,
                Effect.GradeAtMost most => most.Grade,
                _ => Grade.AA,
            };
            limit = allowed < limit ? allowed : limit;
        }

        // Promotion never takes a grade away: what was held stays within reach.
        var reachable = standing.Grade is { } held && held > limit ? held : limit;
        return new(earned < reachable ? earned : reachable);
    }

    private void Products(RiskLevel[] risks, out RiskLevel worst)
    {
        worst = _facts.Products.Length == 0 ? _parts.IntensityMatrix.NoProduct : RiskLevel.General;
        _trace.Products(risks.Length);
        _measuresProduct = true;
        for (var p = 0; p < risks.Length; p++)
        {
            risks[p] = Risk(p);
            worst = risks[p] > worst ? risks[p] : worst;
        }

        _measuresProduct = false;
    }

    /// <summary>Risk before evidence: as assessed, else as the catalogue has it.</summary>
    private readonly (RiskSource Source, RiskLevel Level) AssessedRisk(in Enterprises.ProductFact product) =>
        product.Assessment is { } own ? (RiskSource.Assessment, ProductRisk.Base(own, _parts.RiskMatrix))
        : program.Catalogue.TryGetValue(product.Kind.Number, out var kind) ? (RiskSource.Catalogue, kind.Level)
        : (RiskSource.TooLittleData, _parts.RiskMatrix.TooLittleData);

    private RiskLevel Risk(int index)
    {
        ref readonly var product = ref _facts.Products[index];
        _product = product.Serial;
        var (source, start) = AssessedRisk(product);
        var (blank, first, evidenceStart) = (_parts.BlankProduct, _parts.Indicators.Length, _evidenceLength);
        var indicators = (stackalloc ulong[blank.IndicatorWords]);
        var decided = (stackalloc ulong[blank.RuleWords]);
        blank.Measured(_sorted.KindsOf(product.Serial), indicators);
        blank.AlwaysDecided(decided);
        MeasureTouched(blank, _parts.ProductIndicators, first, indicators, decided);
        var states = (stackalloc int[_parts.ProductRules.Length]);
        blank.States.CopyTo(states);
        Decide(_parts.ProductRules, 0, states.Length, decided, states);
        var (raise, least) = (0, RiskLevel.General);
        for (var i = 0; i < states.Length; i++)
        {
            var rule = _parts.ProductRules[i];
            if (rule.RowOf(states[i]) is >= 0 and var row)
            {
                (raise, least) = rule.Effects[row] switch
                {
                    Effect.Raise effect => (Math.Max(raise, effect.Levels), least),
                    Effect.RiskAtLeast effect => (raise, effect.Level > least ? effect.Level : least),
                    _ => (raise, least),
                };
            }
        }

        var raised = (RiskLevel)Math.Min((int)start + raise, (int)RiskLevel.High);
        var level = raised > least ? raised : least;
        _trace.Product(product.Serial, source, start, level);
        _trace.States(states);
        Indicators(blank, first, indicators);
        _evidenceLength = evidenceStart;
        return level;
    }

    private readonly SupervisionIntensity Intensity(RatingOutcome outcome, RiskLevel worst, Span<int> states)
    {
        Decide(Stage.Intensity, states);
        var intensity = _parts.IntensityOf(outcome.Grade ?? _parts.IntensityMatrix.UnratedAs, worst);
        var start = _parts.StageStarts[(int)Stage.Intensity];
        var rules = _parts.RulesOf(Stage.Intensity);
        for (var i = 0; i < rules.Length; i++)
        {
            if (rules[i].RowOf(states[start + i]) is >= 0 and var row && rules[i].Effects[row] is Effect.IntensityAtLeast least && least.Intensity > intensity)
            {
                intensity = least.Intensity;
            }
        }

        return intensity;
    }

    private readonly bool ProposesListing(ReadOnlySpan<int> states)
    {
        var start = _parts.StageStarts[(int)Stage.Listing];
        var rules = _parts.RulesOf(Stage.Listing);
        for (var i = 0; i < rules.Length; i++)
        {
            if (rules[i].RowOf(states[start + i]) is >= 0 and var row && rules[i].Effects[row] is Effect.Candidate)
            {
                return true;
            }
        }

        return false;
    }

    private readonly Standing Next(in Standing before, RatingOutcome outcome)
    {
        var isReview = before.FirstRatedOn == default || _parts.ReviewDuePlace is >= 0 and var place && _values[place].Numerator == (int)Affirmation.True;
        var since = outcome.Grade == before.Grade ? before.GradeSince : outcome.Grade is null ? default : day.AsOf;
        var first = before.FirstRatedOn != default || outcome.Grade is null ? before.FirstRatedOn : day.AsOf;
        return new(outcome.Grade, since, first, first == default ? default : isReview ? day.AsOf : before.ReviewedOn);
    }
}
