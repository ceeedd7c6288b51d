using System.Collections.Concurrent;
using System.Globalization;
using QualityCredit.Rating.Engine;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Register.Editions;

/// <summary>
/// Which edition governs which area on one day. A run keeps it as text, so that it can be continued by the same editions, and so that
/// the next run sees whether anything of it is different.
/// </summary>
internal sealed class GoverningEditions
{
    public const int LongestText = 4000;

    private readonly (RegionCode Area, RatingProgram Program)[] _areas;
    private readonly ConcurrentDictionary<RegionCode, RatingProgram?> _byRegion = new();

    private GoverningEditions(IEnumerable<(RegionCode Area, RatingProgram Program)> areas) =>
        _areas = [.. areas.OrderByDescending(area => area.Area.Level).ThenBy(area => area.Area)];

    public IEnumerable<RatingProgram> Programs => _areas.Select(area => area.Program).Distinct();

    public bool IsEmpty => _areas.Length == 0;

    /// <summary>One line for each area: its code, the policy and the fingerprint of the edition.</summary>
    public string Text => string.Join('\n', _areas.Select(area => $"{area.Area} {area.Program.Policy} {area.Program.Fingerprint}"));

    public static GoverningEditions On(DateOnly day, PolicyLibrary library) => new(
        library.Policies.SelectMany(policy => policy.Jurisdiction).Distinct()
            .Select(area => (Area: area, Policy: library.Governing(area, day)))
            .Where(area => area.Policy is not null)
            .Select(area => (area.Area, library.ProgramOf(area.Policy!.Name, day)!)));

    /// <summary>What an earlier run wrote down, or null where no bundle holds one of its editions any more.</summary>
    public static async Task<GoverningEditions?> ReadAsync(string text, DateOnly day, ActivePolicies policies, CancellationToken ct)
    {
        List<(RegionCode, RatingProgram)> areas = [];
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(' ');
            if (await policies.ProgramOfAsync(PolicyFingerprint.FromBytes(Convert.FromHexString(parts[2])), day, ct) is not { } program)
            {
                return null;
            }

            areas.Add((RegionCode.FromNumber(int.Parse(parts[0], CultureInfo.InvariantCulture)), program));
        }

        return new(areas);
    }

    /// <summary>The edition of the smallest area around a region, or null where none governs it.</summary>
    public RatingProgram? ProgramOf(RegionCode region) =>
        _byRegion.GetOrAdd(region, static (region, areas) => Array.Find(areas, area => region.IsWithin(area.Area)).Program, _areas);
}
