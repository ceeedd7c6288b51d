using System.CommandLine;
using System.Globalization;
using QualityCredit.Register.OpenData;

namespace QualityCredit.Cli.OpenData;

/// <summary><c>qc opendata release</c>: releases the public list as of today, if it differs from the last release.</summary>
internal static class ReleaseList
{
    public static Command Create()
    {
        var json = JsonLine.Option();
        var command = new Command("release", "Release the public list as of today in China, if it differs from the last release; the host and the nightly run do the same") { json };
        command.SetAction((parsed, ct) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return OpenedRegister.WithAsync(error, register => RunAsync(register, parsed.GetValue(json), output, ct), ct);
        });
        return command;
    }

    private static async Task<int> RunAsync(OpenedRegister register, bool asJson, TextWriter output, CancellationToken ct)
    {
        var receipt = await register.Get<ReleaseOpenData>().ExecuteAsync(DayOption.Today, ct);
        var (release, isNew, isAhead) = (receipt.Release, receipt.IsNew, receipt.IsAhead(DayOption.Today));
        if (asJson)
        {
            output.WriteJsonLine(new
            {
                version = release.Version,
                isNew,
                isAhead,
                day = release.Day,
                rows = release.Rows,
                upserts = release.Upserts,
                tombstones = release.Tombstones,
                csvSha256 = release.CsvSha256,
                ndjsonSha256 = release.NdjsonSha256,
            });
        }
        else
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{(isNew ? "已发布 Released" : "无变化 Nothing new")}: version {release.Version} of {release.Day:yyyy-MM-dd}, {release.Rows:N0} entries, +{release.Upserts:N0} −{release.Tombstones:N0}."));
            output.WriteLine($"    ndjson {release.NdjsonSha256}");
            output.WriteLine($"    csv    {release.CsvSha256}");
            if (isAhead)
            {
                output.WriteLine("    该日尚未到来：发布时时钟超前；届满以前，开放数据按该日的名单提供。请核对各主机时钟。");
                output.WriteLine("    That day has not come: a clock was ahead when it was released. Until then the open data tell the list of that day. Check the clocks of all hosts.");
            }
        }

        return isAhead ? ExitCode.No : ExitCode.Ok;
    }
}
