using System.CommandLine;
using QualityCredit.Register.Clients;

namespace QualityCredit.Cli.Clients;

/// <summary><c>qc clients rotate</c>: a new key, beside which those before it work for a while.</summary>
internal static class RotateClientKey
{
    public static Command Create()
    {
        var (act, life, overlap) = (new ActOptions(), KeyOptions.Life(), KeyOptions.Overlap());
        var command = new Command("rotate", "Issue a new key, printed once; the keys before it work until the overlap is over") { life, overlap };
        act.AddTo(command);
        act.Run(command, (parsed, register, id, officer, ct) => register.Get<RotateKey>()
            .ExecuteAsync(id, new(parsed.GetValue(life), parsed.GetValue(overlap)), officer, ct));
        return command;
    }
}
