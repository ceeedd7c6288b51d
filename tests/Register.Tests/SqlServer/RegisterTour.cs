using System.Net;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Cli;
using QualityCredit.Rating.Credit;
using QualityCredit.Rating.HandOver;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Listings;
using QualityCredit.Rating.RedLists;
using QualityCredit.Register.Accounts;
using QualityCredit.Register.Activation;
using QualityCredit.Register.Blacklist;
using QualityCredit.Register.Clients;
using QualityCredit.Register.CreditJobs;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Figures;
using QualityCredit.Register.HandOver;
using QualityCredit.Register.Idempotency;
using QualityCredit.Register.Importing;
using QualityCredit.Register.OpenData;
using QualityCredit.Register.Products;
using QualityCredit.Register.Proofs;
using QualityCredit.Register.PublicList;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.RedLists;
using QualityCredit.Register.Rescoring;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Storage;
using QualityCredit.Register.Tests.Blacklist;
using QualityCredit.Register.Tests.Clients;
using QualityCredit.Register.Tests.Editions;
using QualityCredit.Register.Watches;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.SqlServer;

/// <summary>One step: an action of the register, doing something.</summary>
internal sealed record TourStep(Type Action, Func<IServiceProvider, Task> RunAsync);

/// <summary>Every action of the register once at least, each on what the ones before have left.</summary>
internal static class RegisterTour
{
    private static readonly OrganizationCode _code = AnyEnterprise.Code(1);
    private static readonly DateOnly _day = new(2024, 1, 10);

