using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Cases;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Editions;

public abstract record DraftReceipt;

/// <summary>It is kept; <paramref name="IsNew"/> is false where the same texts were kept before.</summary>
public sealed record DraftStored(int Bundle, string Digest, bool IsNew) : DraftReceipt;

public abstract record DraftRefused(string Reason) : DraftReceipt;

public sealed record DraftEmpty() : DraftRefused("draft-empty");

/// <summary>It cannot be read, or the analysis finds an error in it.</summary>
public sealed record DraftBroken(IReadOnlyList<Diagnostic> Diagnostics) : DraftRefused("draft-broken");

/// <summary>A golden case comes out otherwise than it says.</summary>
public sealed record DraftCasesFail(IReadOnlyList<FailedCase> Cases) : DraftRefused("draft-cases-fail");

public sealed record FailedCase(string File, int Line, string Name, IReadOnlyList<string> Differences);

/// <summary>Checks a draft as <c>qc rules check</c> and <c>qc rules test</c> do, and keeps its texts. The same texts are kept once.</summary>
public sealed class StoreDraft(RegisterWriter writer)
{
    /// <param name="texts">All policies, see <see cref="DraftTexts"/>.</param>
    /// <param name="officer">The account of who brings it; null where nobody signed in.</param>
    /// <param name="basis">The document that asks for the change, or the reason.</param>
    /// <param name="ct">Cancels the check.</param>
    public async Task<DraftReceipt> ExecuteAsync(IReadOnlyList<PolicyText> texts, string? officer, string? basis, CancellationToken ct)
    {
        var canonical = PolicyTexts.Canonical(texts);
        if (await Task.Run(() => Refusal(canonical), ct) is { } refused)
        {
            return refused;
        }

        var digest = PolicyTexts.Digest(canonical);
        return await writer.WriteAsync((context, nowUtc, cancellation) => StoreAsync(context, canonical, digest, Step(officer, basis, nowUtc), cancellation), ct);
    }

    private static DraftRefused? Refusal(IReadOnlyList<PolicyText> texts)
    {
        if (texts.Count == 0)
        {
            return new DraftEmpty();
        }

        var library = PolicyLibrary.Read(texts);
        var (cases, diagnostics) = library.IsUsable ? ReadCases.From(texts, library) : ([], []);
        Diagnostic[] errors = [.. library.Diagnostics.Concat(diagnostics).Where(diagnostic => diagnostic.Severity == Severity.Error)];
        if (errors.Length > 0)
        {
            return new DraftBroken(errors);
        }

        FailedCase[] failed = [.. cases.Select(golden => new FailedCase(golden.Source, golden.Line, golden.Name, RunCase.On(library, golden)))
            .Where(golden => golden.Differences.Count > 0)];
        return failed.Length > 0 ? new DraftCasesFail(failed) : null;
    }

    private static Func<int, int, PolicyStep> Step(string? officer, string? basis, DateTime nowUtc) => (id, bundle) => new()
    {
        Id = id,
        Kind = PolicyStepKind.Drafted,
        AtUtc = nowUtc,
        Officer = officer,
        Bundle = bundle,
        Basis = basis,
    };

    private static async Task<DraftReceipt> StoreAsync(
        RegisterContext context, IReadOnlyList<PolicyText> texts, string digest, Func<int, int, PolicyStep> step, CancellationToken ct)
    {
        if (await context.PolicyBundles.Where(bundle => bundle.Digest == digest).Select(bundle => (int?)bundle.Number).SingleOrDefaultAsync(ct) is { } known)
        {
            return new DraftStored(known, digest, IsNew: false);
        }

        var number = (await context.PolicyBundles.MaxAsync(bundle => (int?)bundle.Number, ct) ?? PolicyBundle.First) + 1;
        context.PolicyBundles.Add(PackTexts.BundleOf(number, texts));
        context.PolicySteps.Add(step(await context.PolicySteps.NextAsync(ct), number));
        return new DraftStored(number, digest, IsNew: true);
    }
}
