using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.HandOver;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.HandOver;
using QualityCredit.Register.Rescoring;
using QualityCredit.Register.Storage;
using QualityCredit.Register.Tests.Proofs;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.HandOver;

public sealed class HandOverToDepartmentsTests
{
    private const HandOverReceiver Departments = HandOverReceiver.Departments;

    /// <summary>An enterprise that is listed, and whose policy hands its class to nobody.</summary>
    private const int Changzhi = 101;

    private static readonly HandOverFile _file = HandOverFile.Of(Departments);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Departments_have_the_blacklist_and_the_classes_of_Hunan_and_of_no_other_place(DatabaseProvider provider)
    {
        await using var register = await RatedAsync(provider);

        var package = await register.MakeAsync(HandOverSteps.Day, receiver: Departments);
        var lines = await register.LinesAsync(package);
        var rated = await register.NewContext().Statuses.AsNoTracking().ToListAsync(Ct);

        // Those in Shantou and Changzhi have a class too.
        Assert.Equal(ListingSteps.Enterprises + 2, rated.Count(status => status.Rated.Grade is not null));
        var (listings, classes) = (lines.Where(line => Cell(line, "kind") == "listing").ToList(), lines.Where(line => Cell(line, "kind") == "grade").ToList());
        Assert.Equal([.. Codes(ListingSteps.Listed), AnyEnterprise.Code(Changzhi).Compact], listings.Select(line => Cell(line, "code")).Order(StringComparer.Ordinal));
        Assert.All(listings, line => Assert.Equal(("serious", "伪造检验报告", "", ""), (Cell(line, "degree"), Cell(line, "ground"), Cell(line, "grade"), Cell(line, "permission"))));
        Assert.Equal(Codes(ListingSteps.Enterprises), classes.Select(line => Cell(line, "code")).Order(StringComparer.Ordinal));
        Assert.All(classes, line => Assert.Equal(("hunan-2013", ""), (Cell(line, "policy"), Cell(line, "degree"))));
        Assert.All(classes, line => Assert.Contains("HN-8", Cell(line, "permission"), StringComparison.Ordinal));
        Assert.Equal((lines.Length, 0), (package.Rows, package.HeldBack));
    }

    [Fact]
    public async Task A_class_stands_there_as_it_was_published()
    {
        await using var register = await RatedAsync();
        await using var context = register.NewContext();
        var status = await context.Statuses.AsNoTracking().SingleAsync(row => row.EnterpriseId == 1, Ct);

        var lines = await register.LinesAsync(await register.MakeAsync(HandOverSteps.Day, receiver: Departments));

        var line = lines.Single(line => Cell(line, "kind") == "grade" && Cell(line, "code") == AnyEnterprise.Code(1).Compact);
        Assert.Equal(("C", "strict"), (Cell(line, "grade"), Cell(line, "intensity")));
        Assert.Equal((status.GradeSince.ToString("yyyyMMdd"), HandOverSteps.Day.ToString("yyyyMMdd")), (Cell(line, "from"), Cell(line, "rated-on")));
        Assert.Equal(Convert.ToHexStringLower(status.Fingerprint)[..16], Cell(line, "edition"));
    }

    [Fact]
    public async Task A_class_that_they_reject_is_in_the_next_package_and_what_they_hold_is_compared()
    {
        await using var register = await RatedAsync();
        var first = await register.MakeAsync(HandOverSteps.Day, receiver: Departments);
        var lines = await register.LinesAsync(first);
        var rejected = Array.FindIndex(lines, line => Cell(line, "kind") == "grade");
        await register.TakeAsync(first.Answer(true, rejected + 1));
        string[] holdings = ["接收方,组织机构代码,记录标识,记录摘要", .. lines.Where((_, index) => index != rejected).Select(line => $"departments,{Cell(line, "code")},{HandOverSheet.KeyOf(line)},{HandOverSheet.DigestOf(line)}")];

        var open = await register.ShownAsync(HandOverSteps.Day, Departments);
        var right = await ReconcileAsync(register, holdings);
        var wrong = await ReconcileAsync(register, holdings[..^1]);
        var second = await register.MakeAsync(HandOverSteps.Day.AddDays(1), receiver: Departments);
        await register.TakeAsync(second.Answer());

        Assert.Equal((HandOverSheet.KeyOf(lines[rejected]), Cell(lines[rejected], "code")), (open.Open.Single().Key, open.Open.Single().Code));
        Assert.Equal((Departments, lines.Length - 1, 0), (right.Receiver, right.Held, right.Total));
        Assert.Equal((1, 1), (wrong.MissingThere, wrong.Total));
        Assert.Equal((1, lines[rejected]), (second.Base, Assert.Single(await register.LinesAsync(second))));
        Assert.Equal(lines.Length, (await register.ShownAsync(HandOverSteps.Day, Departments)).Held);
        Assert.Empty((await register.ShownAsync(HandOverSteps.Day)).Packages);
    }

    private static async Task<TemporaryRegister> RatedAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var register = await HandOverSteps.RegisterAsync(provider);
        await register.Get<RegisterEnterprise>().ExecuteAsync([AnyEnterprise.Details(Changzhi) with { Region = RegionCode.FromNumber(140402) }], Ct);
        await register.Get<RecordEvidence>().ExecuteAsync([new(AnyEnterprise.Code(Changzhi), ListingSteps.Listing(Changzhi))], Ct);
        Assert.IsType<RescoringPublished>(await register.Get<RescoreEnterprises>().ExecuteAsync(HandOverSteps.Day, Ct));
        return register;
    }

    private static async Task<HandOverCheck> ReconcileAsync(TemporaryRegister register, params string[] rows) =>
        Assert.IsType<Reconciled>(await register.Get<ReconcileHandOver>().ExecuteAsync(HandOverSteps.Stream(rows), null, "李处长", Ct)).Check;

    private static string Cell(string line, string field) => HandOverSheet.CellOf(_file, line, field);

    private static IEnumerable<string> Codes(int count) => Enumerable.Range(1, count).Select(number => AnyEnterprise.Code(number).Compact);
}
