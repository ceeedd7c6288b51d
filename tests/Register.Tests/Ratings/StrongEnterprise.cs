using System.Globalization;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Ratings;

/// <summary>An enterprise of Hunan that earns AA as long as nothing speaks against it: A on 2014-05-08, AA at its first review.</summary>
internal static class StrongEnterprise
{
    public const int Id = 1;

    public static readonly DateOnly FirstRatedOn = new(2014, 5, 8);
    public static readonly DateOnly AaSince = new(2015, 5, 8);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static OrganizationCode Code => AnyEnterprise.Code(Id);

    public static async Task<TemporaryRegister> CreateAsync(DateOnly? openedOn = null, DateOnly? dataOn = null)
    {
        var register = await TemporaryRegister.CreateAsync();
        await register.Get<RegisterEnterprise>().ExecuteAsync([AnyEnterprise.Details(Id) with { OpenedOn = openedOn ?? new(2010, 1, 1), Region = RegionCode.FromNumber(430602) }, AnyEnterprise.Details(2)], Ct);
        var serial = 0;
        string[] schemes = ["quality-management", "other-management", "chief-quality-officer", "traceability", "accredited-laboratory", "advanced-standard"];
        List<EvidenceItem> items = [.. schemes.Select(scheme => Item(EvidenceKind.Certificate, new(2013, 1, 1), ("scheme", scheme), ("valid-from", "2013-01-01")))];
        items.Add(Item(EvidenceKind.Award, new(2013, 5, 1), ("level", "provincial"), ("valid-from", "2013-05-01")));
        foreach (var day in dataOn is { } only ? [only] : Enumerable.Range(2012, 8).Select(year => new DateOnly(year, 3, 1)))
        {
            items.Add(Item(EvidenceKind.Checklist, day, ("applicable", "40"), ("met", "40")));
            items.AddRange(Enumerable.Range(1, 3).Select(_ => Item(EvidenceKind.SpotCheck, day, ("level", "provincial"), ("result", "passed"))));
        }

        await register.RecordAsync([.. items]);
        return register;

        EvidenceItem Item(EvidenceKind kind, DateOnly on, params (string Field, string Value)[] fields) => SampleFile.Item(++serial, kind, on, fields);
    }

    public static async Task<IReadOnlyList<long>> RecordAsync(this TemporaryRegister register, params EvidenceItem[] items) =>
        [.. (await register.Get<RecordEvidence>().ExecuteAsync([.. items.Select(item => new EvidenceIntake(Code, item))], Ct)).Select(receipt => Assert.IsType<EvidenceRecorded>(receipt).Id)];

    /// <summary>An entry of the blacklist from a day on.</summary>
    public static EvidenceItem Listing(DateOnly from, DateOnly? until = null) => SampleFile.Item(
        900, EvidenceKind.Listing, from, ("degree", "serious"), ("listed-from", Text(from)), ("listed-until", Text(until ?? from.AddYears(3))), ("ground", "falsified-reports"));

    public static EvidenceItem Penalty(DateOnly on) => SampleFile.Item(901, EvidenceKind.Violation, on, ("act", "labelling-offence"), ("penalty", "fine"), ("gravity", "ordinary"));

    public static Task RetractAsync(this TemporaryRegister register, long id) => register.Get<RetractEvidence>().ExecuteAsync(id, "湘市监撤〔2015〕1号", "李处长", Ct);

    public static async Task<EnterpriseStatus> StatusAsync(this TemporaryRegister register)
    {
        await using var context = register.NewContext();
        return await context.Statuses.AsNoTracking().SingleAsync(status => status.EnterpriseId == Id, Ct);
    }

    public static async Task<Grade?> GradeAsync(this TemporaryRegister register) => (await register.StatusAsync()).Rated.Grade;

    public static async Task<IReadOnlyList<StandingCorrection>> CorrectionsAsync(this TemporaryRegister register)
    {
        await using var context = register.NewContext();
        return await context.StandingCorrections.AsNoTracking().OrderBy(row => row.DecisionId).ToListAsync(Ct);
    }

    public static long Decision(int serial) => RowKey.Of(Id, serial);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
