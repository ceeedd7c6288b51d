using System.CommandLine;
using QualityCredit.Register.Clients;

namespace QualityCredit.Cli.Clients;

/// <summary><c>qc clients block</c> and <c>unblock</c>: shuts a client out at once, or lets it in again.</summary>
internal static class BlockApiClient
{
    public static Command Create() => Create("block", "Shut a client out at once, whatever its keys and tokens say", blocked: true);

    public static Command CreateUnblock() => Create("unblock", "Let a blocked client in again", blocked: false);

    private static Command Create(string verb, string description, bool blocked)
    {
        var act = new ActOptions();
        Command command = new(verb, description);
        act.AddTo(command);
        act.Run(command, (_, register, id, officer, ct) => register.Get<BlockClient>().ExecuteAsync(id, blocked, officer, ct));
        return command;
    }
}
