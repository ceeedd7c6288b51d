using System.CommandLine;
using QualityCredit.Cli.Clients;
using QualityCredit.Cli.Codes;
using QualityCredit.Cli.Figures;
using QualityCredit.Cli.HandOver;
using QualityCredit.Cli.Ledger;
using QualityCredit.Cli.OpenData;
using QualityCredit.Cli.Proofs;
using QualityCredit.Cli.Ratings;
using QualityCredit.Cli.Rules;

namespace QualityCredit.Cli;

/// <summary>All verbs of <c>qc</c>; each is one file.</summary>
internal static class Verbs
{
    public static RootCommand Create() => new("QualityCredit 企业质量信用: grades enterprises by policies that are data, and says why. "
        + "Exit code 0: done; 1: done, and the answer is no; 2: refused or wrong usage.")
    {
        CheckCodes.Create(),
        MigrateDatabase.Create(),
        SeedRegister.Create(),
        ImportFiles.Create(),
        ListFields.Create(),
        RateEnterprise.Create(),
        RescoreRegister.Create(),
        ExportEnterprise.Create(),
        new Command("certificate", "Certificates of status: verify") { VerifyCertificate.Create() },
        new Command("answer", "Signed answers to credit queries: verify") { VerifyAnswer.Create() },
        new Command("log", "The transparency log: verify") { CheckLog.Create() },
        new Command("ledger", "The ledger of credit queries: verify, export, retire") { VerifyLedgerOfQueries.Create(), ExportLedgerOfQueries.Create(), RetireLedgerOfQueries.Create() },
        new Command("keys", "The keys that sign checkpoints and certificates: rotate, show") { RotateKeys.Create(), ShowKeys.Create() },
        new Command("opendata", "The open data: release, export, verify, apply a delta") { ReleaseList.Create(), ExportList.Create(), VerifyFiles.Create(), ApplyDelta.Create() },
        new Command("handover", "Packages for the credit platform, the central bank and the departments: make, export, verify, receipt, reconcile, status, fields; the credit notes that come back")
        {
            MakePackage.Create(), ExportPackage.Create(), VerifyPackage.Create(), TakeReceipt.Create(), ReconcileHoldings.Create(), ShowPackages.Create(), ListFieldsOfFile.Create(), ImportNotes.Create(),
        },
        new Command("clients", "Banks and departments that ask by program: add, amend, rotate, revoke, block, unblock, list")
        {
            AddApiClient.Create(), AmendApiClient.Create(), RotateClientKey.Create(), RevokeClientKey.Create(), BlockApiClient.Create(), BlockApiClient.CreateUnblock(), ListApiClients.Create(),
        },
        ShowFigures.Create(),
        new Command("rules", "The policies: check, test, show, schema, preview a draft, activate it")
        {
            CheckRules.Create(), TestRules.Create(), ShowRules.Create(), WriteSchemas.Create(),
            SimulateRules.Create(), ActivateRules.Create(), RollBackRules.Create(), ListActivations.Create(),
        },
    };
}
