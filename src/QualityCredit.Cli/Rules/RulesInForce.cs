using QualityCredit.Register.Editions;

namespace QualityCredit.Cli.Rules;

/// <summary>The register rates by what is in force in it; whoever has another rules folder at hand is told.</summary>
internal static class RulesInForce
{
    public static async Task TellAsync(OpenedRegister register, DateOnly day, TextWriter error, CancellationToken ct)
    {
        var policies = register.Get<ActivePolicies>();
        var calendar = await policies.CalendarAsync(ct);
        if (calendar.BundleOn(day) is { } number && calendar.Digests[number] != policies.Shipped.Digest)
        {
            error.WriteLine($"qc: In force are the policies of bundle {number}, not those of the rules folder; `qc rules simulate <folder>` previews these.");
        }
    }
}
