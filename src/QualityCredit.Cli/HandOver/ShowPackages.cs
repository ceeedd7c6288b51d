using System.CommandLine;
using System.Globalization;
using QualityCredit.Rating.Evidence;
using QualityCredit.Register.HandOver;

namespace QualityCredit.Cli.HandOver;

/// <summary><c>qc handover status</c>: packages, receipts, open rejections, overdue receipts.</summary>
internal static class ShowPackages
{
    public static Command Create()
    {
        var json = JsonLine.Option();
        var command = new Command("status", "Packages with their receipts, records that were rejected and not taken since, overdue receipts. Exit code 1: a receipt is overdue or a rejected record is open.") { json };
        command.SetAction((parsed, ct) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return OpenedRegister.WithAsync(error, register => RunAsync(register, parsed.GetValue(json), output, ct), ct);
        });
        return command;
    }

    private static async Task<int> RunAsync(OpenedRegister register, bool asJson, TextWriter output, CancellationToken ct)
    {
        var shown = await register.Get<ShowHandOver>().ExecuteAsync(DayOption.Today, ct);
        foreach (var receiver in shown)
        {
            if (asJson)
            {
                WriteJson(output, receiver);
            }
            else
            {
                Write(output, receiver);
            }
        }

        return shown.Any(receiver => receiver.Open.Count > 0 || receiver.Packages.Any(package => package.State == HandOverState.Overdue)) ? ExitCode.No : ExitCode.Ok;
    }

    private static void WriteJson(TextWriter output, ShownHandOver shown) => output.WriteJsonLine(new
    {
        receiver = Vocabulary.TermOf(shown.Receiver).Code,
        lastConfirmed = shown.LastConfirmed,
        held = shown.Held,
        packages = shown.Packages.Select(row => new
        {
            number = row.Package.Number,
            day = row.Package.Day,
            @base = row.Package.Base,
            upserts = row.Package.Upserts,
            tombstones = row.Package.Tombstones,
            heldBack = row.Package.HeldBack,
            state = Vocabulary.TermOf(row.State).Code,
            rejected = row.Receipt?.Rejected,
        }),
        open = shown.Open,
    });

    private static void Write(TextWriter output, ShownHandOver shown)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ReceiverOption.Words(shown.Receiver)}: 已确认至 confirmed up to {shown.LastConfirmed}, {shown.Held:N0} records held."));
        foreach (var (package, receipt, state) in shown.Packages)
        {
            var term = Vocabulary.TermOf(state);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"    {package.Number,6}  {package.Day:yyyy-MM-dd}  {(package.IsFull ? "全量 full " : $"增量 since {package.Base}")}  +{package.Upserts:N0} −{package.Tombstones:N0}  {term.Zh} {term.En}{(receipt is { Rejected: > 0 } ? $" ({receipt.Rejected})" : "")}"));
        }

        foreach (var row in shown.Open)
        {
            output.WriteLine($"    退回未补 open: package {row.Package} line {row.Line}, {row.Code ?? row.Key}: {row.Reason}{(row.Remark is null ? "" : $" ({row.Remark})")}");
        }
    }
}
