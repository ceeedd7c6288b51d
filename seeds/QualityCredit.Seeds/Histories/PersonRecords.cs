using QualityCredit.Rating.Evidence;

namespace QualityCredit.Seeds.Histories;

/// <summary>What is on record about the persons who answer for the enterprise.</summary>
internal static class PersonRecords
{
    private const double HasLeft = 0.15;
    private const int MostMonthsUntilLeft = 30;

    private static readonly (PersonRole Role, string Adverse, string Favourable)[] _posts =
    [
        (PersonRole.LegalRepresentative, "因质量违法行为被追究领导责任", "获省级质量工作先进个人"),
        (PersonRole.PersonInCharge, "所任职企业被列入黑名单", "质量诚信承诺履行良好"),
        (PersonRole.QualityChief, "签发不合格产品出厂", "考核优秀的首席质量官"),
    ];

    public static void Write(History history)
    {
        foreach (var day in history.Days(history.Quality.PersonRecords.AdverseAYear))
        {
            Add(history, day, NoteTenor.Adverse);
        }

        foreach (var day in history.Days(history.Quality.PersonRecords.FavourableAYear))
        {
            Add(history, day, NoteTenor.Favourable);
        }
    }

    private static void Add(History history, DateOnly day, NoteTenor record)
    {
        var (role, adverse, favourable) = history.Draws.Pick(_posts);
        var left = history.Draws.Chance(HasLeft) ? history.IfPast(day.AddMonths(history.Draws.Between(1, MostMonthsUntilLeft))) : null;
        history.Add(new PersonRecord
        {
            Serial = history.Next,
            OccurredOn = day,
            Objection = record == NoteTenor.Adverse ? history.Objection(day) : null,
            Provenance = history.Source(AdministrativeLevel.Municipal, "质责", day),
            Role = role,
            Record = record,
            LeftOn = left,
            Summary = record == NoteTenor.Adverse ? adverse : favourable,
        });
    }
}
