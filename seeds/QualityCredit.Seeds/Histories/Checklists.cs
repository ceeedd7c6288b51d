using QualityCredit.Rating.Evidence;

namespace QualityCredit.Seeds.Histories;

/// <summary>The capability of an enterprise is checked item by item about every fifteen months.</summary>
internal static class Checklists
{
    private const int FewestItems = 18;
    private const int MostItems = 40;
    private const int LeastDays = 360;
    private const int MostDays = 580;

    public static void Write(History history)
    {
        var draws = history.Draws;
        var applicable = draws.Between(FewestItems, MostItems);
        var share = draws.Chance(history.Quality.AllMet) ? 1 : draws.Between(history.Quality.Checklist[0], history.Quality.Checklist[1]);
        for (var day = history.AsOf.AddDays(-draws.Between(5, MostDays)); day >= history.From; day = day.AddDays(-draws.Between(LeastDays, MostDays)))
        {
            var level = draws.Chance(0.6) ? AdministrativeLevel.County : AdministrativeLevel.Municipal;
            history.Add(new Checklist
            {
                Serial = history.Next,
                OccurredOn = day,
                Provenance = history.Source(level, "质保核", day),
                Applicable = applicable,
                Met = (int)(applicable * share + 0.5),
            });
            share = Math.Clamp(share - draws.Between(-0.02, 0.03), 0.3, share == 1 ? 1 : history.Quality.Checklist[1]);
        }
    }
}
