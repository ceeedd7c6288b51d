using System.Diagnostics;

namespace QualityCredit.Register.Tests;

/// <summary>Programs of other test projects, found where the build puts them beside this one.</summary>
internal static class OtherProcess
{
    public static Process Start(string project, params string[] arguments)
    {
        var output = Path.Combine(AppContext.BaseDirectory.TrimEnd('/').Split('/')[^3..]);
        var program = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", project, output, $"QualityCredit.{project}.dll"));
        ProcessStartInfo start = new("dotnet", [program, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        return Process.Start(start)!;
    }
}
