using QualityCredit.Rating.Evidence;
using QualityCredit.Seeds.Enterprises;
using QualityCredit.Seeds.Reference;

namespace QualityCredit.Seeds.Histories;

/// <summary>Licences of the products that need one, five years each; a few were never applied for or have lapsed.</summary>
internal static class Licences
{
    private const int Years = 5;
    private const int RenewedAtMost = 1700;
    private const int LatelyDays = 600;

    private static readonly Weighted<Gap> _gaps = new((Gap.Never, 0.4), (Gap.Expired, 0.4), (Gap.Revoked, 0.1), (Gap.Suspended, 0.1));

    private enum Gap
    {
        Never,
        Expired,
        Revoked,
        Suspended,
    }

    public static void Write(History history)
    {
        for (var i = 0; i < history.Kinds.Length; i++)
        {
            if (history.Kinds[i] is not { Licence: { } type } kind)
            {
                continue;
            }

            if (kind.Mandatory && history.Draws.Chance(history.Quality.LicenceLacking))
            {
                WriteLacking(history, kind, type, i + 1);
                continue;
            }

            WriteHeld(history, kind, type, i + 1);
        }
    }

    /// <summary>Renewed in time, or held since the enterprise began; of the earlier ones only what still mattered lately.</summary>
    private static void WriteHeld(History history, SeedKind kind, LicenceType type, int product)
    {
        var from = history.DayBack(RenewedAtMost);
        var before = from.AddYears(-Years);
        if (before < history.RegisteredOn)
        {
            from = history.RegisteredOn > history.AsOf.AddDays(-RenewedAtMost) ? history.RegisteredOn : from;
        }
        else if (from > history.AsOf.AddDays(-LatelyDays))
        {
            Add(history, kind, type, product, before);
        }

        Add(history, kind, type, product, from);
    }

    private static void WriteLacking(History history, SeedKind kind, LicenceType type, int product)
    {
        var ended = history.Draws.Day(history.AsOf.AddYears(-1), history.AsOf);
        var gap = _gaps.Draw(history.Draws);
        switch (ended.AddYears(-Years) < history.RegisteredOn ? Gap.Never : gap)
        {
            case Gap.Never:
                return;
            case Gap.Expired:
                Add(history, kind, type, product, ended.AddYears(-Years));
                return;
            case Gap.Revoked:
                Add(history, kind, type, product, ended.AddYears(-2), LicenceState.Revoked, ended);
                return;
            case Gap.Suspended:
                Add(history, kind, type, product, ended.AddYears(-2), LicenceState.Suspended, ended);
                return;
        }
    }

    private static void Add(
        History history, SeedKind kind, LicenceType type, int product, DateOnly from, LicenceState state = LicenceState.InForce, DateOnly? ended = null) =>
        history.Add(new Licence
        {
            Serial = history.Next,
            OccurredOn = from,
            Product = product,
            Provenance = history.Source(AdministrativeLevel.Provincial, "湘许准", from),
            Type = type,
            State = state,
            ValidFrom = from,
            ValidUntil = from.AddYears(Years),
            EndedOn = ended,
            Number = Number(history, kind, type),
        });

    private static string Number(History history, SeedKind kind, LicenceType type) => type switch
    {
        LicenceType.Production => $"(湘)XK{history.Draws.Between(1, 16):D2}-{history.Draws.Between(1, 12):D3}-{history.Draws.Between(1, 99_999):D5}",
        LicenceType.Food => SyntheticCodes.FoodLicence(100 + kind.Code.IndustryClass % 32, history.County, history.Draws.Between(1, 9999)),
        LicenceType.CompulsoryCertification => $"2022{history.Draws.Below(1_000_000):D6}{history.Draws.Below(1_000_000):D6}",
        LicenceType.SpecialEquipment => $"TS2{history.Draws.Below(1000):D3}43{history.Draws.Below(1000):D3}",
        LicenceType.Other => $"湘许{history.Draws.Below(1_000_000):D6}",
    };
}
