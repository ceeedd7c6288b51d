using System.Text;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Cli;
using QualityCredit.Register.Importing;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Importing;

/// <summary>A register of its own and a folder of files to import into it.</summary>
internal sealed class ImportBench : IAsyncDisposable
{
    private static readonly ImportCatalogues _catalogues = ImportFiles.Catalogues();

    private ImportBench(TemporaryRegister register) => Register = register;

    public TemporaryRegister Register { get; }

    public string Folder { get; } = Directory.CreateTempSubdirectory("qc-import-").FullName;

    public static async Task<ImportBench> CreateAsync() => new(await TemporaryRegister.CreateAsync());

    public string Path(string name) => System.IO.Path.Combine(Folder, name);

    public string Write(string name, params string[] lines) => Write(name, Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(Path(name), bytes);
        return Path(name);
    }

    public async Task<ImportOutcome> ImportAsync(string path, Encoding? encoding = null) =>
        Assert.Single(await Register.Get<ImportSheets>().ExecuteAsync(path, new(_catalogues, encoding), null, TestContext.Current.CancellationToken));

    public async Task<IReadOnlyList<ImportOutcome>> ImportFolderAsync() =>
        await Register.Get<ImportSheets>().ExecuteAsync(Folder, new(_catalogues), null, TestContext.Current.CancellationToken);

    /// <summary>Imports lines that are all expected to be taken.</summary>
    public async Task<Imported> TakeAsync(string name, params string[] lines)
    {
        var imported = Assert.IsType<Imported>(await ImportAsync(Write(name, lines)));
        Assert.True(imported.RejectsFile is null, imported.RejectsFile is null ? "" : await File.ReadAllTextAsync(imported.RejectsFile));
        return imported;
    }

    /// <summary>The rows of the rejects file beside a file, by header.</summary>
    public List<Dictionary<string, string>> Rejects(string name)
    {
        using var csv = CsvHelper.CsvReader.FromFile(Path(name), new() { Separator = ',' });
        List<Dictionary<string, string>> rows = [];
        foreach (var row in csv)
        {
            rows.Add(row.ToDictionary()!);
        }

        return rows;
    }

    /// <summary>Everything that an import writes, without the times of recording.</summary>
    public async Task<string> ContentAsync()
    {
        await using var context = Register.NewContext();
        return await ContentOf.ReadAsync(context);
    }

    public async Task<int> CountAsync()
    {
        await using var context = Register.NewContext();
        return await context.Evidence.CountAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Register.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
