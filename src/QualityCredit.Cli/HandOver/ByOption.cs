using System.CommandLine;
using QualityCredit.Register.HandOver;

namespace QualityCredit.Cli.HandOver;

/// <summary>Who acts; kept with what was done.</summary>
internal static class ByOption
{
    public static Option<string> Create()
    {
        var option = new Option<string>("--by") { Description = "Who brings it: kept with it", DefaultValueFactory = _ => "qc" };
        option.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string>() is { } name && (string.IsNullOrWhiteSpace(name) || name.Length > HandOverReceipt.LongestName))
            {
                given.AddError($"--by names somebody in at most {HandOverReceipt.LongestName} characters.");
            }
        });
        return option;
    }
}
