using System.CommandLine;
using QualityCredit.Cli.Rules;
using QualityCredit.Register.Accounts;
using QualityCredit.Register.Clients;

namespace QualityCredit.Cli.Clients;

/// <summary>What every act on a client states: which client, which administrator, why.</summary>
internal sealed class ActOptions
{
    private readonly Argument<string> _client = new("client") { Description = "Short id of the client" };
    private readonly Option<string?> _officer = OfficerAtConsole.Option(required: true, OfficerRoles.Administrator);
    private readonly Option<string> _reason = new("--reason") { Description = "Why; it is recorded", Required = true };
    private readonly Option<bool> _json = JsonLine.Option();

    public void AddTo(Command command)
    {
        command.Arguments.Add(_client);
        command.Options.Add(_officer);
        command.Options.Add(_reason);
        command.Options.Add(_json);
    }

    /// <summary>Identifies the administrator, does it and tells what became of it.</summary>
    public void Run(Command command, Func<ParseResult, OpenedRegister, string, ActOfOfficer, CancellationToken, Task<ClientReceipt>> act) => command.SetAction((parsed, ct) =>
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        return OpenedRegister.WithAsync(
            error,
            async register =>
            {
                var (officer, refusal) = await OfficerAtConsole.IdentifyAsync(register, parsed.GetRequiredValue(_officer)!, OfficerRoles.Administrator, ct);
                return refusal is not null
                    ? refusal.Tell(error)
                    : ReceiptText.Tell(
                        await act(parsed, register, parsed.GetRequiredValue(_client), new(officer!, parsed.GetRequiredValue(_reason)), ct), parsed.GetValue(_json), output, error);
            },
            ct);
    });
}
