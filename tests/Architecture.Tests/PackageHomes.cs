using QualityCredit.Architecture.Tests.Checks;

namespace QualityCredit.Architecture.Tests;

/// <summary>Which project may name which package, and use which of its namespaces.</summary>
/// <param name="Package">Name of the package, or its beginning with a star.</param>
/// <param name="Namespace">Namespace that goes with it, or null where it has none that code names.</param>
/// <param name="Homes">Projects of src and seeds; tests may use whatever they test.</param>
internal sealed record PackageHome(string Package, string? Namespace, params string[] Homes);

internal static class PackageHomes
{
    private const string Cli = "QualityCredit.Cli";
    private const string Rating = "QualityCredit.Rating";
    private const string Register = "QualityCredit.Register";
    private const string Scheduling = "QualityCredit.Scheduling";
    private const string Seeds = "QualityCredit.Seeds";
    private const string Sqlite = "QualityCredit.Register.Sqlite";
    private const string SqlServer = "QualityCredit.Register.SqlServer";
    private const string Web = "QualityCredit.Web";

    public static IReadOnlyList<PackageHome> All { get; } =
    [
        new("AutoMapper", "AutoMapper", Web),
        new("Bogus", "Bogus", Seeds),
        new("CsvHelper", "CsvHelper", Register),
        new("Microsoft.AspNetCore.Authentication.JwtBearer", "Microsoft.AspNetCore.Authentication.JwtBearer", Web),
        new("Microsoft.AspNetCore.Identity.EntityFrameworkCore", null, Register),
        new("Microsoft.CodeAnalysis.BannedApiAnalyzers", null, Rating),
        new("Microsoft.Data.Sqlite", "Microsoft.Data.Sqlite", Sqlite),
        new("Microsoft.Data.SqlClient", "Microsoft.Data.SqlClient", SqlServer),
        new("Microsoft.EntityFrameworkCore.Design", "Microsoft.EntityFrameworkCore.Design", Sqlite, SqlServer),
        new("Microsoft.EntityFrameworkCore.Relational", "Microsoft.EntityFrameworkCore", Register, Sqlite, SqlServer),
        new("Microsoft.EntityFrameworkCore.Sqlite", "Microsoft.EntityFrameworkCore.Sqlite", Sqlite),
        new("Microsoft.EntityFrameworkCore.SqlServer", "Microsoft.EntityFrameworkCore.SqlServer", SqlServer),
        new("QRCoder", "QRCoder", Web),
        new("Quartz", "Quartz", Scheduling),
        new("Spectre.Console", "Spectre.Console", Cli),
        new("Swashbuckle.AspNetCore", "Swashbuckle", Web),
        new("System.CommandLine", "System.CommandLine", Cli),
        new("YamlDotNet", "YamlDotNet", Rating, Seeds),
    ];

    /// <summary>Namespaces of the shared framework that Register must do without, although it refers to it for Identity's store.</summary>
    public static IReadOnlyList<string> HttpNamespaces { get; } =
    [
        "Microsoft.AspNetCore.Authentication",
        "Microsoft.AspNetCore.Authorization",
        "Microsoft.AspNetCore.Builder",
        "Microsoft.AspNetCore.Components",
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Http",
        "Microsoft.AspNetCore.Mvc",
        "Microsoft.AspNetCore.Routing",
        "System.Net.Http",
    ];

    /// <summary>Users of a namespace whose package is at home elsewhere.</summary>
    public static IReadOnlyList<Allowed> Guests { get; } =
    [
        new("QualityCredit.Seeds: Microsoft.EntityFrameworkCore", "presets are loaded past the intake, by the register's own bulk writer"),
    ];

    /// <summary>Where mappings are written, within AutoMapper's home.</summary>
    public static string MappingFolder => "src/QualityCredit.Web/Mapping/";

    /// <summary>Where they are used; a page renders what the register answers.</summary>
    public static string EndpointsFolder => "src/QualityCredit.Web/Api/";
}