    private static readonly KeyedRequest _request = new("1", "1", "POST /", new byte[32]);
    private static readonly KeptAnswer _answer = new(200, "application/json", null, "{}"u8.ToArray());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static IReadOnlyList<TourStep> Steps { get; } =
    [
        Of<RegisterEnterprise>(action => action.ExecuteAsync([AnyEnterprise.Details(1), AnyEnterprise.Details(2)], Ct)),
        Of<RegisterEnterprise>(action => action.ExecuteAsync([AnyEnterprise.Details(1) with { Name = "新名电缆" }], Ct)),
        Of<RegisterProduct>(action => action.ExecuteAsync([new(_code, "P-1", ProductKindCode.Parse("3831-01"), "电缆")], Ct)),
        Of<RegisterProduct>(action => action.ExecuteAsync([new(_code, "P-1", ProductKindCode.Parse("3831-01"), "软电缆", Assessment: new(1, 0, 0, 0, 9, true))], Ct)),
        Of<RecordEvidence>(action => action.ExecuteAsync([.. Enumerable.Range(1, 30).Select(seed => new EvidenceIntake(_code, AnyEvidence.Of(seed), "P-1"))], Ct)),
        Of<RecordEvidence>(action => action.ExecuteAsync([new(_code, AnyEvidence.Of(1) with { OccurredOn = new(2021, 1, 1) }, IsCorrection: true)], Ct)),
        Of<CorrectEvidence>(action => action.ExecuteAsync(RowKey.Of(1, 2), AnyEvidence.Of(100) with { Product = 1 }, Ct)),
        Of<RetractEvidence>(action => action.ExecuteAsync(RowKey.Of(1, 3), "复议撤销", "李处长", Ct)),
        Of<ImportSheets>(async action => Assert.All(
            await action.ExecuteAsync(ImportFolder(), new(ImportFiles.Catalogues()), null, Ct), outcome => Assert.Equal(1, Assert.IsType<Imported>(outcome).Rows.New))),
        Of<RecordShippedPolicies>(action => action.ExecuteAsync(Ct)),
        Of<ChangePortfolio>(async action => Assert.Equal(new PortfolioChanged(2, 0, 2), await action.AddAsync("a-bank", [_code, AnyEnterprise.Code(2)], Ct))),
        Of<RescoreEnterprises>(async action => Assert.IsType<RescoringPublished>(await action.ExecuteAsync(_day, Ct))),
        Of<RecordEvidence>(action => action.ExecuteAsync([new(_code, AnyEvidence.Of(200))], Ct)),
        Of<RescoreEnterprises>(async action => Assert.IsType<RescoringPublished>(await action.ExecuteAsync(_day.AddDays(1), full: true, null, Ct))),
        Of<RetractEvidence>(action => action.ExecuteAsync(RowKey.Of(1, 5), "复议撤销", "李处长", Ct)),
        Of<CorrectStandings>(async action => Assert.NotEmpty((await action.ListAsync(1, Ct)).Decisions)),
        Of<CorrectStandings>(action => action.ExecuteAsync(1, _day.AddDays(1), RegisterClock.Latest, Ct)),
        Of<RescoreEnterprises>(async action => Assert.IsType<RescoringPublished>(await action.ExecuteAsync(_day.AddDays(1), Ct))),
        Of<StoreDraft>(action => action.ExecuteAsync(EditionSteps.OtherBands(EditionSteps.Day, 95), "1", null, Ct)),
        Of<SimulatePolicies>(async action => Assert.IsType<Simulated>(await action.ExecuteAsync(1, EditionSteps.Day, "1", null, Ct))),
        Of<FindSimulation>(async action => await action.ExecuteAsync((await action.LastOfAsync(1, Ct))!.Value, Ct)),
        Of<ProposeActivation>(async action => Assert.IsType<ActivationProposed>(await action.ExecuteAsync(new(1, EditionSteps.Day, "a reason"), "1", Ct))),
        Of<ActivatePolicies>(async action => Assert.IsType<PoliciesActivated>(await action.ExecuteAsync(new(1, EditionSteps.Day, null), "2", Ct))),
        Of<ListPolicySteps>(action => action.ExecuteAsync(Ct)),
        Of<MeasureFigures>(async action => Assert.IsType<FiguresMeasured>(await action.ExecuteAsync(_day, null, Ct))),
        Of<FindEnterprise>(action => action.ExecuteAsync(new(_code), Ct)),
        Of<SearchEnterprises>(action => action.ExecuteAsync("电缆", null, 10, Ct)),
        Of<SearchEnterprises>(action => action.ExecuteAsync(_code.ToString(), null, 10, Ct)),
        Of<SearchEnterprises>(action => action.ExecuteAsync("", 1, 10, Ct)),
        Of<LoadEnterpriseFile>(action => action.ExecuteAsync(_code, _day, null, Ct)),
        Of<ReadEvidence>(action => action.ExecuteAsync(_code, _day, null, Ct)),
        Of<LookUpListing>(action => action.ExecuteAsync(new(_code), _day, null, Ct)),
        Of<ReadDataVersion>(action => action.ExecuteAsync(Ct)),
        Of<LastPublishedRun>(action => action.ExecuteAsync(Ct)),
        Of<RateAsOf>(action => action.ExecuteAsync(_code, _day.AddDays(1), null, Ct)),
        Of<ReplayDecision>(action => action.ExecuteAsync(RowKey.Of(1, 1), Ct)),
        Of<ExplainRating>(action => action.ExecuteAsync(new(_code), null, Ct)),
        Of<CompareRatings>(action => action.ExecuteAsync(new(_code), new(_day, null), new(_day.AddDays(1), null), Ct)),
        new(typeof(FindBetterGrade), async services =>
        {
            var rating = Assert.IsType<ExplainedRating>(await services.GetRequiredService<ExplainRating>().ExecuteAsync(new(_code), null, Ct));
            await services.GetRequiredService<FindBetterGrade>().ExecuteAsync(new(rating.File, rating.Decision), null, _day, Ct);
        }),
        Of<ListDecisions>(action => action.ExecuteAsync(_code, Ct)),
        Of<ListCandidates>(action => action.ExecuteAsync(_code, Ct)),
        Of<FindListingLaw>(action => action.ExecuteAsync(RegionCode.FromNumber(430104), _day, Ct)),
        Of<ProposeListing>(async action => Assert.IsType<CaseStepTaken>(await action.ExecuteAsync(CaseSteps.Draft with { Evidence = [4] }, CaseSteps.Today, Ct))),
        Of<ProposeListing>(async action => Assert.IsType<CandidateNotFound>(await action.ExecuteAsync(CaseSteps.Draft with { Rule = "none" }, CaseSteps.Today, Ct))),
        Of<ReleaseOpenData>(async action => Assert.True((await action.ExecuteAsync(_day, Ct)).IsNew)),
        .. CaseWalk(),
        Of<ReadOpenData>(action => action.CurrentAsync(CaseSteps.Today, Ct)),
        Of<ReadOpenDataChanges>(action => action.ExecuteAsync(0, 10, CaseSteps.Today, Ct)),
        Of<ListReleases>(action => action.ExecuteAsync(null, 10, CaseSteps.Today, Ct)),
        Of<LookUpListing>(action => action.ExecuteAsync(new(_code), CaseSteps.Today, null, Ct)),
        Of<FindListingCase>(action => action.ExecuteAsync(1, CaseSteps.Today, Ct)),
        Of<ListListingCases>(action => action.ExecuteAsync(new() { Code = _code, UrgentOnly = true }, 9, 10, CaseSteps.Today, Ct)),
        Of<ReportDuties>(action => action.ExecuteAsync(CaseSteps.Today, Ct)),
        Of<ReportUrgency>(action => action.ExecuteAsync(CaseSteps.Today, Ct)),
        Of<ReadListingChanges>(action => action.ExecuteAsync(0, 10, Ct)),
        Of<KeepPublicList>(async action => Assert.Single((await action.RefreshAsync(Ct)).Enterprises)),
        Of<TakeRedListStep>(async action => Assert.IsType<RedListRefused>(await action.ExecuteAsync(_code, RedListStep.Step, null, _day, Ct), exactMatch: false)),
        Of<RegisterWriter>(writer => writer.WriteAsync((context, _, _) => Task.FromResult(context.RedListSteps.Add(RedListStep)), Ct)),
        Of<FindRedListStatus>(action => action.ExecuteAsync(_code, _day, Ct)),
        Of<ReadRedList>(action => action.ExecuteAsync(_day, Ct)),
        Of<ListRedListProposals>(action => action.ExecuteAsync(0, 10, _day, Ct)),
        Of<ListRuns>(action => action.ExecuteAsync(null, 10, Ct)),
        Of<FindRun>(action => action.ExecuteAsync(1, Ct)),
        Of<ReadFirings>(action => action.ExecuteAsync(Ct)),
        Of<CountGoverned>(action => action.ExecuteAsync(Ct)),
        Of<SignCheckpoint>(action => action.ExecuteAsync(_day, Ct)),
        Of<SignCheckpoint>(async action => Assert.True(await action.IsSignedAsync(_day, Ct))),
        Of<CheckSigning>(action => action.ExecuteAsync(Ct)),
        Of<IssueCertificate>(async action => Assert.IsType<CertificateIssued>(await action.ExecuteAsync(new(_code), _day.AddDays(1), _day.AddDays(1), ground => new(ground, ground), Ct))),
        Of<CheckCertificate>(action => action.ExecuteAsync("no certificate", _day, Ct)),
        Of<AnswerOnce>(async action => Assert.IsType<AnsweredNow>(await action.TogetherAsync(_request, _ => Task.FromResult(_answer), Ct))),
        Of<AnswerOnce>(async action => Assert.IsType<AnsweredBefore>(await action.TogetherAsync(_request, _ => Task.FromResult(_answer), Ct))),
        Of<AnswerOnce>(async action => Assert.IsType<AnsweredNow>(await action.AfterwardsAsync(_request with { Key = "2" }, _ => Task.FromResult(_answer), Ct))),
        Of<ForgetAnswers>(action => action.ExecuteAsync(TimeSpan.FromDays(10), Ct)),
        Of<VerifyLog>(action => action.ExecuteAsync(Ct)),
        Of<JudgeAuthorisation>(action => action.ExecuteAsync(CreditQuestion, _day, Ct)),
        Of<RecordCreditQueries>(async action => Assert.NotNull(await action.ExecuteAsync([new(CreditQuestion, AuthorisationVerdict.Valid, 1, new byte[32])], _day, Ct))),
        Of<WithdrawAuthorisation>(async action => Assert.IsType<AuthorisationWithdrawn>(await action.ExecuteAsync(new(CreditQuestion.Code, "1", _day, "inspector", "撤回"), _day, Ct))),
        Of<ListAuthorisations>(async action => Assert.NotNull(Assert.Single(await action.ExecuteAsync(CreditQuestion.Code, Ct)).Withdrawal)),
        Of<JudgeAuthorisation>(action => action.ExecuteAsync(CreditQuestion, _day, Ct)),
        Of<AnswerCredit>(action => action.ExecuteAsync(CreditQuestion, new(CreditQuestion.Code), _day, Ct)),
        Of<ReadLedger>(action => action.ExecuteAsync("bank-a", CreditQuestion.Code, 0, 10, Ct)),
        Of<SearchLedger>(async action => Assert.Single((await action.ExecuteAsync(
            new() { Client = "bank-a", User = "li.ming", Code = CreditQuestion.Code, Purpose = CreditPurpose.BeforeLending, Verdict = AuthorisationVerdict.Valid, Day = new(2024, 1, 2) }, 9, 10, Ct)).Queries)),
        Of<RaiseLedgerAlerts>(action => action.ExecuteAsync(Ct)),
        Of<RegisterWriter>(writer => writer.WriteAsync((context, _, _) => Task.FromResult(context.LedgerAlerts.Add(LedgerAlert)), Ct)),
        Of<RaiseLedgerAlerts>(action => action.ExecuteAsync(Ct)),
        Of<AcknowledgeAlert>(async action => Assert.IsType<AlertAcknowledged>(await action.ExecuteAsync(1, "inspector", "电话核实", Ct))),
        Of<ListLedgerAlerts>(async action => Assert.NotNull(Assert.Single(await action.ExecuteAsync("bank-a", false, 9, 10, Ct)).Note)),
        Of<ListLedgerAlerts>(action => action.ExecuteAsync(null, true, null, 10, Ct)),
        Of<RecordCreditQueries>(async action => Assert.NotNull(await action.ExecuteAsync([new(CreditQuestion with { Authorisation = null }, AuthorisationVerdict.Missing, 1, new byte[32])], _day, Ct))),
        Of<VerifyLedger>(async action => Assert.Null((await action.ExecuteAsync(Ct)).First)),
        Of<RetireLedger>(async action => Assert.IsType<LedgerRetired>(await action.ExecuteAsync(new(2025, 1, 1), "inspector", "保存期满", new(2040, 1, 1), Ct))),
        Of<VerifyLedger>(action => action.ExecuteAsync(Ct)),
        Of<SignLedgerHead>(action => action.ExecuteAsync(_day, Ct)),
        Of<SignLedgerHead>(async action => Assert.True(await action.IsSignedAsync(_day, Ct))),
        Of<ExportLedger>(async action => Assert.Equal(2, await action.LinesAsync(await action.BeginAsync("bank-a", new(0, DateTime.UnixEpoch, DateTime.UnixEpoch.AddYears(200), 5), _day, Ct), Ct).CountAsync(Ct))),
        Of<ReceiveCreditJob>(async action => Assert.Equal(JobId, Assert.IsType<CreditJobAccepted>(await SendAsync(action, "key")).Job.Id)),
        Of<ReceiveCreditJob>(async action => Assert.IsType<CreditJobAccepted>(await SendAsync(action, "key"))),
        Of<FindCreditJobs>(action => action.ExecuteAsync("bank-a", 9, 10, Ct)),
        Of<FindCreditJobs>(action => action.OneAsync("bank-a", JobId, Ct)),
        new(typeof(WorkOnCreditJobs), async services => Assert.Equal(
            new(JobId, null), await services.GetRequiredService<WorkOnCreditJobs>().ExecuteAsync(PlainCreditJob.Day, PlainCreditJob.Format(services.GetRequiredService<AnswerCredit>()), Ct))),
        new(typeof(OpenCreditJobResult), async services =>
        {
            var job = await services.GetRequiredService<FindCreditJobs>().OneAsync("bank-a", JobId, Ct);
            await using var result = await services.GetRequiredService<OpenCreditJobResult>().ExecuteAsync(job!, Ct);
            Assert.NotEqual(0, await result.ReadAsync(new byte[10], Ct));
        }),
        Of<ReceiveCreditJob>(action => SendAsync(action, null)),
        new(typeof(WorkOnCreditJobs), async services => Assert.IsType<IOException>(
            (await services.GetRequiredService<WorkOnCreditJobs>().ExecuteAsync(PlainCreditJob.Day, new(PlainCreditJob.Format(services.GetRequiredService<AnswerCredit>()).Read, (_, _, _) => throw new IOException()), Ct))!.Failure)),
        Of<CancelCreditJob>(async action => Assert.IsType<CreditJobStopped>(await action.ExecuteAsync("bank-a", JobId + 1, Ct))),
        Of<ForgetCreditJobs>(action => action.ExecuteAsync(TimeSpan.FromDays(-1), Ct)),
        .. ClientWalk(),
        .. WatchWalk(),
        .. HandOverWalk(),
        Of<UserManager<Officer>>(async users =>
        {
            Officer officer = new() { UserName = "inspector", DisplayName = "张检查员", Id = "1" };
            await users.CreateAsync(officer, "Abc-12345678!");
            await users.FindByNameAsync("inspector");
        }),
        Of<RoleManager<IdentityRole>>(roles => roles.CreateAsync(new(OfficerRoles.Inspector) { Id = "1" })),
        Of<UserManager<Officer>>(async users =>
        {
            var officer = (await users.FindByIdAsync("1"))!;
            await users.AddToRoleAsync(officer, OfficerRoles.Inspector);
            await users.GetRolesAsync(officer);
            await users.GetClaimsAsync(officer);
            await users.AccessFailedAsync(officer);
            await users.GetUsersInRoleAsync(OfficerRoles.Inspector);
        }),
        Of<IdentifyOfficer>(async action => Assert.IsType<OfficerIdentified>(await action.ExecuteAsync("inspector", "Abc-12345678!", OfficerRoles.Inspector))),
    ];

