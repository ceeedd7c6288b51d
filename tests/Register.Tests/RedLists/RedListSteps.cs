using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.RedLists;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.RedLists;
using QualityCredit.Register.Tests.Rescoring;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.RedLists;

/// <summary>Enterprises of Changzhi that reach class AA with honours, and what officers do with them.</summary>
internal static class RedListSteps
{
    public const string Announcer = "zhang";
    public const string Decider = "li";

    public static readonly DateOnly RatedOn = new(2026, 1, 5);
    public static readonly DateOnly AnnouncedOn = new(2026, 1, 6);

    /// <summary>The day after seven working days.</summary>
    public static readonly DateOnly EnteredOn = new(2026, 1, 16);

    public static readonly DateOnly Today = new(2026, 12, 30);

    private static readonly RegionCode _changzhi = RegionCode.FromNumber(140402);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The enterprises 1 to <paramref name="count"/> with all that the rule asks for, rated until they hold class AA.</summary>
    public static async Task<TemporaryRegister> ProposedAsync(int count = 1, RegionCode? region = null)
    {
        var register = await TemporaryRegister.CreateAsync();
        await register.Get<RegisterEnterprise>().ExecuteAsync([.. Enumerable.Range(1, count).Select(number => AnyEnterprise.Details(number) with { Region = region ?? _changzhi })], Ct);
        await register.Get<RecordEvidence>().ExecuteAsync([.. Enumerable.Range(1, count).SelectMany(number => Merits(number).Select(item => new EvidenceIntake(AnyEnterprise.Code(number), item)))], Ct);
        await register.RunAsync(RatedOn.AddYears(-1));
        await register.RunAsync(RatedOn);
        return register;
    }

    public static async Task<TemporaryRegister> EnteredAsync(int count = 1)
    {
        var register = await ProposedAsync(count);
        for (var number = 1; number <= count; number++)
        {
            await register.TakenAsync(RedListAction.Announce, AnnouncedOn, number);
            await register.TakenAsync(RedListAction.Enter, EnteredOn, number);
        }

        return register;
    }

    public static Task<RedListReceipt> TakeAsync(this TemporaryRegister register, RedListAction action, DateOnly on, int number = 1, int? seen = null) => register.Get<TakeRedListStep>().ExecuteAsync(
        AnyEnterprise.Code(number),
        new()
        {
            Action = action,
            Actor = action == RedListAction.Enter ? Decider : Announcer,
            Authority = "长治市市场监督管理局",
            Basis = "长政发〔2015〕12号三（二）3（2）",
            Document = $"长市监〔{on.Year}〕{number}-{(int)action}号",
            On = on,
            Text = "市长质量奖，四年监督抽查合格",
        },
        seen,
        Today,
        Ct);

    public static async Task TakenAsync(this TemporaryRegister register, RedListAction action, DateOnly on, int number = 1) =>
        Assert.IsType<RedListStepTaken>(await register.TakeAsync(action, on, number));

    public static async Task<IReadOnlyList<OrganizationCode>> ShownAsync(this TemporaryRegister register, DateOnly on) =>
        [.. (await register.Get<ReadRedList>().ExecuteAsync(on, Ct)).Entries.Select(entry => entry.Code)];

    public static Task ListAsync(this TemporaryRegister register, DateOnly from, int number = 1) => register.Get<RecordEvidence>().ExecuteAsync(
        [
            new(AnyEnterprise.Code(number), new Listing
            {
                Serial = 0,
                OccurredOn = from,
                Provenance = new("长治市市场监督管理局", $"长市监黑〔{from.Year}〕{number}号", 1, default),
                Degree = ListingDegree.General,
                ListedFrom = from,
                ListedUntil = from.AddMonths(12),
                Ground = "同类违法两次受罚",
            }),
        ],
        Ct);

    private static IEnumerable<EvidenceItem> Merits(int number)
    {
        Provenance Document(string kind, int year) => new("长治市市场监督管理局", $"{kind}〔{year}〕{number}号", 1, default);
        foreach (var year in (int[])[2021, 2022, 2023, 2024, 2025])
        {
            yield return new SpotCheck { Serial = 0, OccurredOn = new(year, 12, 1), Provenance = Document("抽", year), Level = AdministrativeLevel.Provincial, Result = SpotCheckResult.Passed };
        }

        foreach (var year in (int[])[2024, 2025])
        {
            yield return new Checklist { Serial = 0, OccurredOn = new(year, 11, 1), Provenance = Document("核", year), Applicable = 40, Met = 40 };
            yield return new Commitment { Serial = 0, OccurredOn = new(year, 11, 2), Provenance = Document("责", year), Subject = CommitmentSubject.ResponsibilityReport, State = CommitmentState.Made };
        }

        yield return new Award { Serial = 0, OccurredOn = new(2024, 5, 1), Provenance = Document("奖", 2024), Level = AdministrativeLevel.Municipal, ValidFrom = new(2024, 5, 1), ValidUntil = new(2026, 10, 1) };
    }
}
