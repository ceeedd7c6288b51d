using System.CommandLine;
using QualityCredit.Register.Clients;

namespace QualityCredit.Cli.Clients;

internal static class KeyOptions
{
    public static Option<int> Life() => new("--life-days") { Description = "How long the key lives", DefaultValueFactory = _ => KeyTerms.UsualLife };

    public static Option<int> Overlap() => new("--overlap-days") { Description = "How long the keys before it live on; 0 ends them at once", DefaultValueFactory = _ => KeyTerms.UsualOverlap };
}
