using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Storage;
using QualityCredit.Seeds.Enterprises;
using QualityCredit.Seeds.Presets;

namespace QualityCredit.Seeds;

/// <summary>How far a load is.</summary>
/// <param name="Enterprises">Enterprises done, those that were there before included.</param>
/// <param name="Of">Enterprises in all.</param>
/// <param name="Items">Items written so far.</param>
public sealed record LoadProgress(int Enterprises, int Of, long Items);

public abstract record LoadPresetResult;

/// <param name="Enterprises">Enterprises written.</param>
/// <param name="Items">Items of evidence written.</param>
/// <param name="Existing">Enterprises whose codes the register had already: they were left as they are.</param>
public sealed record PresetLoaded(int Enterprises, long Items, int Existing) : LoadPresetResult;

/// <summary>Every code of the preset is registered; nothing was written.</summary>
public sealed record PresetAlreadyLoaded(int Enterprises) : LoadPresetResult;

/// <summary>
/// Writes a preset past the intake, one transaction for some thousand enterprises. A load that was killed is run again: codes
/// that are there are passed over.
/// </summary>
public sealed class LoadPreset(RegisterWriter writer, IDbContextFactory<RegisterContext> contexts)
{
    private const int EnterprisesPerTransaction = 5000;

    public async Task<LoadPresetResult> ExecuteAsync(Preset preset, IProgress<LoadProgress>? progress, CancellationToken ct)
    {
        var untouched = await IsUntouchedAsync(ct);
        var (done, written, items) = (0, 0, 0L);
        foreach (var batch in GenerateEnterprises.Of(preset).Chunk(EnterprisesPerTransaction))
        {
            var added = await writer.WriteAsync((context, nowUtc, cancellation) => WriteAsync(context, nowUtc, batch, untouched, cancellation), ct);
            (done, written, items) = (done + batch.Length, written + added.Enterprises, items + added.Items);
            progress?.Report(new(done, preset.Count, items));
        }

        return written == 0 ? new PresetAlreadyLoaded(done) : new PresetLoaded(written, items, done - written);
    }

    // Until the first run nobody was told anything of this register: only then may it seem to have learned of the items in the past.
    private async Task<bool> IsUntouchedAsync(CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return !await context.Runs.AnyAsync(ct);
    }

    private async Task<(int Enterprises, long Items)> WriteAsync(
        RegisterContext context, DateTime nowUtc, SyntheticEnterprise[] batch, bool untouched, CancellationToken ct)
    {
        var known = await EnterpriseIds.OfAsync(context, batch.Select(enterprise => enterprise.File.Code), ct);
        var last = await context.Enterprises.MaxAsync(enterprise => (int?)enterprise.Id, ct) ?? 0;
        PresetRows[] rows = [.. batch.Where(enterprise => !known.ContainsKey(enterprise.File.Code))
            .Select((enterprise, at) => new PresetRows(enterprise, last + 1 + at, untouched ? DateTime.MinValue : nowUtc, nowUtc))];
        await writer.Bulk.InsertAsync(context, rows.Select(row => row.Enterprise), ct);
        await writer.Bulk.InsertAsync(context, rows.SelectMany(row => row.Revisions), ct);
        await writer.Bulk.InsertAsync(context, rows.SelectMany(row => row.FormerNames), ct);
        await writer.Bulk.InsertAsync(context, rows.SelectMany(row => row.Products), ct);
        await writer.Bulk.InsertAsync(context, rows.SelectMany(row => row.Evidence), ct);
        await writer.Witness.SeeWrittenAsync(context, [.. rows.SelectMany(row => row.Listings)], ct);
        await writer.Bulk.InsertAsync(context, rows.Select(row => new DirtyEnterprise { EnterpriseId = row.Enterprise.Id, SinceUtc = nowUtc }), ct);
        return (rows.Length, rows.Sum(row => (long)row.Items));
    }
}
