using System.CommandLine;
using QualityCredit.Register.Clients;

namespace QualityCredit.Cli.Clients;

/// <summary><c>qc clients revoke</c>: ends a key at once, in every running host.</summary>
internal static class RevokeClientKey
{
    public static Command Create()
    {
        var act = new ActOptions();
        Option<string> key = new("--key") { Description = "Number of the key, the part after qck_", Required = true };
        var command = new Command("revoke", "End a key at once and for good") { key };
        act.AddTo(command);
        act.Run(command, (parsed, register, id, officer, ct) => register.Get<RevokeKey>().ExecuteAsync(id, parsed.GetRequiredValue(key), officer, ct));
        return command;
    }
}
