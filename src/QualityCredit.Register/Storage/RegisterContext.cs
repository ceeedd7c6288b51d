using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Accounts;
using QualityCredit.Register.Activation;
using QualityCredit.Register.Blacklist;
using QualityCredit.Register.Clients;
using QualityCredit.Register.CreditJobs;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.HandOver;
using QualityCredit.Register.Idempotency;
using QualityCredit.Register.Importing;
using QualityCredit.Register.OpenData;
using QualityCredit.Register.Products;
using QualityCredit.Register.Proofs;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.RedLists;
using QualityCredit.Register.Rescoring;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Watches;

namespace QualityCredit.Register.Storage;

/// <summary>The register's tables. One model for every database: keys come from the program, no SQL defaults, no provider's specialities.</summary>
public sealed class RegisterContext(DbContextOptions<RegisterContext> options) : IdentityDbContext<Officer, IdentityRole, string>(options)
{
    public DbSet<Enterprise> Enterprises => Set<Enterprise>();

    public DbSet<EnterpriseRevision> EnterpriseRevisions => Set<EnterpriseRevision>();

    public DbSet<FormerName> FormerNames => Set<FormerName>();

    public DbSet<RegisteredProduct> Products => Set<RegisteredProduct>();

    public DbSet<ProductRevision> ProductRevisions => Set<ProductRevision>();

    public DbSet<EvidenceEntry> Evidence => Set<EvidenceEntry>();

    public DbSet<DecisionRecord> Decisions => Set<DecisionRecord>();

    public DbSet<StandingCorrection> StandingCorrections => Set<StandingCorrection>();

    public DbSet<EnterpriseStatus> Statuses => Set<EnterpriseStatus>();

    public DbSet<ProductRisk> ProductRisks => Set<ProductRisk>();

    public DbSet<StatusChange> Changes => Set<StatusChange>();

    public DbSet<ListingCandidate> Candidates => Set<ListingCandidate>();

    public DbSet<ListingCaseRecord> ListingCases => Set<ListingCaseRecord>();

    public DbSet<ListingStepRecord> ListingSteps => Set<ListingStepRecord>();

    public DbSet<ListingChange> ListingChanges => Set<ListingChange>();

    public DbSet<RedListStepRecord> RedListSteps => Set<RedListStepRecord>();

    public DbSet<RescoringRun> Runs => Set<RescoringRun>();

    public DbSet<RunPartition> RunPartitions => Set<RunPartition>();

    public DbSet<RunFailure> RunFailures => Set<RunFailure>();

    internal DbSet<RunDirtyEnterprise> RunDirtyEnterprises => Set<RunDirtyEnterprise>();

    internal DbSet<RunCandidate> RunCandidates => Set<RunCandidate>();

    public DbSet<RuleFiring> RuleFirings => Set<RuleFiring>();

    public DbSet<PolicyBundle> PolicyBundles => Set<PolicyBundle>();

    public DbSet<PolicySimulation> PolicySimulations => Set<PolicySimulation>();

    public DbSet<PolicyStep> PolicySteps => Set<PolicyStep>();

    public DbSet<LogEntry> LogEntries => Set<LogEntry>();

    public DbSet<SignedCheckpoint> Checkpoints => Set<SignedCheckpoint>();

    public DbSet<SignedLedgerHead> LedgerHeads => Set<SignedLedgerHead>();

    public DbSet<LedgerAlert> LedgerAlerts => Set<LedgerAlert>();

    public DbSet<LedgerAlertNote> LedgerAlertNotes => Set<LedgerAlertNote>();

    internal DbSet<LedgerWatchPosition> LedgerWatchPositions => Set<LedgerWatchPosition>();

    public DbSet<LedgerCutRecord> LedgerCuts => Set<LedgerCutRecord>();

    internal DbSet<LedgerCutEnd> LedgerCutEnds => Set<LedgerCutEnd>();

    public DbSet<OpenDataRelease> OpenDataReleases => Set<OpenDataRelease>();

    public DbSet<OpenDataChangeRow> OpenDataRows => Set<OpenDataChangeRow>();

    public DbSet<HandOverPackage> HandOverPackages => Set<HandOverPackage>();

    public DbSet<HandOverChangeRow> HandOverChanges => Set<HandOverChangeRow>();

    public DbSet<HandOverReceipt> HandOverReceipts => Set<HandOverReceipt>();

    public DbSet<HandOverRejection> HandOverRejections => Set<HandOverRejection>();

    public DbSet<HandOverCheck> HandOverChecks => Set<HandOverCheck>();

    public DbSet<LedgerRecord> CreditQueries => Set<LedgerRecord>();

    public DbSet<AuthorisationRecord> CreditAuthorisations => Set<AuthorisationRecord>();

    public DbSet<AuthorisationWithdrawal> AuthorisationWithdrawals => Set<AuthorisationWithdrawal>();

    public DbSet<CreditJob> CreditJobs => Set<CreditJob>();

    public DbSet<CreditJobQuestions> CreditJobQuestions => Set<CreditJobQuestions>();

    public DbSet<CreditJobAnswers> CreditJobAnswers => Set<CreditJobAnswers>();

    public DbSet<ApiClient> ApiClients => Set<ApiClient>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<ApiClientAct> ApiClientActs => Set<ApiClientAct>();

    public DbSet<ApiClientAlarm> ApiClientAlarms => Set<ApiClientAlarm>();

    public DbSet<DirtyEnterprise> DirtyEnterprises => Set<DirtyEnterprise>();

    public DbSet<ImportBatch> ImportBatches => Set<ImportBatch>();

    public DbSet<AnsweredRequest> AnsweredRequests => Set<AnsweredRequest>();

    public DbSet<FeedSegment> FeedSegments => Set<FeedSegment>();

    public DbSet<WatchedCode> WatchedCodes => Set<WatchedCode>();

    public DbSet<WatchEvent> WatchEvents => Set<WatchEvent>();

    internal DbSet<WatchPosition> WatchPositions => Set<WatchPosition>();

    public DbSet<WatchTarget> WatchTargets => Set<WatchTarget>();

    public DbSet<DeadLetters> DeadLetters => Set<DeadLetters>();

    internal DbSet<RegisterClock> Clock => Set<RegisterClock>();

    // Fixed here, for otherwise the model would follow whatever a host configures for Identity and differ from the migrations.
    protected override Version SchemaVersion => IdentitySchemaVersions.Version2;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateOnly>().HaveConversion<DayNumberConverter>();
        configurationBuilder.Properties<DateTime>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<OffsetInstantConverter>();
        configurationBuilder.Properties<ulong>().HaveConversion<TermsConverter>();
        configurationBuilder.Properties<OrganizationCode>().HaveConversion<OrganizationCodeConverter>().HaveMaxLength(9).AreFixedLength().AreUnicode(false);
        configurationBuilder.Properties<UnifiedSocialCreditCode>().HaveConversion<UnifiedSocialCreditCodeConverter>().HaveMaxLength(18).AreFixedLength().AreUnicode(false);
        configurationBuilder.Properties<IndustryCode>().HaveConversion<IndustryCodeConverter>().HaveMaxLength(5).AreUnicode(false);
        configurationBuilder.Properties<Gtin>().HaveConversion<GtinConverter>().HaveMaxLength(14).AreUnicode(false);
        configurationBuilder.Properties<RegionCode>().HaveConversion<RegionCodeConverter>();
        configurationBuilder.Properties<ProductKindCode>().HaveConversion<ProductKindCodeConverter>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(RegisterContext).Assembly);
    }
}
