using System.CommandLine;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Storage;

namespace QualityCredit.Cli;

/// <summary><c>qc migrate</c>: makes the register's tables, or brings them to the present version.</summary>
internal static class MigrateDatabase
{
    public static Command Create()
    {
        var json = JsonLine.Option();
        var command = new Command("migrate", $"Make the register that {DatabaseAddress.Variable} names, or bring it to this version") { json };
        command.SetAction((parsed, ct) =>
            RunAsync(parsed.GetValue(json), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, ct));
        return command;
    }

    private static async Task<int> RunAsync(bool asJson, TextWriter output, TextWriter error, CancellationToken ct)
    {
        if (OpenedRegister.OpenUnprepared(out var refusal) is not { } register)
        {
            return refusal!.Tell(error);
        }

        await using (register)
        {
            var where = register.Get<RegisterDatabase>().DisplayName;
            var applied = await register.Get<MigrateRegister>().ExecuteAsync(ct);
            await register.Get<RecordShippedPolicies>().ExecuteAsync(ct);
            if (asJson)
            {
                output.WriteJsonLine(new { database = where, applied });
            }
            else
            {
                output.WriteLine(applied.Count == 0 ? $"{where} is of this version already." : $"{where}: applied {string.Join(", ", applied)}.");
            }

            return ExitCode.Ok;
        }
    }
}
