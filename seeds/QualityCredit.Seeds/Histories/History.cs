using System.Globalization;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Seeds.Reference;

namespace QualityCredit.Seeds.Histories;

/// <summary>The history of one enterprise while it is written: who it is, and the items so far.</summary>
internal sealed class History(Draws draws, Distributions distributions)
{
    private const double ObjectionShare = 0.02;
    private const double RecentObjectionShare = 0.12;
    private const int ObjectionDays = 60;
    private static readonly TimeOnly _endOfDayUtc = new(15, 59); // 23:59 in Hunan

    private readonly List<EvidenceItem> _items = new(16);

    public required string Body { get; init; }

    public required RegionCode County { get; init; }

    public required Offices Offices { get; init; }

    public required EnterpriseSize Size { get; init; }

    public required Quality Quality { get; init; }

    /// <summary>The kinds of the products; product serials count from 1.</summary>
    public required SeedKind[] Kinds { get; init; }

    public required DateOnly RegisteredOn { get; init; }

    public required DateOnly OpenedOn { get; init; }

    /// <summary>First day of what supervision finds.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day that evidence may have.</summary>
    public required DateOnly AsOf { get; init; }

    public Draws Draws => draws;

    public Distributions Distributions => distributions;

    public double Years => (AsOf.DayNumber - From.DayNumber) / 365.25;

    public IReadOnlyList<EvidenceItem> Items => _items;

    public int Next => _items.Count + 1;

    public int SomeProduct => draws.Between(1, Kinds.Length);

    public void Add(EvidenceItem item) => _items.Add(item);

    /// <summary>Days on which something happened, so many a year in the mean.</summary>
    public IEnumerable<DateOnly> Days(double aYear)
    {
        var count = draws.Count(aYear * Years);
        for (var i = 0; i < count; i++)
        {
            yield return draws.Day(From, AsOf.AddDays(1));
        }
    }

    /// <summary>A day at most so many days before the last, when the enterprise was there.</summary>
    public DateOnly DayBack(int most)
    {
        var day = AsOf.AddDays(-draws.Between(5, most));
        return day < RegisteredOn ? RegisteredOn : day;
    }

    /// <summary>The day, or null where it has not come yet.</summary>
    public DateOnly? IfPast(DateOnly day) => day <= AsOf ? day : null;

    /// <summary>The source of the next item: recorded within days, never after the last day.</summary>
    public Provenance Source(string department, string series, DateOnly on)
    {
        var recordedOn = (on > OpenedOn ? on : OpenedOn).AddDays(draws.Between(1, 9));
        var time = recordedOn > AsOf ? _endOfDayUtc : new TimeOnly(1, 0).AddMinutes(draws.Below(540));
        var document = string.Create(CultureInfo.InvariantCulture, $"{series}〔{on.Year}〕{Body}-{Next:D3}号");
        return new(department, document, 0, (recordedOn > AsOf ? AsOf : recordedOn).ToDateTime(time, DateTimeKind.Utc));
    }

    public Provenance Source(AdministrativeLevel level, string series, DateOnly on) => Source(Offices.At(level, on), series, on);

    /// <summary>Few object; what was objected to long ago has been decided.</summary>
    public ObjectionState? Objection(DateOnly on)
    {
        var recent = on > AsOf.AddDays(-ObjectionDays);
        return draws.Chance(recent ? RecentObjectionShare : ObjectionShare) ? (recent ? ObjectionState.Open : ObjectionState.Rejected) : null;
    }
}
