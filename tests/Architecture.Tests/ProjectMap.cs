namespace QualityCredit.Architecture.Tests;

/// <summary>Which project refers to which: the whole truth. An edge more or less is a decision, made here first.</summary>
internal static class ProjectMap
{
    private static readonly string[] _register = ["QualityCredit.Register", "QualityCredit.Register.Sqlite", "QualityCredit.Register.SqlServer"];

    private static readonly string[] _host = [.. _register, "QualityCredit.Scheduling", "QualityCredit.Seeds"];

    public static IReadOnlyDictionary<string, string[]> Edges { get; } = new Dictionary<string, string[]>
    {
        ["Microsoft.SqlServer.Server"] = [],
        ["QualityCredit.Rating"] = [],
        ["QualityCredit.Register"] = ["QualityCredit.Rating"],
        ["QualityCredit.Register.Sqlite"] = ["QualityCredit.Register"],
        ["QualityCredit.Register.SqlServer"] = ["QualityCredit.Register", "Microsoft.SqlServer.Server"],
        ["QualityCredit.Scheduling"] = ["QualityCredit.Register"],
        ["QualityCredit.Seeds"] = ["QualityCredit.Register"],
        ["QualityCredit.Web"] = _host,
        ["QualityCredit.Cli"] = _host,
        ["QualityCredit.Testing"] = [.. _register, "QualityCredit.Seeds"],
        ["QualityCredit.Rating.Tests"] = ["QualityCredit.Rating", "QualityCredit.Testing"],
        ["QualityCredit.Rules.Tests"] = ["QualityCredit.Rating", "QualityCredit.Testing"],
        ["QualityCredit.Register.Tests"] = [.. _host, "QualityCredit.Cli", "QualityCredit.Testing", "QualityCredit.TSqlCheck"],
        ["QualityCredit.Web.Tests"] = ["QualityCredit.Web", "QualityCredit.Cli", "QualityCredit.Testing"],
        ["QualityCredit.Browser.Tests"] = ["QualityCredit.Web", "QualityCredit.Testing"],
        ["QualityCredit.Architecture.Tests"] = [.. _host, "QualityCredit.Rating", "QualityCredit.Web", "QualityCredit.Cli", "QualityCredit.Testing"],
        ["QualityCredit.Benchmarks"] = ["QualityCredit.Register", "QualityCredit.Register.Sqlite", "QualityCredit.Seeds", "QualityCredit.Testing"],
        ["QualityCredit.TSqlCheck"] = ["Microsoft.SqlServer.Server"],
    };
}
