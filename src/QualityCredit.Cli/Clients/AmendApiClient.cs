using System.CommandLine;
using QualityCredit.Register.Clients;

namespace QualityCredit.Cli.Clients;

/// <summary><c>qc clients amend</c>: gives a client other terms; those before stay on record.</summary>
internal static class AmendApiClient
{
    public static Command Create()
    {
        var (act, terms) = (new ActOptions(), new TermsOptions());
        var command = new Command("amend", "Give a client other terms, all of them anew; its keys hold on");
        act.AddTo(command);
        terms.AddTo(command);
        act.Run(command, (parsed, register, id, officer, ct) => register.Get<AmendClient>().ExecuteAsync(terms.Of(parsed, id), officer, ct));
        return command;
    }
}
