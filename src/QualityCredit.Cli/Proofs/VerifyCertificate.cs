using System.CommandLine;
using QualityCredit.Rating.Proofs;

namespace QualityCredit.Cli.Proofs;

/// <summary><c>qc certificate verify</c>: verifies a certificate of status with public keys alone. No register and no network is asked.</summary>
internal static class VerifyCertificate
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The certificate as it was downloaded" };
        var keys = new Option<string>("--keys") { Description = "The register's public keys: the file of /.well-known/jwks.json", Required = true };
        var json = JsonLine.Option();
        var command = new Command("verify", "Verify a certificate of status offline. Exit code 0: it holds, 1: it does not, 2: a file cannot be read.") { file, keys, json };
        command.SetAction((parsed, ct) => RunAsync(
            parsed.GetRequiredValue(file), parsed.GetRequiredValue(keys), parsed.GetValue(json), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, ct));
        return command;
    }

    private static async Task<int> RunAsync(string file, string keysFile, bool asJson, TextWriter output, TextWriter error, CancellationToken ct)
    {
        var text = await File.ReadAllTextAsync(file, ct);
        if (!KeySet.TryRead(await File.ReadAllTextAsync(keysFile, ct), out var keys))
        {
            return new Refusal($"{keysFile} is no set of public keys.", "Download it from /.well-known/jwks.json of the register that issued the certificate.").Tell(error);
        }

        // An editor may have ended the line; within the text nothing may be touched.
        var card = CertificateCard.Of(StatusCertificate.Verify(text.Trim(), keys));
        if (asJson)
        {
            output.WriteJsonLine(card);
        }
        else
        {
            card.Write(output);
        }

        return card.Valid ? ExitCode.Ok : ExitCode.No;
    }
}
