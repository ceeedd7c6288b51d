using QualityCredit.Rating.Evidence;

namespace QualityCredit.Seeds.Histories;

/// <summary>Certificates, officers, laboratories, and awards.</summary>
internal static class Credentials
{
    private const int CertificateYears = 3;
    private const int AwardYears = 5;
    private const double Withdrawn = 0.02;

    private static readonly Weighted<AdministrativeLevel> _awardLevels = new(
        (AdministrativeLevel.County, 0.45), (AdministrativeLevel.Municipal, 0.35), (AdministrativeLevel.Provincial, 0.18), (AdministrativeLevel.National, 0.02));

    public static void Write(History history)
    {
        foreach (var (scheme, share) in history.Quality.Certificates)
        {
            if (history.Draws.Chance(share))
            {
                WriteCertificate(history, scheme);
            }
        }

        if (history.Draws.Chance(history.Quality.Awards))
        {
            WriteAward(history);
        }
    }

    private static void WriteCertificate(History history, CertificateScheme scheme)
    {
        var from = history.DayBack(1500);
        var until = from.AddYears(CertificateYears);
        if (until <= history.AsOf && history.Draws.Chance(0.9))
        {
            (from, until) = (until, until.AddYears(CertificateYears));
        }

        history.Add(new Certificate
        {
            Serial = history.Next,
            OccurredOn = from,
            Provenance = history.Source(Issuer(history, scheme), "证", from),
            Scheme = scheme,
            ValidFrom = from,
            ValidUntil = scheme == CertificateScheme.ChiefQualityOfficer ? null : until,
            EndedOn = history.Draws.Chance(Withdrawn) ? history.IfPast(from.AddDays(400)) : null,
            Number = $"HN{history.Draws.Below(100_000_000):D8}",
        });
    }

    private static string Issuer(History history, CertificateScheme scheme) => scheme switch
    {
        CertificateScheme.QualityManagement or CertificateScheme.OtherManagement => "中国合格评定国家认可中心",
        CertificateScheme.AccreditedLaboratory => history.Offices.At(AdministrativeLevel.Provincial, history.AsOf),
        CertificateScheme.ChiefQualityOfficer or CertificateScheme.Traceability or CertificateScheme.AdvancedStandard =>
            history.Offices.At(AdministrativeLevel.Municipal, history.AsOf),
    };

    private static void WriteAward(History history)
    {
        var level = _awardLevels.Draw(history.Draws);
        var from = history.Draws.Day(history.From, history.AsOf);
        history.Add(new Award
        {
            Serial = history.Next,
            OccurredOn = from,
            Provenance = history.Source(level >= AdministrativeLevel.Provincial ? "湖南省人民政府" : history.Offices.Government, "质奖", from),
            Level = level,
            ValidFrom = from,
            ValidUntil = from.AddYears(AwardYears),
            EndedOn = history.Draws.Chance(Withdrawn) ? history.IfPast(from.AddDays(500)) : null,
            Name = level switch
            {
                AdministrativeLevel.County => "县（市、区）长质量奖",
                AdministrativeLevel.Municipal => "市长质量奖",
                AdministrativeLevel.Provincial => history.Draws.Chance(0.3) ? "省长质量奖" : "湖南名牌产品",
                AdministrativeLevel.National => "中国质量奖提名奖",
            },
        });
    }
}
