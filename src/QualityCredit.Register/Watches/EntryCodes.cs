using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.OpenData;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Watches;

/// <summary>Whose the entries of the published list are. A row that ends one says no more than its key; the rows before it told the code.</summary>
internal static class EntryCodes
{
    public static async Task<IReadOnlyDictionary<string, OrganizationCode>> OfAsync(RegisterContext context, IEnumerable<string> keys, CancellationToken ct)
    {
        string[] asked = [.. keys.Distinct(StringComparer.Ordinal)];
        Dictionary<string, OrganizationCode> codes = new(StringComparer.Ordinal);
        if (asked.Length > 0)
        {
            var rows = context.OpenDataRows.AsNoTracking().Where(row => EF.Parameter(asked).Contains(row.Key) && row.Line != null);
            foreach (var row in await rows.OrderBy(row => row.Sequence).Select(row => new { row.Key, row.Line }).ToListAsync(ct))
            {
                codes[row.Key] = OpenDataRow.TryRead(row.Line!, out var read)
                    ? OrganizationCodeConverter.Read(read.Code)
                    : throw new FormatException($"The released row of {row.Key} cannot be read.");
            }
        }

        return codes;
    }
}
