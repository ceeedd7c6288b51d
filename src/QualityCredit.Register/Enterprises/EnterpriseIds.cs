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
        Dictionary<OrganizationCode, int> ids = [];
        foreach (var chunk in codes.Distinct().Chunk(KeyChunk.Size))
        {
            var found = context.Enterprises.Where(enterprise => chunk.Contains(enterprise.Code)).Select(enterprise => new { enterprise.Code, enterprise.Id });
            await foreach (var enterprise in found.AsAsyncEnumerable().WithCancellation(ct))
            {
                ids.Add(enterprise.Code, enterprise.Id);
            }
        }

        return ids;
    }

    /// <summary>The key of one code, or null where it is not registered.</summary>
    public static Task<int?> OfAsync(RegisterContext context, OrganizationCode code, CancellationToken ct) =>
        context.Enterprises.Where(enterprise => enterprise.Code == code).Select(enterprise => (int?)enterprise.Id).SingleOrDefaultAsync(ct);
}
