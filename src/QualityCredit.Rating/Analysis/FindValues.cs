namespace QualityCredit.Rating.Analysis;

/// <summary>What a search for values found.</summary>
internal abstract record Search
{
    private Search()
    {
    }

    /// <summary>Values for which every claim holds.</summary>
    public sealed record Found(IReadOnlyDictionary<string, Atom> Values) : Search;

    /// <summary>There are none; these claims exclude each other.</summary>
    public sealed record Impossible(IReadOnlyList<Claim> Conflict) : Search;

    /// <summary>Too many values to try them all.</summary>
    public sealed record Undecided : Search;
}

/// <summary>
/// Looks for values of the indicators for which all claims hold. Cells cut the values of an indicator into finitely many that differ;
/// claims without a common indicator are looked at separately, so that most searches try a dozen values.
/// </summary>
internal sealed class FindValues
{
    private const int MostSteps = 20_000;

    private readonly IReadOnlyList<Claim> _claims;
    private readonly OpenValues _values;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<Atom>> _domains;
    private readonly List<IndicatorOnDay> _order;
    private int _steps;

    private FindValues(PolicyOnDay policy, IReadOnlyList<Claim> claims, Dictionary<string, IReadOnlyList<Atom>> domains)
    {
        (_claims, _domains, _values) = (claims, domains, new(domains));
        _order = [.. domains.Keys.Select(policy.Indicator).OrderBy(indicator => domains[indicator.Name].Count)];
    }

    public static Search For(PolicyOnDay policy, IReadOnlyList<Claim> claims)
    {
        var domains = claims.SelectMany(claim => claim.Tests).GroupBy(test => test.Indicator)
            .ToDictionary(group => group.Key, group => policy.Indicator(group.Key).Atoms(group.Select(test => test.Cell)));
        var values = new Dictionary<string, Atom>();
        Search result = new Search.Found(values);
        foreach (var part in Parts(policy, claims, domains))
        {
            var own = part.SelectMany(claim => claim.Tests).Select(test => test.Indicator).Distinct().ToDictionary(name => name, name => domains[name]);
            var search = new FindValues(policy, part, own);
            if (search.Try(0) is not { } found)
            {
                result = new Search.Undecided();
            }
            else if (!found)
            {
                return new Search.Impossible(part);
            }

            foreach (var (name, atom) in search._values.Chosen)
            {
                values[name] = atom;
            }
        }

        return result;
    }

    /// <summary>Every claim can be met, some cannot (false), or there are too many values (null).</summary>
    private bool? Try(int at)
    {
        if (!_claims.All(claim => claim.IsPossible(_values)))
        {
            return false;
        }

        if (at == _order.Count)
        {
            return true;
        }

        var indicator = _order[at];
        foreach (var atom in _domains[indicator.Name])
        {
            if (++_steps > MostSteps)
            {
                return null;
            }

            if (!_order.Take(at).All(other => Relations.CanStandTogether(other, _values.Chosen[other.Name], indicator, atom)))
            {
                continue;
            }

            _values.Choose(indicator.Name, atom);
            if (Try(at + 1) is not false and var result)
            {
                return result;
            }

            _values.Reopen(indicator.Name);
        }

        return false;
    }

    /// <summary>Claims that share an indicator, or read related ones, belong together.</summary>
    private static List<List<Claim>> Parts(PolicyOnDay policy, IReadOnlyList<Claim> claims, Dictionary<string, IReadOnlyList<Atom>> domains)
    {
        var group = domains.Keys.ToDictionary(name => name, name => name);
        string Root(string name) => group[name] == name ? name : group[name] = Root(group[name]);
        foreach (var claim in claims)
        {
            var names = claim.Tests.Select(test => test.Indicator).ToList();
            foreach (var name in names)
            {
                group[Root(name)] = Root(names[0]);
            }
        }

        var all = domains.Keys.Select(policy.Indicator).ToList();
        foreach (var (left, right) in all.SelectMany((left, i) => all.Skip(i + 1).Select(right => (left, right))))
        {
            if (Relations.AreRelated(left, right))
            {
                group[Root(left.Name)] = Root(right.Name);
            }
        }

        return [.. claims.GroupBy(claim => claim.Tests.Select(test => Root(test.Indicator)).FirstOrDefault("")).Select(part => part.ToList())];
    }
}
