using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Enterprises;

/// <summary>What is stated of an enterprise. Null is "not mentioned": what is known stays.</summary>
public sealed record EnterpriseDetails
{
    public required EnterpriseCode Code { get; init; }

    public required string Name { get; init; }

    public required RegionCode Region { get; init; }

    public required IndustryCode Industry { get; init; }

    public required EnterpriseSize Size { get; init; }

    /// <summary>Day on which the file was opened; not mentioned for a new enterprise, it is the day of the intake.</summary>
    public DateOnly? OpenedOn { get; init; }

    public string? LegalRepresentative { get; init; }

    public string? Address { get; init; }

    public DateOnly? RegisteredOn { get; init; }
}

public abstract record EnterpriseReceipt;

public sealed record EnterpriseRegistered(int Id) : EnterpriseReceipt;

public sealed record EnterpriseUpdated(int Id) : EnterpriseReceipt;

public sealed record EnterpriseUnchanged(int Id) : EnterpriseReceipt;

public abstract record EnterpriseRefused(string Reason) : EnterpriseReceipt;

public sealed record EnterpriseTextTooLong(string Field, int Longest) : EnterpriseRefused("text-too-long");

/// <summary>Adds enterprises or brings them up to date; what changes is kept as a revision, an old name as a former name.</summary>
public sealed class RegisterEnterprise(RegisterWriter writer)
{
    public Task<IReadOnlyList<EnterpriseReceipt>> ExecuteAsync(IReadOnlyList<EnterpriseDetails> details, CancellationToken ct) =>
        writer.WriteAsync((context, nowUtc, cancellation) => ExecuteAsync(context, nowUtc, details, cancellation), ct);

    /// <summary>The same inside a transaction that the caller has of the writer; one receipt for each, in their order.</summary>
    public async Task<IReadOnlyList<EnterpriseReceipt>> ExecuteAsync(
        RegisterContext context, DateTime nowUtc, IReadOnlyList<EnterpriseDetails> details, CancellationToken ct)
    {
        Intake intake = new(nowUtc, await KnownAsync(context, details, ct), (await context.Enterprises.MaxAsync(enterprise => (int?)enterprise.Id, ct) ?? 0) + 1);
        EnterpriseReceipt[] receipts = [.. details.Select(intake.Take)];
        await writer.Bulk.InsertAsync(context, intake.Revisions, ct);
        await writer.Bulk.ReplaceAsync(context, intake.FormerNames.Values, ct);
        await writer.Bulk.ReplaceAsync(context, intake.Written.Values, ct);
        await writer.Bulk.ReplaceAsync(context, intake.Dirty.Select(id => new DirtyEnterprise { EnterpriseId = id, SinceUtc = nowUtc }), ct);
        return receipts;
    }

    private static async Task<Dictionary<OrganizationCode, Enterprise>> KnownAsync(
        RegisterContext context, IReadOnlyList<EnterpriseDetails> details, CancellationToken ct)
    {
        OrganizationCode[] codes = [.. details.Select(detail => detail.Code.Organization).Distinct()];
        return await context.Enterprises.AsNoTracking().Where(enterprise => EF.Parameter(codes).Contains(enterprise.Code))
            .ToDictionaryAsync(enterprise => enterprise.Code, ct);
    }

    private sealed class Intake(DateTime nowUtc, Dictionary<OrganizationCode, Enterprise> known, int nextId)
    {
        private int _nextId = nextId;

        public Dictionary<int, Enterprise> Written { get; } = [];

        public List<EnterpriseRevision> Revisions { get; } = [];

        public Dictionary<(int, string), FormerName> FormerNames { get; } = [];

        public HashSet<int> Dirty { get; } = [];

        public EnterpriseReceipt Take(EnterpriseDetails details)
        {
            if (TooLong(details) is { } refusal)
            {
                return refusal;
            }

            return known.TryGetValue(details.Code.Organization, out var enterprise) ? Update(enterprise, details) : Add(details);
        }

        private static EnterpriseTextTooLong? TooLong(EnterpriseDetails details) =>
            details.Name.Length > NameKey.Longest ? new("name", NameKey.Longest)
            : details.LegalRepresentative?.Length > Enterprise.LongestRepresentative ? new("legal-representative", Enterprise.LongestRepresentative)
            : details.Address?.Length > Enterprise.LongestAddress ? new("address", Enterprise.LongestAddress)
            : null;

        private EnterpriseRegistered Add(EnterpriseDetails details)
        {
            Enterprise enterprise = new()
            {
                Id = _nextId++,
                Code = details.Code.Organization,
                CreditCode = details.Code.CreditCode,
                Region = details.Region,
                Industry = details.Industry,
                Size = details.Size,
                OpenedOn = details.OpenedOn ?? DateOnly.FromDateTime(nowUtc),
                KnownFromUtc = nowUtc,
                Name = details.Name,
                NameKey = NameKey.Of(details.Name),
                LegalRepresentative = details.LegalRepresentative,
                Address = details.Address,
                RegisteredOn = details.RegisteredOn,
                RecordedAtUtc = nowUtc,
            };
            known.Add(enterprise.Code, enterprise);
            Written.Add(enterprise.Id, enterprise);
            Dirty.Add(enterprise.Id);
            return new(enterprise.Id);
        }

        private EnterpriseReceipt Update(Enterprise enterprise, EnterpriseDetails details)
        {
            var before = EnterpriseRevision.Of(enterprise);
            if (!enterprise.Take(details))
            {
                return new EnterpriseUnchanged(enterprise.Id);
            }

            Written[enterprise.Id] = enterprise;
            enterprise.Version++;
            if (before.IsStillOf(enterprise))
            {
                return new EnterpriseUpdated(enterprise.Id);
            }

            if (before.Name != enterprise.Name)
            {
                FormerName former = new() { EnterpriseId = enterprise.Id, NameKey = NameKey.Of(before.Name), Name = before.Name, UntilUtc = nowUtc };
                FormerNames[(former.EnterpriseId, former.NameKey)] = former;
            }

            // What was stated earlier in the same transaction was never known to anybody.
            if (before.KnownFromUtc < nowUtc)
            {
                Revisions.Add(before);
            }

            enterprise.KnownFromUtc = nowUtc;
            Dirty.Add(enterprise.Id);
            return new EnterpriseUpdated(enterprise.Id);
        }
    }
}
