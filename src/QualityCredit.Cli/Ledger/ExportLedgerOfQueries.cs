using System.CommandLine;
using System.Globalization;
using QualityCredit.Register.Clients;
using QualityCredit.Register.CreditQueries;

namespace QualityCredit.Cli.Ledger;

/// <summary><c>qc ledger export</c>: the lines of one client behind a signed head, as the client itself gets them at /api/v1/ledger.</summary>
internal static class ExportLedgerOfQueries
{
    public static Command Create()
    {
        var client = new Option<string>("--client") { Description = "The short name of the client", Required = true };
        var after = new Option<long>("--after") { Description = "The serial of the last line that is there already" };
        var from = DayOption.CreateOptional("--from", "Only lines of this day or later");
        var to = DayOption.CreateOptional("--to", "Only lines of this day or earlier");
        var file = new Option<string?>("--to-file") { Description = "Where to write; standard output where not stated" };
        var json = JsonLine.Option();
        var command = new Command("export", "Write the lines of one client behind a signed head; `qc ledger verify --file <export> --keys <jwks.json>` checks them offline") { client, after, from, to, file, json };
        command.SetAction((parsed, ct) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var range = LedgerRange.OfDays(parsed.GetValue(after), parsed.GetValue(from), parsed.GetValue(to), null);
            return OpenedRegister.WithAsync(error, register => RunAsync(register, parsed.GetRequiredValue(client), range, parsed.GetValue(file), parsed.GetValue(json), (output, error), ct), ct);
        });
        return command;
    }

    private static async Task<int> RunAsync(OpenedRegister register, string client, LedgerRange range, string? file, bool asJson, (TextWriter Output, TextWriter Error) to, CancellationToken ct)
    {
        if (await register.Get<ListClients>().FindAsync(client, ct) is null && (await register.Get<SearchLedger>().ExecuteAsync(new() { Client = client }, null, 1, ct)).Queries.Count == 0)
        {
            return new Refusal($"There is no client {client}, and nobody ever asked under that name.", "`qc clients list` names them.").Tell(to.Error);
        }

        var export = register.Get<ExportLedger>();
        var head = await export.BeginAsync(client, range, DayOption.Today, ct);
        await using (var written = file is null ? null : new StreamWriter(file) { NewLine = "\n" })
        {
            await foreach (var line in export.LinesAsync(head, ct))
            {
                await (written ?? to.Output).WriteLineAsync(line.AsMemory(), ct);
            }
        }

        if (file is not null && asJson)
        {
            to.Output.WriteJsonLine(new { client, after = head.After, last = head.Lines, file });
        }
        else if (file is not null)
        {
            to.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"已写入 Written to {file}: {head.Lines - head.After:N0} lines of {client}, behind serial {head.After} up to {head.Lines}."));
        }

        return ExitCode.Ok;
    }
}
