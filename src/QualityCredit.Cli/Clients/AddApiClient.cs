using System.CommandLine;
using QualityCredit.Register.Clients;

namespace QualityCredit.Cli.Clients;

/// <summary><c>qc clients add</c>: registers a bank or department, and prints its first key once.</summary>
internal static class AddApiClient
{
    public static Command Create()
    {
        var (act, terms, life) = (new ActOptions(), new TermsOptions(), KeyOptions.Life());
        Option<bool> noKey = new("--no-key") { Description = "Without a key, for a client that an identity provider vouches for" };
        var command = new Command("add", "Register a client of the API; its key is printed once and kept nowhere") { life, noKey };
        act.AddTo(command);
        terms.AddTo(command);
        act.Run(command, (parsed, register, id, officer, ct) => register.Get<AddClient>()
            .ExecuteAsync(terms.Of(parsed, id), parsed.GetValue(noKey) ? null : new KeyTerms(parsed.GetValue(life)), officer, ct));
        return command;
    }
}
