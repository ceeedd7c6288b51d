using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Enterprises;

/// <summary>From codes to the register's own keys.</summary>
public static class EnterpriseIds
{
    /// <summary>The keys of the codes that are registered.</summary>
    public static async Task<Dictionary<OrganizationCode, int>> OfAsync(RegisterContext context, IEnumerable<OrganizationCode> codes, CancellationToken ct)
    {
        OrganizationCode[] asked = [.. codes.Distinct()];
        var found = await context.Enterprises.Where(enterprise => EF.Parameter(asked).Contains(enterprise.Code))
            .Select(enterprise => new { enterprise.Code, enterprise.Id }).ToListAsync(ct);
        return found.ToDictionary(enterprise => enterprise.Code, enterprise => enterprise.Id);
    }

    /// <summary>The key of one code, or null where it is not registered.</summary>
    public static Task<int?> OfAsync(RegisterContext context, OrganizationCode code, CancellationToken ct) =>
        context.Enterprises.Where(enterprise => enterprise.Code == code).Select(enterprise => (int?)enterprise.Id).SingleOrDefaultAsync(ct);
}
