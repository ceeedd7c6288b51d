using System.CommandLine;
using QualityCredit.Register.Proofs;

namespace QualityCredit.Cli.Proofs;

/// <summary><c>qc keys show</c>: the public keys, as <c>/.well-known/jwks.json</c> shows them and <c>qc certificate verify --keys</c> reads them.</summary>
internal static class ShowKeys
{
    public static Command Create()
    {
        var command = new Command("show", "Write the public keys as a JSON Web Key Set, the file that `qc certificate verify --keys` reads");
        command.SetAction((parsed, ct) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return OpenedRegister.WithAsync(
                error,
                async register =>
                {
                    await output.WriteLineAsync(register.Get<SigningKeys>().Public().ToJson());
                    return ExitCode.Ok;
                },
                ct);
        });
        return command;
    }
}