    private static IEnumerable<TourStep> HandOverWalk() =>
    [
        Of<MakeHandOver>(async action => Assert.True((await action.ExecuteAsync(HandOverReceiver.CreditPlatform, _day, full: false, Ct)).IsNew)),
        Of<MakeHandOver>(async action => Assert.True((await action.ExecuteAsync(HandOverReceiver.CentralBank, _day, full: false, Ct)).IsNew)),
        Of<ReadHandOver>(async action => Assert.NotNull(await action.ExecuteAsync(HandOverReceiver.CentralBank, null, Ct))),
        new(typeof(TakeHandOverReceipt), async services =>
        {
            var package = (await services.GetRequiredService<ReadHandOver>().ExecuteAsync(HandOverReceiver.CreditPlatform, 1, Ct))!.Package;
            HandOverAnswer answer = new(package.Receiver, 1, package.FileSha256, true, null, null, package.Lines == 0 ? [] : [new(1, "other", null)]);
            Assert.True(Assert.IsType<HandOverReceiptTaken>(await services.GetRequiredService<TakeHandOverReceipt>().ExecuteAsync(answer, "platform", null, Ct)).IsNew);
        }),
        Of<ReconcileHandOver>(async action => Assert.IsType<Reconciled>(await action.ExecuteAsync(
            Encoding.UTF8.GetBytes($"receiver,code,key,digest\ncredit-platform,QC1000048,{new string('a', 32)},{new string('a', 64)}\n"), "inspector", Ct))),
        Of<ShowHandOver>(action => action.ExecuteAsync(_day, Ct)),
        Of<ImportCreditNotes>(async action => Assert.Equal(1, (await action.ExecuteAsync(
            Encoding.UTF8.GetBytes($"code,field,department,document,line,noted-on,tenor\n{_code.Compact},bank,人民银行长沙中心支行,长银征〔2024〕1号,1,20240102,adverse\n"), _day, Ct)).Recorded)),
    ];

