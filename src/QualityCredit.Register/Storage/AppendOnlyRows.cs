using Microsoft.EntityFrameworkCore.Metadata;

namespace QualityCredit.Register.Storage;

internal static class AppendOnlyRows
{
    /// <summary>What was written once is never changed.</summary>
    public static void AppendOnly(this IMutableEntityType entity)
    {
        foreach (var property in entity.GetProperties().Where(property => !property.IsPrimaryKey()))
        {
            property.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
        }
    }
}
