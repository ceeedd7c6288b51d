using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Register.Tests.Importing;

/// <summary>Short files for tests: one enterprise with one product, and rows about it.</summary>
internal static class Lines
{
    public const string EnterpriseHeader = "code,name,region,industry,size,opened-on,legal-representative,former-names";

    public const string ProductHeader = "code,number,kind,name,gtin,safety,health,energy,environment,probability-per-billion,sensitive-users";

    public const string EvidenceHeader = "code,kind,occurred-on,product,department,document,line,supersedes,level,result";

    public static OrganizationCode Code { get; } = GeneratedSheets.CodeOf(1);

    public static string Enterprise { get; } = EnterpriseOf("湘江电线厂");

    public static string Product { get; } = $"{Code},P1,3831-01,电线,6901234567892,,,,,,";

    public static string EnterpriseOf(string name, string former = "") => $"{Code},{name},430104,C38,小型,2009-03-01,李四,{former}";

    public static string SpotCheck(string result, string document = "D1", string line = "", string supersedes = "", string date = "2019-05-08") =>
        $"{Code},spot-check,{date},,省局,{document},{line},{supersedes},省级,{result}";

    /// <summary>Imports the enterprise and its product.</summary>
    public static async Task PrepareAsync(ImportBench bench)
    {
        await bench.TakeAsync("e.csv", EnterpriseHeader, Enterprise);
        await bench.TakeAsync("p.csv", ProductHeader, Product);
    }
}
