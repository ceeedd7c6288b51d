using System.Globalization;
using System.Text;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Policies;
using QualityCredit.Rating.Policies.Reading;

namespace QualityCredit.Rating.Engine;

/// <summary>Compiles a policy with its parents into one program for each span of dates in which nothing changes.</summary>
internal static class CompileProgram
{
    public static IReadOnlyList<RatingProgram> Editions(IReadOnlyList<Policy> chain)
    {
        var days = Days(chain);
        var programs = new List<RatingProgram>();
        for (var i = 0; i < days.Count; i++)
        {
            var program = new RatingProgram(Parts(chain, new(days[i], i + 1 < days.Count ? days[i + 1] : null)));
            if (programs.Count > 0 && programs[^1].Fingerprint == program.Fingerprint)
            {
                program = new RatingProgram(Parts(chain, new(programs[^1].InForce.From, program.InForce.Until)));
                programs.RemoveAt(programs.Count - 1);
            }

            programs.Add(program);
        }

        return programs;
    }

    /// <summary>The days on which something of the policy or its parents begins or ends, from its first day on.</summary>
    public static IReadOnlyList<DateOnly> Days(IReadOnlyList<Policy> chain) =>
        [.. Boundaries(chain).Where(day => day > chain[0].From).Append(chain[0].From).Distinct().Order()];

    private static IEnumerable<DateOnly> Boundaries(IReadOnlyList<Policy> chain)
    {
        var periods = chain.SelectMany(policy => policy.Rules).SelectMany(rule => rule.Editions).Select(edition => edition.InForce)
            .Concat(chain.SelectMany(policy => policy.Indicators).SelectMany(indicator => indicator.Editions).Select(edition => edition.InForce))
            .Concat(chain.SelectMany(policy => Periods(policy.Tables)));
        return periods.SelectMany(period => period.Until is { } until ? [period.From, until] : new[] { period.From });
    }

    private static IEnumerable<Period> Periods(PolicyTables tables) => tables.Dimensions.Select(t => t.InForce)
        .Concat(tables.GradeValidity.Select(t => t.InForce)).Concat(tables.RiskMatrix.Select(t => t.InForce))
        .Concat(tables.ProductCatalogue.Select(t => t.InForce)).Concat(tables.IntensityMatrix.Select(t => t.InForce))
        .Concat(tables.GradeScales.Select(t => t.InForce)).Concat(tables.Measures.Select(t => t.InForce)).Concat(tables.Mechanisms.Select(t => t.InForce))
        .Concat(tables.ProductCatalogue.SelectMany(t => t.Body).Select(entry => entry.NeedsLicence).OfType<Period>());

