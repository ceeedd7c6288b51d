using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using QualityCredit.Register.Accounts;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.SqlServer;

/// <summary>
/// Text compares by code point, as it does in SQLite and in the program, whatever collation the server has. Not keys and indexes alone: any column of
/// a limited length may be looked for or compared with another one. What has no limit is only read.
/// </summary>
internal sealed class OrdinalText(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
{
    public const string Collation = "Latin1_General_100_BIN2";

    public override void Customize(ModelBuilder modelBuilder, DbContext context)
    {
        base.Customize(modelBuilder, context);
        // Officers are left out: the tables of Identity refer to them, and both ends of a foreign key must have one collation.
        var ours = modelBuilder.Model.GetEntityTypes().Where(entity => entity.ClrType.Assembly == typeof(RegisterContext).Assembly && entity.ClrType != typeof(Officer));
        foreach (var property in ours.SelectMany(entity => entity.GetDeclaredProperties()))
        {
            var stored = property.GetValueConverter()?.ProviderClrType ?? property.ClrType;
            if (stored == typeof(string) && property.GetMaxLength() is not null)
            {
                property.SetCollation(Collation);
            }
        }
    }
}
