using QualityCredit.Rating.Analysis;
using QualityCredit.Rating.Cases;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Editions;

namespace QualityCredit.Cli.Rules;

/// <summary>The policies and their cases as the rules folder holds them, usable or not.</summary>
internal sealed record RulesOnDisk(
    string Folder, PolicyLibrary Library, IReadOnlyList<GoldenCase> Cases, IReadOnlyList<Diagnostic> Diagnostics)
{
    public bool HasError => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    public static RulesOnDisk? Read(out Refusal? refusal)
    {
        var folder = Environment.GetEnvironmentVariable(RulesFolder.Variable) is { Length: > 0 } named ? Path.GetFullPath(named) : RulesFolder.BesideProgram;
        var texts = RulesFolder.Texts(folder);
        if (texts.Count == 0)
        {
            refusal = new($"There are no policies in {folder}.", $"Set {RulesFolder.Variable} to the folder that holds them.");
            return null;
        }

        refusal = null;
        var library = PolicyLibrary.Read(texts);
        var (cases, diagnostics) = ReadCases.From(texts, library);
        return new(folder, library, cases, [.. library.Diagnostics, .. diagnostics]);
    }

    /// <summary>With what only rating the cases again can show; it takes seconds.</summary>
    public RulesOnDisk Searched() => Library.IsUsable ? this with { Diagnostics = [.. Diagnostics, .. SearchMonotone.Over(Library, Cases)] } : this;

    /// <summary>The policies for a verb that rates: those with an error are refused.</summary>
    public static RulesOnDisk? ReadUsable(out Refusal? refusal)
    {
        var rules = Read(out refusal);
        if (rules?.Library.IsUsable == false)
        {
            refusal = new($"The policies in {rules.Folder} cannot be used.", "See `qc rules check`.");
            return null;
        }

        return rules;
    }
}
