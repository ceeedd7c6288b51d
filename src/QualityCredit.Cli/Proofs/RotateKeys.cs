using System.CommandLine;
using QualityCredit.Register.Proofs;

namespace QualityCredit.Cli.Proofs;

/// <summary><c>qc keys rotate</c>: makes a new signing key the present one; what the others signed stays verifiable.</summary>
internal static class RotateKeys
{
    public static Command Create()
    {
        var json = JsonLine.Option();
        var command = new Command("rotate", "Make a new signing key the present one; certificates of the keys before it stay verifiable") { json };
        command.SetAction((parsed, ct) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return OpenedRegister.WithAsync(error, register => Task.FromResult(Run(register.Get<SigningKeys>(), parsed.GetValue(json), output)), ct);
        });
        return command;
    }

    private static int Run(SigningKeys keys, bool asJson, TextWriter output)
    {
        var names = keys.Rotate();
        if (asJson)
        {
            output.WriteJsonLine(new { present = names[0], before = names.Skip(1), file = keys.Path });
        }
        else
        {
            output.WriteLine($"现用密钥 Present key {names[0]}; {names.Count - 1} before it. They lie in {keys.Path}: keep a copy of it where nobody else can read it.");
        }

        return ExitCode.Ok;
    }
}
