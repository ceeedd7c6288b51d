using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Engine;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Editions;

/// <summary>
/// The policies in force on a day: those of the last activation that took effect by then, else those that the register began with. What
/// another process activates is seen by the next question. A bundle is read and compiled when it is first asked for.
/// </summary>
public sealed class ActivePolicies(PolicyLibrary shipped, IDbContextFactory<RegisterContext> contexts)
{
    private readonly ConcurrentDictionary<int, PolicyLibrary> _libraries = new();
    private PolicyCalendar? _calendar;

    /// <summary>What this program was shipped with, whether it is in force or not.</summary>
    public PolicyLibrary Shipped => shipped;

    public async Task<PolicyCalendar> CalendarAsync(CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var last = await context.PolicySteps.MaxAsync(step => (int?)step.Id, ct) ?? 0;
        if (_calendar is { } known && known.LastStep == last)
        {
            return known;
        }

        var activations = await context.PolicySteps.Where(step => step.Kind == PolicyStepKind.Activated && step.Id <= last).OrderBy(step => step.Id)
            .Select(step => new ActivatedBundle(step.Id, step.Bundle, step.EffectiveFrom!.Value)).ToListAsync(ct);
        var digests = await context.PolicyBundles.ToDictionaryAsync(bundle => bundle.Number, bundle => bundle.Digest, ct);
        return _calendar = new(last, activations, digests);
    }

    /// <exception cref="BrokenPolicyException">They cannot be read any more.</exception>
    public async Task<PolicyLibrary> OnAsync(DateOnly day, CancellationToken ct)
    {
        var calendar = await CalendarAsync(ct);
        return calendar.BundleOn(day) is { } number ? await LibraryOfAsync(number, ct) : shipped;
    }

    /// <exception cref="BrokenPolicyException">They cannot be read any more.</exception>
    public async Task<PolicyLibrary> LibraryOfAsync(int number, CancellationToken ct)
    {
        var library = await ReadAsync(number, ct);
        return library.IsUsable ? library : throw new BrokenPolicyException(string.Join(
            '\n', library.Diagnostics.Select(diagnostic => diagnostic.ToString()).Prepend($"Bundle {number} of the policies cannot be used by this program:")));
    }

    /// <summary>The edition of a fingerprint that is in force on a day, of whatever bundle; null where no bundle holds it.</summary>
    public async Task<RatingProgram?> ProgramOfAsync(PolicyFingerprint fingerprint, DateOnly day, CancellationToken ct)
    {
        var calendar = await CalendarAsync(ct);
        var present = calendar.BundleOn(day);
        foreach (var number in calendar.Digests.Keys.OrderByDescending(number => number == present).ThenByDescending(number => number))
        {
            if ((await ReadAsync(number, ct)).ProgramOf(fingerprint, day) is { } program)
            {
                return program;
            }
        }

        return shipped.ProgramOf(fingerprint, day);
    }

    private async Task<PolicyLibrary> ReadAsync(int number, CancellationToken ct)
    {
        if (_libraries.TryGetValue(number, out var library))
        {
            return library;
        }

        await using var context = await contexts.CreateDbContextAsync(ct);
        var bundle = await context.PolicyBundles.AsNoTracking().SingleAsync(row => row.Number == number, ct);
        return _libraries.GetOrAdd(number, bundle.Digest == shipped.Digest ? shipped : PolicyLibrary.ReadAccepted(PackTexts.TextsOf(bundle)));
    }
}
