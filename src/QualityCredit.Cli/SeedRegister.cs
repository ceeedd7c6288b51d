using System.CommandLine;
using QualityCredit.Rating.Evidence;
using QualityCredit.Seeds;
using QualityCredit.Seeds.Presets;
using Spectre.Console;

namespace QualityCredit.Cli;

/// <summary><c>qc seed</c>: made-up enterprises with their histories, into the register or as the files that <c>qc import</c> reads.</summary>
internal static class SeedRegister
{
    public static Command Create()
    {
        var name = new Option<string>("--preset") { Description = "What to make", DefaultValueFactory = _ => "demo" };
        name.AcceptOnlyFromAmong([.. Preset.Names]);
        var count = new Option<int?>("--count") { Description = "How many enterprises; what the preset says if not given" };
        var seed = new Option<int?>("--seed") { Description = "The seed; what the preset says if not given. The same seed gives the same data." };
        var to = new Option<DirectoryInfo?>("--to") { Description = "Folder for three CSV files, instead of the register" };
        var json = JsonLine.Option();
        count.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int?>() is <= 0)
            {
                given.AddError("--count is a whole number of 1 or more.");
            }
        });
        var command = new Command("seed", "Load made-up enterprises with their histories into the register, or write them as files") { name, count, seed, to, json };
        command.SetAction((parsed, ct) =>
        {
            var preset = Preset.Find(parsed.GetRequiredValue(name))!;
            preset = preset with { Count = parsed.GetValue(count) ?? preset.Count, Seed = parsed.GetValue(seed) ?? preset.Seed };
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var asJson = parsed.GetValue(json);
            return parsed.GetValue(to) is { } folder
                ? WriteAsync(preset, folder, asJson, output, error, ct)
                : OpenedRegister.WithAsync(error, register => LoadAsync(register, preset, asJson, output, error, ct), ct);
        });
        return command;
    }

    private static async Task<int> WriteAsync(
        Preset preset, DirectoryInfo folder, bool asJson, TextWriter output, TextWriter error, CancellationToken ct)
    {
        var written = await Bars.ShowAsync<LoadProgress, LoadProgress>(
            asJson, error, context => new OneBar(context), progress => Task.Run(() => WritePresetFiles.To(folder.FullName, preset, progress, ct), ct));
        if (asJson)
        {
            output.WriteJsonLine(new { preset = preset.Name, folder = folder.FullName, enterprises = written.Enterprises, items = written.Items });
        }
        else
        {
            output.WriteLine(FormattableString.Invariant($"{preset.Title.Zh} {preset.Title.En}: {written.Enterprises:N0} enterprises with {written.Items:N0} items written to {folder.FullName}."));
            output.WriteLine($"    Next: qc import {folder.FullName}");
        }

        return ExitCode.Ok;
    }

    private static async Task<int> LoadAsync(
        OpenedRegister register, Preset preset, bool asJson, TextWriter output, TextWriter error, CancellationToken ct)
    {
        var result = await Bars.ShowAsync<LoadProgress, LoadPresetResult>(
            asJson, error, context => new OneBar(context), progress => register.Get<LoadPreset>().ExecuteAsync(preset, progress, ct));
        Answer answer = result switch
        {
            PresetLoaded loaded => new(preset.Name, loaded.Enterprises, loaded.Items, loaded.Existing, Days(preset)),
            PresetAlreadyLoaded loaded => new(preset.Name, 0, 0, loaded.Enterprises, Days(preset)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        if (asJson)
        {
            output.WriteJsonLine(answer);
            return ExitCode.Ok;
        }

        output.WriteLine(FormattableString.Invariant(
            $"{preset.Title.Zh} {preset.Title.En}: {answer.Enterprises:N0} enterprises with {answer.Items:N0} items loaded, {answer.Existing:N0} were there already."));
        if (answer.Enterprises > 0)
        {
            output.WriteLine($"    Next: {string.Join(" && ", answer.RateOn.Select(day => $"qc rescore --as-of {day}"))}");
        }

        return ExitCode.Ok;
    }

    private static IReadOnlyList<string> Days(Preset preset) => [.. preset.RatedOn.Select(LegalDate.Text)];

    private sealed record Answer(string Preset, int Enterprises, long Items, int Existing, IReadOnlyList<string> RateOn);

    private sealed class OneBar(ProgressContext context) : IProgress<LoadProgress>
    {
        private readonly ProgressTask _task = context.AddTask("enterprises");

        public void Report(LoadProgress value)
        {
            _task.MaxValue = Math.Max(1, value.Of);
            _task.Value = value.Enterprises;
            _task.Description = FormattableString.Invariant($"{value.Enterprises:N0} enterprises, {value.Items:N0} items");
        }
    }
}
