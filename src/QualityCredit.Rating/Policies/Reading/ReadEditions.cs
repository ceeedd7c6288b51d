namespace QualityCredit.Rating.Policies.Reading;

/// <summary>What every edition has: when it is in force and what it rests on.</summary>
internal sealed record EditionHead(YamlMap Map, Period InForce, Citation Citation);

/// <summary>Reads the heads of the editions of a rule, indicator or table and checks their dates.</summary>
internal static class ReadEditions
{
    public static IReadOnlyList<EditionHead> Of(YamlMap owner)
    {
        var maps = owner.Has("editions") ? owner.Maps("editions") : [owner];
        var heads = new List<EditionHead>();
        owner.NotEmpty("editions");
        for (var i = 0; i < maps.Count; i++)
        {
            var map = maps[i];
            var (from, until, citation) = (map.Date("from"), map.Date("until", required: false), map.Citation());
            if (from is null || citation is null)
            {
                continue;
            }

            var next = i + 1 < maps.Count ? maps[i + 1].Date("from", required: false) : null;
            if (next <= from || until <= from || until > next)
            {
                owner.Findings.Add(DiagnosticCode.DateOverlap, owner.File, map.Line, "this edition is still in force when the next begins, or ends before it begins", "put the editions in order of `from`; each ends where the next begins");
            }
            else if (until < next)
            {
                owner.Findings.Add(DiagnosticCode.DateGap, owner.File, map.Line, $"no edition is in force from {until:yyyy-MM-dd} to {next:yyyy-MM-dd}", "remove `until:`; an edition ends where the next begins");
            }

            heads.Add(new(map, new(from.Value, next ?? until), citation));
        }

        return heads;
    }
}
