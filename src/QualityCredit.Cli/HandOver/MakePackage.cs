using System.CommandLine;
using System.Globalization;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.HandOver;
using QualityCredit.Register.HandOver;

namespace QualityCredit.Cli.HandOver;

/// <summary><c>qc handover make</c>: makes the next package of a receiver, if there is something to hand over.</summary>
internal static class MakePackage
{
    public static Command Create()
    {
        var (receiver, json) = (ReceiverOption.Create(), JsonLine.Option());
        var full = new Option<bool>("--full") { Description = "Everything, in the place of all that the receiver holds; without it the difference from what it confirmed" };
        var command = new Command(
            "make", "Make the next package as of today in China, if what the receiver should hold differs from what it confirmed; the nightly schedule does the same. "
                + "Exit code 1: a value does not fit its field, and its record is held back.")
        {
            receiver, full, json,
        };
        command.SetAction((parsed, ct) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return OpenedRegister.WithAsync(
                error, register => RunAsync(register, parsed.GetRequiredValue(receiver), parsed.GetValue(full), parsed.GetValue(json), output, ct), ct);
        });
        return command;
    }

    private static async Task<int> RunAsync(OpenedRegister register, HandOverReceiver receiver, bool full, bool asJson, TextWriter output, CancellationToken ct)
    {
        var (package, isNew, unfit) = await register.Get<MakeHandOver>().ExecuteAsync(receiver, DayOption.Today, full, ct);
        if (asJson)
        {
            output.WriteJsonLine(new
            {
                receiver = Vocabulary.TermOf(receiver).Code,
                isNew,
                number = package?.Number,
                day = package?.Day,
                @base = package?.Base,
                rows = package?.Rows,
                upserts = package?.Upserts,
                tombstones = package?.Tombstones,
                sha256 = package?.FileSha256,
                unfit,
            });
        }
        else
        {
            output.WriteLine(package is null ? $"{ReceiverOption.Words(receiver)}: 无可报送 nothing to hand over." : Sentence(receiver, package, isNew));
            foreach (var value in unfit)
            {
                output.WriteLine($"    暂缓 held back: {value.Enterprise}, {value.Field}: {value.Rule.Zh} {value.Rule.En}");
            }
        }

        return unfit.Count == 0 ? ExitCode.Ok : ExitCode.No;
    }

    private static string Sentence(HandOverReceiver receiver, HandOverPackage package, bool isNew) => string.Create(
        CultureInfo.InvariantCulture,
        $"{ReceiverOption.Words(receiver)}: {(isNew ? "已生成 made" : "无变化 nothing new since")} {package.Number} of {package.Day:yyyy-MM-dd}, {(package.IsFull ? "全量 full" : $"增量 since {package.Base}")}, +{package.Upserts:N0} −{package.Tombstones:N0}, {package.Rows:N0} records in all.");
}