    private static CreditQuestion CreditQuestion => new("bank-a", "li.ming", AnyEnterprise.Code(1), CreditPurpose.BeforeLending, null, new("1", _day, _day.AddDays(30)));

    private const int JobId = 1;

    private static Task<CreditJobReceipt> SendAsync(ReceiveCreditJob receive, string? key) => receive.ExecuteAsync(
        new("bank-a", key, IsEnglish: false), PlainCreditJob.Send([PlainCreditJob.Line(AnyEnterprise.Code(1), "job-1"), PlainCreditJob.Line(AnyEnterprise.Code(2))]), () => new(null, null, null), Ct);

    private static LedgerAlert LedgerAlert => new()
    {
        Id = 1,
        Pattern = "sweep",
        ClientId = "bank-a",
        First = 1,
        Last = 1,
        FromUtc = new(2024, 1, 10, 0, 0, 0, DateTimeKind.Utc),
        UntilUtc = new(2024, 1, 10, 0, 0, 0, DateTimeKind.Utc),
        Queries = 1000,
        WithinHours = 24,
        RaisedUtc = new(2024, 1, 10, 0, 0, 0, DateTimeKind.Utc),
    };

    private static RedListStepRecord RedListStep => new()
    {
        EnterpriseId = 1,
        Number = 1,
        Action = RedListAction.Announce,
        Actor = "zhang",
        Authority = "长治市市场监督管理局",
        Basis = "长政发〔2015〕12号",
        Document = "长市监〔2024〕1号",
        On = _day,
        Text = "市长质量奖",
        Rule = "a-rule",
        TermMonths = 12,
        NoticeDays = 7,
        NoticeUntil = _day.AddDays(9),
        RecordedUtc = new(2024, 1, 10, 0, 0, 0, DateTimeKind.Utc),
    };

