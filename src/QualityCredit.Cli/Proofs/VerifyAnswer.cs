using System.CommandLine;
using System.Security.Cryptography;
using QualityCredit.Rating.Proofs;
using QualityCredit.Rating.Proofs.Messages;

namespace QualityCredit.Cli.Proofs;

/// <summary><c>qc answer verify</c>: whether the register gave an answer that a bank kept. No register and no network is asked.</summary>
internal static class VerifyAnswer
{
    public static Command Create()
    {
        var body = new Argument<string>("body") { Description = "The body as it was received, every byte of it (curl -o)" };
        var head = new Option<string>("--headers") { Description = "The headers with the status line (curl -D)", Required = true };
        var keys = new Option<string>("--keys") { Description = "The register's public keys: the file of /.well-known/jwks.json", Required = true };
        var address = new Option<string>("--url") { Description = "The address that was asked, whole and as it was sent", Required = true };
        var method = new Option<string>("--method") { Description = "The method of the request", DefaultValueFactory = _ => "POST" };
        var json = JsonLine.Option();
        var command = new Command("verify", "Verify offline that an answer is the register's. Exit code 0: it is, 1: it is not, 2: a file cannot be read.") { body, head, keys, address, method, json };
        command.SetAction((parsed, ct) => RunAsync(
            (parsed.GetRequiredValue(body), parsed.GetRequiredValue(head), parsed.GetRequiredValue(keys)),
            (parsed.GetRequiredValue(method), parsed.GetRequiredValue(address)),
            parsed.GetValue(json), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, ct));
        return command;
    }

    private static async Task<int> RunAsync(
        (string Body, string Head, string Keys) files, (string Method, string Address) asked, bool asJson, TextWriter output, TextWriter error, CancellationToken ct)
    {
        if (new[] { files.Body, files.Head, files.Keys }.FirstOrDefault(file => !File.Exists(file)) is { } missing)
        {
            return new Refusal($"There is no file {missing}.", "Keep the body (curl -o), the headers (curl -D) and /.well-known/jwks.json.").Tell(error);
        }

        if (!KeySet.TryRead(await File.ReadAllTextAsync(files.Keys, ct), out var keys))
        {
            return new Refusal($"{files.Keys} is no set of public keys.", "Download it from /.well-known/jwks.json of the register that answered.").Tell(error);
        }

        if (!SignedAnswer.TryRead(await File.ReadAllTextAsync(files.Head, ct), out var answer))
        {
            return new Refusal($"{files.Head} has no status line.", "Keep the headers with the line before them, as curl -D writes them: HTTP/1.1 200 OK.").Tell(error);
        }

        var card = AnswerCard.Of(answer.Verify(keys, asked.Method, asked.Address, await HashAsync(files.Body, ct)));
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

    private static async Task<byte[]> HashAsync(string file, CancellationToken ct)
    {
        await using var body = File.OpenRead(file);
        return await SHA256.HashDataAsync(body, ct);
    }
}
