using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Products;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Rescoring;
using QualityCredit.Register.Runs;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Rescoring;

/// <summary>What the tests of rescoring do to a register, in their words.</summary>
internal static class RescoringSteps
{
    public const int Enterprises = 24;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<TemporaryRegister> FilledAsync(int items = 260)
    {
        var register = await TemporaryRegister.CreateAsync();
        await register.AddEnterprisesAsync(Enterprises, Ct);
        await register.AddEvidenceAsync(Enterprises, Enumerable.Range(1, items), Ct);
        return register;
    }

    /// <summary>The register as a program sees it that is shipped with these policies.</summary>
    public static ActivePolicies Policies(this TemporaryRegister register, PolicyLibrary library) => new(library, register.Get<IDbContextFactory<RegisterContext>>());

    public static RescoreEnterprises Rescore(this TemporaryRegister register, PolicyLibrary? library = null, int partitionSize = 5) => new(
        register.Policies(library ?? Testing.RulesFolder.Library),
        register.Writer,
        register.Get<ReadFacts>(),
        register.Get<IDbContextFactory<RegisterContext>>(),
        new() { PartitionSize = partitionSize, Workers = 2 });

    public static async Task<RescoringRun> RunAsync(this TemporaryRegister register, DateOnly asOf, bool full = false, PolicyLibrary? library = null) =>
        Assert.IsType<RescoringPublished>(await register.Rescore(library).ExecuteAsync(asOf, full, null, Ct)).Run;

    public static Task<IReadOnlyList<string>> ContentAsync(this TemporaryRegister register) => RegisterContent.ReadAsync(register, Ct);

    public static async Task<IReadOnlyList<string>> FiringsAsync(this TemporaryRegister register) =>
        [.. (await register.Get<ReadFirings>().ExecuteAsync(Ct))!.Firings.Select(firing => $"{firing.Policy} {firing.DefinedIn}/{firing.Rule} {firing.Fired}")];

    public static async Task RetractAsync(this TemporaryRegister register, int seed)
    {
        await using var context = register.NewContext();
        var known = await context.Evidence.Where(entry => entry.KnownUntilUtc == null).OrderBy(entry => entry.Id).Select(entry => entry.Id).ToListAsync(Ct);
        await register.Get<RetractEvidence>().ExecuteAsync(known[seed % known.Count], "误录", "张三", Ct);
    }

    public static Task MoveAsync(this TemporaryRegister register, int seed)
    {
        var number = 1 + (seed % Enterprises);
        return register.Get<RegisterEnterprise>().ExecuteAsync([AnyEnterprise.Details(number) with { Region = SmallProvince.RegionOf(seed / Enterprises) }], Ct);
    }

    public static Task AssessAsync(this TemporaryRegister register, int seed)
    {
        ProductAssessment assessment = new((byte)(seed % 5), (byte)(seed / 5 % 5), 0, 1, seed % 1_000_000, seed % 3 == 0);
        ProductDetails product = new(AnyEnterprise.Code(1 + (seed % Enterprises)), "P1", ProductKindCode.FromNumber(383101), "电线电缆 1", null, assessment);
        return register.Get<RegisterProduct>().ExecuteAsync([product], Ct);
    }
}
