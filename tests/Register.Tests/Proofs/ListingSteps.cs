using Microsoft.Data.Sqlite;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Proofs;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Proofs;

/// <summary>A register with listings, and what is done to it on the system's way and behind its back.</summary>
internal static class ListingSteps
{
    public const int Enterprises = 12;

    /// <summary>Enterprises 1 to this are listed.</summary>
    public const int Listed = 8;

    public static readonly DateOnly From = new(2020, 1, 1);

    public static readonly DateOnly Day = new(2021, 1, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static EnterpriseCode Code(int number) => new(AnyEnterprise.Code(number));

    public static async Task<TemporaryRegister> RegisterAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var register = await TemporaryRegister.CreateAsync(provider);
        await register.Get<RegisterEnterprise>().ExecuteAsync([.. Enumerable.Range(1, Enterprises).Select(number => AnyEnterprise.Details(number))], Ct);
        await register.Get<RecordEvidence>().ExecuteAsync([.. Enumerable.Range(1, Listed).Select(number => new EvidenceIntake(AnyEnterprise.Code(number), Listing(number)))], Ct);
        return register;
    }

    public static Listing Listing(int number, DateOnly? removedOn = null) => new()
    {
        Serial = 0,
        OccurredOn = From,
        Provenance = new("湖南省质量技术监督局", $"湘质黑〔2020〕{number}号", 0, default),
        Degree = ListingDegree.Serious,
        ListedFrom = From,
        ListedUntil = From.AddYears(3),
        RemovedOn = removedOn,
        Ground = "伪造检验报告",
    };

    public static Task<EvidenceReceipt> RemoveAsync(this TemporaryRegister register, int number, DateOnly on) =>
        register.Get<CorrectEvidence>().ExecuteAsync(RowKey.Of(number, 1), Listing(number, on), Ct);

    public static async Task<CertificateIssued> IssueAsync(this TemporaryRegister register, int number, DateOnly? on = null) => Assert.IsType<CertificateIssued>(
        await register.Get<IssueCertificate>().ExecuteAsync(Code(number), on ?? Day, Day, ground => new(ground, "A forged report"), Ct));

    /// <summary>Plain SQL, as somebody with access to the database would do it.</summary>
    public static async Task<int> BehindTheBackAsync(this TemporaryRegister register, string sql)
    {
        await using SqliteConnection connection = new($"Data Source={register.Path};Pooling=False");
        await connection.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync(Ct);
    }
}