    private static IEnumerable<TourStep> CaseWalk() => new (ListingAction Action, DateOnly On)[]
    {
        (ListingAction.Notify, CaseSteps.OpenedOn),
        (ListingAction.DecideToList, new(2024, 3, 11)),
        (ListingAction.Approve, new(2024, 3, 15)),
        (ListingAction.Publish, CaseSteps.ListedFrom),
        (ListingAction.RequestRepair, new(2024, 9, 20)),
        (ListingAction.AcceptRepair, new(2024, 9, 20)),
        (ListingAction.Remove, new(2024, 9, 20)),
        (ListingAction.Annul, new(2024, 9, 20)),
    }.Select(step => Of<TakeListingStep>(async action => Assert.IsType<CaseStepTaken>(await action.ExecuteAsync(1, CaseSteps.Step(step.Action, step.On), null, CaseSteps.Today, Ct))));

    private static IEnumerable<TourStep> ClientWalk()
    {
        KeyText? key = null;
        yield return Of<AddClient>(async action =>
        {
            var issued = Assert.IsType<KeyIssued>(await action.ExecuteAsync(ClientSteps.Bank, new(), ClientSteps.Act, Ct));
            // The second database of the tour is told what the first one answered: it knows the first one's key.
            key ??= issued.Key;
        });
        yield return Of<AmendClient>(async action => Assert.IsType<ClientChanged>(await action.ExecuteAsync(ClientSteps.Bank, ClientSteps.Act, Ct)));
        yield return Of<KnownClients>(action => action.ReadAsync(Ct).AsTask());
        yield return Of<AdmitClient>(async action => Assert.IsType<Admitted>(await action.ByKeyAsync(key!, IPAddress.Parse("203.0.113.9"), Ct)));
        yield return Of<AdmitClient>(async action => Assert.IsType<AddressNotAllowed>(await action.ByKeyAsync(key!, IPAddress.Parse("198.51.100.1"), Ct)));
        yield return Of<RotateKey>(async action => Assert.IsType<KeyIssued>(await action.ExecuteAsync("a-bank", new(), ClientSteps.Act, Ct)));
        yield return Of<RevokeKey>(async action => Assert.IsType<ClientChanged>(await action.ExecuteAsync("a-bank", key!.KeyId, ClientSteps.Act, Ct)));
        yield return Of<BlockClient>(async action => Assert.IsType<ClientChanged>(await action.ExecuteAsync("a-bank", true, ClientSteps.Act, Ct)));
        yield return Of<ListClients>(action => action.ExecuteAsync(Ct));
    }

