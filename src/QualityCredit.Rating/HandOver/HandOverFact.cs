using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.OpenData;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.HandOver;

/// <summary>What kind of record is handed over.</summary>
public enum HandOverKind : byte
{
    /// <summary>An entry of the blacklist in force.</summary>
    [Label("质量黑名单", "Entry of the blacklist")] Listing = 1,

    /// <summary>A penalty that is still shown.</summary>
    [Label("行政处罚", "Penalty")] Penalty,

    /// <summary>An entry of the red list in force.</summary>
    [Label("质量红名单", "Entry of the red list")] RedList,

    /// <summary>The class of an enterprise.</summary>
    [Label("质量信用等级", "Class of quality credit")] Grade,
}

/// <summary>An enterprise as records name it. Equality is by value.</summary>
/// <param name="Code">The organization code, nine characters.</param>
/// <param name="CreditCode">The unified social credit code, where it is known.</param>
/// <param name="Name">Its name.</param>
/// <param name="Region">The administrative division, six digits.</param>
public sealed record HandOverParty(string Code, string? CreditCode, string Name, string Region);

/// <summary>A class as it was published last. Equality is by value.</summary>
/// <param name="Grade">The class.</param>
/// <param name="Intensity">How the enterprise is supervised.</param>
/// <param name="Since">Since when it has had the class.</param>
/// <param name="RatedOn">When it was rated.</param>
/// <param name="Policy">The policy that it was rated by; null where the register does not hold that edition any more.</param>
/// <param name="Edition">The edition of that policy.</param>
public sealed record HandOverClass(Grade Grade, SupervisionIntensity Intensity, DateOnly Since, DateOnly RatedOn, string? Policy, PolicyFingerprint Edition);

/// <summary>One thing that is handed over, before it is written into the fields of a receiver.</summary>
public sealed record HandOverFact
{
    // 征信业管理条例: what agencies publish by law is free to use.
    private const string Published = "《征信业管理条例》第二条、第二十一条（依法公开的信息）";

    /// <summary>Names the record from its first line to its end.</summary>
    public required string Key { get; init; }

    /// <summary>What it is.</summary>
    public required HandOverKind Kind { get; init; }

    /// <summary>Whom it is about.</summary>
    public required HandOverParty Party { get; init; }

    /// <summary>The act, for records like penalties.</summary>
    public string? Act { get; init; }

    /// <summary>The ground.</summary>
    public string? Ground { get; init; }

    /// <summary>The clause.</summary>
    public string? Basis { get; init; }

    /// <summary>The document.</summary>
    public string? Document { get; init; }

    /// <summary>Who decided.</summary>
    public string? Authority { get; init; }

    /// <summary>What was decided, in a word.</summary>
    public required string Measure { get; init; }

    /// <summary>What was decided, in a sentence.</summary>
    public string? Content { get; init; }

    /// <summary>The fine in yuan.</summary>
    public int? FineYuan { get; init; }

    /// <summary>Remark.</summary>
    public string? Remark { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>First day on which it has no effect any more; null where that is open.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>First day on which it is shown no longer; null where that is open.</summary>
    public DateOnly? ShownUntil { get; init; }

    /// <summary>Code of the degree, for entries of the blacklist.</summary>
    public string? Degree { get; init; }

    /// <summary>The class.</summary>
    public HandOverClass? Class { get; init; }

    /// <summary>What allows it to be handed over.</summary>
    public string Permission { get; init; } = Published;

    /// <summary>An entry of the blacklist as everybody may read it.</summary>
    public static HandOverFact Of(OpenDataRow row) => new()
    {
        Key = row.Key,
        Kind = HandOverKind.Listing,
        Party = new(row.Code, row.CreditCode, row.Name, row.Region),
        Act = $"质量失信（{row.DegreeZh}）",
        Ground = row.Ground,
        Basis = row.Basis,
        Document = row.Document,
        Authority = row.Authority,
        Measure = "列入质量黑名单",
        Content = row.ListedUntil is { } until ? $"列入质量黑名单，自{Day(row.ListedFrom)}至{Day(until.AddDays(-1))}" : $"列入质量黑名单，自{Day(row.ListedFrom)}起",
        Remark = RemarkOf(row),
        Degree = row.Degree,
        From = row.ListedFrom,
        Until = row.ListedUntil,
        ShownUntil = row.ListedUntil,
    };

    /// <summary>A penalty while it is shown; null where it never is, or no longer is.</summary>
    /// <param name="key">Names it.</param>
    /// <param name="party">Whom it hit.</param>
    /// <param name="violation">What the register holds of it.</param>
    /// <param name="day">The day.</param>
    public static HandOverFact? Of(string key, HandOverParty party, Violation violation, DateOnly day)
    {
        if (violation.Objection == ObjectionState.Open || PenaltyTerms.ShownUntil(violation) is not { } shownUntil || day < violation.OccurredOn || day >= shownUntil)
        {
            return null;
        }

        var (act, penalty, gravity) = (Vocabulary.TermOf(violation.Act).Zh, Vocabulary.TermOf(violation.Penalty).Zh, Vocabulary.TermOf(violation.Gravity).Zh);
        var banUntil = violation.BanYears is { } years ? violation.OccurredOn.AddYears(years) : (DateOnly?)null;
        return new()
        {
            Key = key,
            Kind = HandOverKind.Penalty,
            Party = party,
            Act = act,
            Document = violation.Provenance.Document,
            Authority = violation.Provenance.Department,
            Measure = penalty,
            Content = ContentOf(violation, penalty),
            FineYuan = violation.FineYuan,
            Remark = gravity,
            From = violation.OccurredOn,
            Until = banUntil,
            ShownUntil = shownUntil,
        };
    }

    /// <summary>The class of an enterprise, where its policy hands classes over.</summary>
    /// <param name="key">Names it.</param>
    /// <param name="party">The enterprise.</param>
    /// <param name="rated">Its class.</param>
    /// <param name="permission">What the policy rests the hand-over on.</param>
    public static HandOverFact OfClass(string key, HandOverParty party, HandOverClass rated, Citation permission) => new()
    {
        Key = key,
        Kind = HandOverKind.Grade,
        Party = party,
        Measure = $"质量信用等级{Vocabulary.TermOf(rated.Grade).Code}",
        From = rated.Since,
        Class = rated,
        Permission = permission.Text,
    };

    // The persons stand where the public list names them, and are not told to be legal representatives.
    private static string? RemarkOf(OpenDataRow row)
    {
        string[] remarks = [.. new[] { row.Urgent ? "紧急列入" : null, row.Persons is { } persons ? $"责任人：{persons}" : null }.OfType<string>()];
        return remarks.Length == 0 ? null : string.Join('；', remarks);
    }

    private static string ContentOf(Violation violation, string penalty)
    {
        var fine = violation.FineYuan is { } yuan ? $"罚款{yuan}元" : null;
        var ban = violation.BanYears is { } years ? $"禁业{years}年" : null;
        return string.Join('，', new[] { violation.Penalty == PenaltyKind.Fine && fine is not null ? null : penalty, fine, ban }.OfType<string>());
    }

    private static string Day(DateOnly day) => LegalDate.Text(day);
}
