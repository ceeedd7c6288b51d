using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Explanation;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Cli.Ratings;

/// <summary>A decision as it is shown: what came out, and every rule with what it saw.</summary>
internal sealed record DecisionCard
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string Policy { get; init; }

    public required Bilingual PolicyTitle { get; init; }

    public required string AsOf { get; init; }

    public required string Grade { get; init; }

    /// <summary>The grade in the policy's own scale; null where it is unrated or the policy names no scale.</summary>
    public required LocalGradeCard? LocalGrade { get; init; }

    public required int Points { get; init; }

    public required TermCard Intensity { get; init; }

    public required bool KeySupervision { get; init; }

    public required bool Alert { get; init; }

    public required bool ExitProposed { get; init; }

    public required IReadOnlyList<DimensionCard> Dimensions { get; init; }

    /// <summary>Rules whose effect applied; those that bound the class first, then by what they cost, then what speaks for the enterprise.</summary>
    public required IReadOnlyList<ReasonCard> Reasons { get; init; }

    /// <summary>Rules that could not tell and had no effect.</summary>
    public required IReadOnlyList<ReasonCard> Unknown { get; init; }

    /// <summary>Which evidence would settle what is unknown.</summary>
    public required IReadOnlyList<RemedyCard> Remedies { get; init; }

    public required IReadOnlyList<string> Silent { get; init; }

    public required IReadOnlyList<ProductCard> Products { get; init; }

    public required NextChangeCard? NextChange { get; init; }

    public required string Fingerprint { get; init; }

    public required string Digest { get; init; }

    public static DecisionCard Of(EnterpriseFile file, RatingDecision decision)
    {
        var trace = decision.Trace;
        var policy = decision.Program.Chain[0];
        Finding[] weighty = [.. MainReasons.Adverse(trace), .. MainReasons.Favourable(trace)];
        return new()
        {
            Code = file.Code.ToString(),
            Name = file.Name,
            Policy = policy.Name,
            PolicyTitle = policy.Title,
            AsOf = LegalDate.Text(decision.AsOf),
            Grade = decision.Outcome.ToString(),
            LocalGrade = decision.Local is { } local ? new(decision.Program.Scale!.Name, decision.Program.Scale.Title, local.Code, local.Title.Zh, local.Title.En) : null,
            Points = decision.Points,
            Intensity = TermCard.Of(decision.Intensity),
            KeySupervision = trace.IsKeySupervision,
            Alert = trace.IsAlert,
            ExitProposed = trace.ProposesExit,
            Dimensions = [.. trace.Dimensions.Select(DimensionCard.Of)],
            Reasons = [.. weighty.Concat(trace.Applied.Except(weighty)).Select(finding => ReasonCard.Of(finding, file))],
            Unknown = [.. trace.Findings.Where(finding => finding is { State: FindingState.Unknown, Effect: null }).Select(finding => ReasonCard.Of(finding, file))],
            Remedies = [.. SettleUnknown.Of(decision).Select(RemedyCard.Of)],
            Silent = [.. trace.Findings.Where(finding => finding.State == FindingState.Silent).Select(finding => finding.Rule.Name).Distinct()],
            Products = [.. trace.Products.Select(product => ProductCard.Of(product, file))],
            NextChange = decision.NextChange is { } next ? new(LegalDate.Text(next.On), next.Because) : null,
            Fingerprint = decision.Fingerprint.ToString(),
            Digest = Convert.ToHexStringLower(decision.Digest()),
        };
    }
}

/// <summary>A term of a vocabulary with its words.</summary>
internal sealed record TermCard(string Code, string Zh, string En)
{
    public static TermCard Of<T>(T value)
        where T : struct, Enum
    {
        var term = Vocabulary.TermOf(value);
        return new(term.Code, term.Zh, term.En);
    }
}

/// <summary>A grade of the policy's own scale.</summary>
internal sealed record LocalGradeCard(string Scale, Bilingual ScaleTitle, string Code, string Zh, string En);

/// <summary>Points of a dimension; start, reasons and clamp sum to them.</summary>
internal sealed record DimensionCard(TermCard Dimension, int Start, int Clamp, int Points, int Least, int Most)
{
    public static DimensionCard Of(DimensionTrace trace) =>
        new(TermCard.Of(trace.Dimension), trace.Start, trace.Clamp, trace.Points, trace.Range.Least, trace.Range.Most);
}

/// <summary>A product with its risk, and the risk it would have without evidence.</summary>
internal sealed record ProductCard(string Number, string Name, TermCard Risk, TermCard Base)
{
    public static ProductCard Of(ProductRiskTrace trace, EnterpriseFile file)
    {
        var product = file.Products.First(product => product.Serial == trace.Product);
        return new(product.Number, product.Name, TermCard.Of(trace.Level), TermCard.Of(trace.Base));
    }
}

/// <summary>Evidence that would make an indicator known.</summary>
internal sealed record RemedyCard(string Indicator, TermCard Kind, int AtLeast, string Within, string Zh, string En)
{
    public static RemedyCard Of(Remedy remedy) =>
        new(remedy.Indicator.Name, TermCard.Of(remedy.Kind), remedy.AtLeast, remedy.Within.ToString(), remedy.Words.Zh, remedy.Words.En);
}

/// <summary>When the decision moves if nothing new comes in, and what moves it.</summary>
internal sealed record NextChangeCard(string On, string Because);