    private static IEnumerable<TourStep> WatchWalk()
    {
        DeliveryTerms atOnce = new(TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), TimeSpan.Zero);
        yield return Of<CollectWatchEvents>(async action => Assert.InRange(await action.ExecuteAsync(CaseSteps.Today, Ct), 3, 100));
        yield return Of<ChangePortfolio>(async action => Assert.Equal(new PortfolioChanged(1, 1, 2), await action.ReplaceAsync("a-bank", [_code, AnyEnterprise.Code(3)], Ct)));
        yield return Of<ChangePortfolio>(async action => Assert.Equal(new PortfolioChanged(0, 1, 1), await action.RemoveAsync("a-bank", [AnyEnterprise.Code(3)], Ct)));
        yield return Of<ReadPortfolio>(async action => Assert.Single((await action.ExecuteAsync("a-bank", null, 10, Ct)).Codes));
        yield return Of<ReadPortfolio>(async action => Assert.Empty((await action.ExecuteAsync("a-bank", _code, 10, Ct)).Codes));
        yield return Of<ReadWatchEvents>(async action => Assert.NotEmpty((await action.ExecuteAsync("a-bank", WatchFeed.Portfolio, 0, 10, Ct))!.Events));
        yield return Of<ReadWatchEvents>(async action => Assert.NotEmpty((await action.ExecuteAsync("a-bank", WatchFeed.Everything, 0, 100, Ct))!.Events));
        yield return Of<SetWatchTarget>(async action => Assert.IsType<TargetSet>(await action.ExecuteAsync("a-bank", "https://bank.example/", WatchFeed.Portfolio, null, Ct)));
        yield return Of<SetWatchTarget>(async action => Assert.IsType<TargetSet>(await action.ReplayAsync("a-bank", 0, Ct)));
        yield return Of<ListDueTargets>(action => action.ExecuteAsync("1", _day, Ct));
        yield return new(typeof(SettleDelivery), async services =>
        {
            var held = (await services.GetRequiredService<HoldTarget>().ExecuteAsync("a-bank", "1", atOnce.Lease, Ct))!;
            await services.GetRequiredService<SettleDelivery>().ExecuteAsync(held, new(1, new("500", false, null), true), atOnce, Ct);
        });
        yield return Of<HoldTarget>(async action => Assert.NotNull(await action.ExecuteAsync("a-bank", "1", atOnce.Lease, Ct)));
        yield return Of<FindWatch>(async action => Assert.Equal(1, (await action.ExecuteAsync("a-bank", Ct)).DeadLetters));
        yield return Of<FindWatch>(async action => Assert.Single(await action.DeadLettersAsync("a-bank", 0, 10, Ct)));
        yield return Of<SetWatchTarget>(async action => Assert.IsType<TargetRemoved>(await action.RemoveAsync("a-bank", Ct)));
    }

    private static TourStep Of<T>(Func<T, Task> run)
        where T : notnull => new(typeof(T), services => run(services.GetRequiredService<T>()));

    private static string ImportFolder()
    {
        var folder = Directory.CreateTempSubdirectory("qc-tour-").FullName;
        File.WriteAllLines(Path.Combine(folder, "enterprises.csv"),
        [
            "code,name,region,industry,size,opened-on,former-names",
            $"{AnyEnterprise.Code(7)},湖南七号电缆有限公司,430104,C3831,small,2015-06-01,七号电缆厂",
        ]);
        return folder;
    }
}