    private static ProgramParts Parts(IReadOnlyList<Policy> chain, Period inForce)
    {
        var day = inForce.From;
        var off = chain.SelectMany(policy => policy.SwitchesOff.Keys).ToHashSet();
        var rules = chain.SelectMany(policy => policy.Rules).Where(rule => !off.Contains(rule.Name))
            .Select(rule => (rule, edition: rule.On(day))).Where(x => x.edition is not null)
            .OrderBy(x => x.rule.Stage).ThenBy(x => x.rule.Name, StringComparer.Ordinal).ToList();
        var used = rules.SelectMany(x => x.edition!.Rows).SelectMany(row => row.Reads).ToHashSet();
        var definitions = chain.SelectMany(policy => policy.Indicators).Where(indicator => used.Contains(indicator.Name))
            .OrderBy(indicator => indicator.PerProduct).ThenBy(indicator => indicator.Name, StringComparer.Ordinal).ToList();
        var windows = definitions.Select(definition => On(definition, day).Within).Distinct().ToList();
        var indicators = definitions.Select(definition => new CompiledIndicator(definition, On(definition, day), windows.IndexOf(On(definition, day).Within), ReadScales.On(chain, On(definition, day).Scale, day))).ToList();
        var places = definitions.Select((definition, place) => (definition.Name, place)).ToDictionary(x => x.Name, x => x.place);
        var compiled = rules.Select(x => new CompiledRule(x.rule, x.edition!, places)).ToList();

        var (dimensions, validity) = (On(chain, t => t.Dimensions, day), On(chain, t => t.GradeValidity, day));
        var (risk, catalogue, intensity) = (On(chain, t => t.RiskMatrix, day), On(chain, t => t.ProductCatalogue, day), On(chain, t => t.IntensityMatrix, day));
        var scale = ReadScales.NameOf(chain) is { } name ? ReadScales.On(chain, name, day) : null;
        CompiledRule[] enterpriseRules = [.. compiled.Where(rule => rule.Rule.Stage != Stage.Risk)];
        return new ProgramParts
        {
            Chain = chain,
            InForce = inForce,
            Indicators = [.. indicators.Where(indicator => !indicator.Definition.PerProduct)],
            ProductIndicators = [.. indicators.Where(indicator => indicator.Definition.PerProduct)],
            Rules = enterpriseRules,
            ProductRules = [.. compiled.Where(rule => rule.Rule.Stage == Stage.Risk)],
            StageStarts = [.. Enumerable.Range(0, (int)Stage.Scale + 2).Select(stage => enterpriseRules.Count(rule => (int)rule.Rule.Stage < stage))],
            Windows = [.. windows],
            Dimensions = dimensions?.Body ?? new Dictionary<Dimension, DimensionRange>(),
            GradeValidity = validity?.Body,
            RiskMatrix = risk!.Body,
            Catalogue = catalogue!.Body,
            IntensityMatrix = intensity!.Body,
            Measures = On(chain, t => t.Measures, day)?.Body ?? new Dictionary<SupervisionIntensity, SupervisionMeasures>(),
            Mechanisms = On(chain, t => t.Mechanisms, day)?.Body,
            Scale = scale,
            Canonical = Canonical(chain, compiled, indicators, day, [dimensions?.Canonical, validity?.Canonical, risk.Canonical, catalogue.Canonical, intensity.Canonical], scale),
        }.Prepared();
    }

    private static IndicatorEdition On(IndicatorDefinition definition, DateOnly day) =>
        definition.Editions.FirstOrDefault(edition => edition.InForce.Contains(day)) ?? definition.Editions[^1];

    /// <summary>The table in force, the policy's own before its parents'.</summary>
    private static TableEdition<T>? On<T>(IReadOnlyList<Policy> chain, Func<PolicyTables, IReadOnlyList<TableEdition<T>>> table, DateOnly day) =>
        chain.Select(policy => table(policy.Tables).FirstOrDefault(edition => edition.InForce.Contains(day))).FirstOrDefault(edition => edition is not null);

    /// <summary>Everything that can change a decision, in one fixed order; titles, sentences and dates of other editions are left out.</summary>
    private static string Canonical(
        IReadOnlyList<Policy> chain, IReadOnlyList<CompiledRule> rules, IReadOnlyList<CompiledIndicator> indicators, DateOnly day, IReadOnlyList<string?> tables, GradeScale? scale)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"trace {TraceWriter.Version}\npolicy {chain[0].Name}\n");
        foreach (var indicator in indicators)
        {
            text.Append(CultureInfo.InvariantCulture, $"indicator {indicator.Definition.Name} {indicator.Definition.Unit.Name} {indicator.Definition.PerProduct} {indicator.Edition.Canonical}{(indicator.Scale is { } read ? " " + read : "")}\n");
        }

        foreach (var rule in rules)
        {
            text.Append(CultureInfo.InvariantCulture, $"rule {rule.Rule.Name} {rule.Rule.Stage} {rule.Rule.Dimension} {rule.UnknownApplies}\n");
            foreach (var row in rule.Edition.Rows)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {row.When} -> {row.Then}\n");
            }
        }

        foreach (var table in tables)
        {
            text.Append(CultureInfo.InvariantCulture, $"table {table}\n");
        }

        if (scale is { IsOfClasses: false })
        {
            text.Append(CultureInfo.InvariantCulture, $"scale {scale.Canonical}\n");
        }

        foreach (var entry in chain.SelectMany(policy => policy.Tables.ProductCatalogue).SelectMany(table => table.Body).Where(entry => entry.NeedsLicence?.Contains(day) == true))
        {
            text.Append(CultureInfo.InvariantCulture, $"licence {entry.Kind}\n");
        }

        return text.ToString();
    }
}
