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
        var (release, isNew) = await register.Get<ReleaseOpenData>().ExecuteAsync(DayOption.Today, ct);
        if (asJson)
        {
            output.WriteJsonLine(new
            {
                version = release.Version,
                isNew,
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
        }

        return ExitCode.Ok;
    }
}
