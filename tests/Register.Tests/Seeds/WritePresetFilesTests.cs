using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Importing;
using QualityCredit.Register.Storage;
using QualityCredit.Register.Tests.Importing;
using QualityCredit.Seeds;
using QualityCredit.Seeds.Presets;
using Xunit;

namespace QualityCredit.Register.Tests.Seeds;

public sealed class WritePresetFilesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("demo", 400)]
    [InlineData("every-case", 1000)]
    public async Task Files_import_to_the_content_that_the_load_writes(string name, int most)
    {
        var preset = Preset.Find(name)!;
        preset = preset with { Count = Math.Min(preset.Count, most) };
        await using var bench = await ImportBench.CreateAsync();
        await using var loaded = await ImportBench.CreateAsync();
        loaded.Register.Clock.NowUtc = bench.Register.Clock.NowUtc = new(2026, 11, 22, 8, 0, 0, DateTimeKind.Utc);

        WritePresetFiles.To(bench.Folder, preset, null, Ct);
        var outcomes = await bench.ImportFolderAsync();
        await new LoadPreset(loaded.Register.Writer, loaded.Register.Get<IDbContextFactory<RegisterContext>>()).ExecuteAsync(preset, null, Ct);

        Assert.Equal(3, outcomes.Count);
        Assert.All(outcomes, outcome => Assert.Equal(0, Assert.IsType<Imported>(outcome).Rows.Rejected));
        Assert.Equal(Without(await loaded.ContentAsync()), Without(await bench.ContentAsync()));
    }

    [Fact]
    public void The_same_preset_gives_the_same_files()
    {
        var preset = Preset.Find("scale")! with { Count = 50 };
        var first = Directory.CreateTempSubdirectory("qc-seed-").FullName;
        var second = Directory.CreateTempSubdirectory("qc-seed-").FullName;

        WritePresetFiles.To(first, preset, null, Ct);
        WritePresetFiles.To(second, preset, null, Ct);

        foreach (var name in (string[])["enterprises.csv", "products.csv", "evidence.csv"])
        {
            Assert.Equal(File.ReadAllBytes(Path.Combine(first, name)), File.ReadAllBytes(Path.Combine(second, name)));
        }

        Directory.Delete(first, recursive: true);
        Directory.Delete(second, recursive: true);
    }

    // A load knows since when a name was borne and keeps a revision of it; a file says only that it was borne.
    private static string Without(string content) =>
        string.Join('\n', content.Split('\n').Where(line => !line.StartsWith("EnterpriseRevisions", StringComparison.Ordinal)));
}
